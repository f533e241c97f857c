import { writeFileSync } from 'node:fs'
import { demoYears } from './district.ts'
import { factsTable, resultsTable, schoolsTable } from './tables.ts'

/** The committed tables of the demo by file name. `node db/demo/generate.ts` writes them; a test holds them equal. */
export const demoFiles = (): Readonly<Record<string, string>> => ({
  'schools.csv': schoolsTable(),
  'facts-2025.csv': factsTable(2025),
  ...Object.fromEntries(demoYears.map((year) => [`results-${year}.csv`, resultsTable(year)])),
})

if (import.meta.main) {
  for (const [name, text] of Object.entries(demoFiles()))
    writeFileSync(new URL(name, import.meta.url), text)
}
