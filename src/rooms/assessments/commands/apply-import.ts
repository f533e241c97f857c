import { type Acting, municipalityOf } from '../../../kernel/access/municipality.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import type { FileStore } from '../../../kernel/files/file-store.ts'
import type { SchoolId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { rememberSpelling } from '../../schools/index.ts'
import { countsOf } from '../plan-counts.ts'
import { getPlannedImport, type PlannedImport } from '../queries-plan.ts'
import type { PlannedFacts } from '../rules-facts-import.ts'
import type { PlannedResult } from '../rules-import.ts'
import { storeFacts } from './store-facts.ts'
import { storeResults } from './store-results.ts'
import { takeTurn } from './upload-results.ts'

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

export type ApplyRefusal = { readonly kind: 'planChanged' } | { readonly kind: 'importClosed' }

export interface Applied {
  readonly importId: string
  /** Of the plan that was confirmed; null for the demo, which nobody looks at before. */
  readonly fingerprint: string | null
  readonly store: FileStore
  readonly progress: (done: number, total: number) => void
}

/** Подтверждённая загрузка записывается целиком: all rows of the plan or none. */
export async function applyImport(
  writer: Writer,
  actor: Acting,
  { importId, fingerprint, store, progress }: Applied,
): Promise<Result<ImportOutcome, ApplyRefusal>> {
  const municipalityId = municipalityOf(actor)
  await takeTurn(writer, municipalityId)
  const planned = await getPlannedImport(writer, actor, { importId, store })
  if (planned.import.appliedAt !== null) return refuse({ kind: 'importClosed' })
  if (fingerprint !== null && planned.fingerprint !== fingerprint) {
    return refuse({ kind: 'planChanged' })
  }
  const rows = planned.plan.filter(isStored)
  const facts = planned.facts.filter(isStored)
  await storeResults(writer, { municipalityId, importId, rows, progress })
  await storeFacts(writer, { municipalityId, importId, rows: facts })
  const stored = { rows, facts }
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
      number: planned.import.number,
      years: yearsOf(stored),
      fileNames: planned.import.files.map(({ fileName }) => fileName),
    },
  })
  return ok(outcome)
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
