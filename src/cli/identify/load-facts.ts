import { type CsvTail, cutTail } from '../../kernel/sheets/csv-table.ts'
import { FaultList } from '../../kernel/sheets/faults.ts'
import { openTable } from '../../kernel/sheets/open-table.ts'
import type { PlainTable } from '../../kernel/sheets/table.ts'
import { readFacts } from '../../rooms/assessments/plain-tables/facts.ts'
import { fitsBatch } from '../../rooms/assessments/plain-tables/result-batch.ts'
import { ResultsReader } from '../../rooms/assessments/plain-tables/results.ts'
import { readSchools } from '../../rooms/assessments/plain-tables/schools.ts'
import type { IdentificationFacts } from '../../rooms/identification/facts.ts'
import { FactsCollector } from '../../rooms/identification/facts-collector.ts'
import type { SecondThread } from './second-thread.ts'

export interface TablesNamed {
  readonly results: readonly string[]
  readonly facts: string | undefined
  readonly schools: string | undefined
}

export interface Loading {
  readonly onFile: (file: string) => void
  readonly second?: SecondThread | undefined
}

export interface Loaded {
  readonly faults: FaultList
  /** Undefined when there are faults: half of a table would give wrong verdicts. */
  readonly facts: IdentificationFacts | undefined
}

/** Reads all tables of a run, one file after the other, so that only one of them is in memory. */
export async function loadFacts(named: TablesNamed, loading: Loading): Promise<Loaded> {
  const faults = new FaultList()
  const collector = new FactsCollector()
  if (named.schools !== undefined) await loadSchools(named.schools, collector, faults, loading)
  const { second } = loading
  const results = new ResultsReader(collector, faults)
  for (const file of named.results) {
    loading.onFile(file)
    const table = await openTable(file, faults)
    if (table === undefined) continue
    const tail = second && fitsBatch(table.header) ? cutTail(table) : undefined
    const whole = tail && (await readInTwo(results, table, tail, loading))
    if (tail === undefined) results.read(table)
    // A fault has to be told with its row, which half a file does not know: once more, as one.
    else if (!whole || faults.total > 0) return loadFacts(named, { ...loading, second: undefined })
  }
  if (named.facts !== undefined) {
    loading.onFile(named.facts)
    const table = await openTable(named.facts, faults)
    if (table !== undefined) readFacts(table, collector, faults)
  }
  return { faults, facts: faults.total === 0 ? collector.facts() : undefined }
}

async function loadSchools(
  file: string,
  collector: FactsCollector,
  faults: FaultList,
  { onFile }: Loading,
): Promise<void> {
  const { readGrades } = await import('../../rooms/schools/rules-grades.ts')
  onFile(file)
  const table = await openTable(file, faults)
  if (table !== undefined) readSchools(table, collector, faults, readGrades)
}

async function readInTwo(
  results: ResultsReader,
  head: PlainTable,
  tail: CsvTail,
  { second }: Loading,
): Promise<boolean> {
  const reading = second?.read(tail)
  results.read(head)
  const batch = await reading
  return batch !== undefined && results.pour(batch)
}
