import { fileURLToPath } from 'node:url'
import { FaultList } from '../../src/kernel/sheets/faults.ts'
import { openTable } from '../../src/kernel/sheets/open-table.ts'
import { ResultsReader, readFacts, readSchools } from '../../src/rooms/assessments/index.ts'
import type { IdentificationFacts } from '../../src/rooms/identification/facts.ts'
import { FactsCollector } from '../../src/rooms/identification/facts-collector.ts'
import { readGrades } from '../../src/rooms/schools/index.ts'
import { demoYears } from './district.ts'

/** The committed tables of the demo, read as `opora identify` reads anybody's. */
export async function demoFacts(): Promise<IdentificationFacts> {
  const faults = new FaultList()
  const collector = new FactsCollector()
  const results = new ResultsReader(collector, faults)
  readSchools(await demoTable('schools.csv', faults), collector, faults, readGrades)
  for (const year of demoYears) results.read(await demoTable(`results-${year}.csv`, faults))
  readFacts(await demoTable('facts-2025.csv', faults), collector, faults)
  if (faults.total > 0) throw new Error(`the demo's tables have ${faults.total} faults`)
  return collector.facts()
}

async function demoTable(name: string, faults: FaultList) {
  const table = await openTable(fileURLToPath(new URL(name, import.meta.url)), faults)
  if (!table) throw new Error(`the demo's table ${name} does not open`)
  return table
}
