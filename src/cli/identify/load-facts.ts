import { FaultList } from '../../kernel/sheets/faults.ts'
import { openTable } from '../../kernel/sheets/open-table.ts'
import { readFacts } from '../../rooms/assessments/plain-tables/facts.ts'
import { ResultsReader } from '../../rooms/assessments/plain-tables/results.ts'
import { readSchools } from '../../rooms/assessments/plain-tables/schools.ts'
import type { IdentificationFacts } from '../../rooms/identification/facts.ts'
import { FactsCollector } from '../../rooms/identification/facts-collector.ts'

export interface TablesNamed {
  readonly results: readonly string[]
  readonly facts: string | undefined
  readonly schools: string | undefined
}

/**
 * Reads all tables of a run. With faults there are no facts: half of a table would give wrong verdicts. One file is read
 * after the other, so that only one of them is in memory.
 */
export async function loadFacts(
  named: TablesNamed,
  onFile: (file: string) => void,
): Promise<{ readonly faults: FaultList; readonly facts: IdentificationFacts | undefined }> {
  const faults = new FaultList()
  const collector = new FactsCollector()
  const results = new ResultsReader(collector, faults)
  if (named.schools !== undefined) {
    const { readGrades } = await import('../../rooms/schools/rules-grades.ts')
    onFile(named.schools)
    const table = await openTable(named.schools, faults)
    if (table !== undefined) readSchools(table, collector, faults, readGrades)
  }
  for (const file of named.results) {
    onFile(file)
    const table = await openTable(file, faults)
    if (table !== undefined) results.read(table)
  }
  if (named.facts !== undefined) {
    onFile(named.facts)
    const table = await openTable(named.facts, faults)
    if (table !== undefined) readFacts(table, collector, faults)
  }
  return { faults, facts: faults.total === 0 ? collector.facts() : undefined }
}
