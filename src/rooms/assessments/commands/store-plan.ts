import { type Acting, municipalityOf } from '../../../kernel/access/municipality.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import type { SchoolId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { rememberSpelling } from '../../schools/index.ts'
import { countsOf } from '../plan-counts.ts'
import type { PlannedImport } from '../queries-plan.ts'
import type { PlannedFacts } from '../rules-facts-import.ts'
import type { PlannedResult } from '../rules-import.ts'
import { storeFacts } from './store-facts.ts'
import { storeResults } from './store-results.ts'

export interface ImportOutcome {
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly refused: number
  readonly unanswered: number
  readonly left: number
  readonly schools: number
  readonly [key: string]: number
}

/** План загрузки записывается: rows, spellings that were answered, the outcome and the journal, all in the open transaction. */
export async function storePlan(
  writer: Writer,
  actor: Acting,
  planned: PlannedImport,
  progress: (done: number, total: number) => void,
): Promise<ImportOutcome> {
  const municipalityId = municipalityOf(actor)
  const { id: importId, number, files } = planned.import
  const stored = { rows: planned.plan.filter(isStored), facts: planned.facts.filter(isStored) }
  await storeResults(writer, { municipalityId, importId, rows: stored.rows, progress })
  await storeFacts(writer, { municipalityId, importId, rows: stored.facts })
  const remembered = await rememberChoices(writer, actor, planned, stored)
  const outcome = outcomeOf(planned, stored)
  await writer
    .updateTable('assessmentImports')
    .set({
      appliedAt: new Date(),
      outcome: JSON.stringify(outcome),
      remembered: JSON.stringify(remembered),
    })
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', importId)
    .execute()
  await record(writer, {
    event: 'assessments.resultsImported',
    object: { kind: 'resultsImport', id: importId },
    details: {
      ...outcome,
      number,
      years: yearsOf(stored),
      fileNames: files.map(({ fileName }) => fileName),
    },
  })
  return outcome
}

export type StoredRow = Extract<PlannedResult, { outcome: 'new' | 'changed' }>

export type StoredFacts = Extract<PlannedFacts, { outcome: 'new' | 'changed' }>

/** What goes into the tables of a plan. */
interface Stored {
  readonly rows: readonly StoredRow[]
  readonly facts: readonly StoredFacts[]
}

const isStored = <Row extends PlannedResult | PlannedFacts>(
  row: Row,
): row is Extract<Row, { outcome: 'new' | 'changed' }> =>
  row.outcome === 'new' || row.outcome === 'changed'

const yearsOf = ({ rows, facts }: Stored): readonly number[] =>
  [
    ...new Set([...rows.map(({ result }) => result.year), ...facts.map((row) => row.facts.year)]),
  ].sort()

/** What the register did not know before this import, so that an undo can take it back. */
async function rememberChoices(
  writer: Writer,
  actor: Acting,
  { choices }: PlannedImport,
  { rows, facts }: Stored,
) {
  const used = new Set([
    ...rows.map(({ result }) => result.spelling),
    ...facts.map((row) => row.facts.spelling),
  ])
  const remembered: { schoolId: string; name: string }[] = []
  for (const [name, choice] of choices) {
    if (choice === 'none' || !used.has(name)) continue
    const told = { schoolId: choice as SchoolId, name }
    if (await rememberSpelling(writer, actor, told)) remembered.push(told)
  }
  return remembered
}

function outcomeOf(planned: PlannedImport, { rows, facts }: Stored): ImportOutcome {
  const { plan, files } = planned
  const counts = countsOf([...plan, ...planned.facts])
  return {
    added: counts.new,
    changed: counts.changed,
    same: counts.same,
    refused: counts.refused + files.reduce((sum, file) => sum + file.refusedRows, 0),
    unanswered: counts.question,
    left: counts.left,
    schools: new Set([...rows, ...facts].map(({ schoolId }) => schoolId)).size,
  }
}
