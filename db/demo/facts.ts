import { fileURLToPath } from 'node:url'
import { loadFacts } from '../../src/cli/identify/load-facts.ts'
import type { IdentificationFacts } from '../../src/rooms/identification/facts.ts'
import { demoYears } from './district.ts'

const demoFile = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** The committed tables of the demo, read as `opora identify` reads anybody's. */
export async function demoFacts(): Promise<IdentificationFacts> {
  const { faults, facts } = await loadFacts(
    {
      results: demoYears.map((year) => demoFile(`results-${year}.csv`)),
      facts: demoFile('facts-2025.csv'),
      schools: demoFile('schools.csv'),
    },
    () => undefined,
  )
  if (!facts) throw new Error(`the demo's tables have ${faults.total} faults`)
  return facts
}
