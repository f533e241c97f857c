import type { Writer } from '../../../kernel/database/handles.ts'
import type { SchoolId } from '../../../kernel/ids.ts'
import { listJournal, record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { ImportStep } from '../import-fields.ts'
import { getPlannedImport, type PlannedImport } from '../queries-imports.ts'
import type { SchoolRefusal } from '../refusals.ts'
import type { PlannedRow } from '../rules-import.ts'
import { storeAddedRow, storeChangedRow } from './apply-import-row.ts'
import { type ImportUndo, type SchoolBefore, snapshotOf } from './import-snapshot.ts'
import { type Acting, municipalityOf } from './tenant.ts'

export interface ImportOutcome {
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly refused: number
  readonly unanswered: number
  readonly [key: string]: number
}

export type ApplyRefusal =
  | { readonly kind: 'planChanged' }
  | { readonly kind: 'rowRefused'; readonly row: number; readonly refusal: SchoolRefusal }

interface Applied {
  readonly importId: string
  readonly fingerprint: string
  readonly progress: (done: number, total: number) => void
}

/** Подтверждённая загрузка записывается целиком: all rows of the plan or none. */
export async function applyImport(
  writer: Writer,
  actor: Acting,
  { importId, fingerprint, progress }: Applied,
): Promise<Result<ImportOutcome, ApplyRefusal>> {
  const planned = await getPlannedImport(writer, actor, importId)
  if (planned.fingerprint !== fingerprint) return refuse({ kind: 'planChanged' })
  const rows = inOrderOfStoring(planned.plan.rows)
  const step: ImportStep = { planned, added: new Map() }
  const before = await snapshotsOf(writer, rows)
  for (const [done, row] of rows.entries()) {
    const stored =
      row.outcome === 'new'
        ? await storeAddedRow(writer, actor, row, step)
        : await storeChangedRow(writer, actor, row, step)
    if (!stored.ok) return refuse({ kind: 'rowRefused', row: row.row, refusal: stored.refusal })
    step.added.set(row.row, stored.value)
    progress(done + 1, rows.length)
  }
  const outcome = outcomeOf(planned)
  await record(writer, {
    event: 'schools.registerImported',
    object: { kind: 'schoolImport', id: importId },
    details: { ...outcome, fileName: planned.import.fileName },
  })
  const added = rows.flatMap((row) =>
    row.outcome === 'new' ? (step.added.get(row.row) ?? []) : [],
  )
  const undo: ImportUndo = { added, before, lastEvent: await lastEventOf(writer, importId) }
  await writer
    .updateTable('schoolImports')
    .set({
      appliedAt: new Date(),
      outcome: JSON.stringify(outcome),
      undo: JSON.stringify(undo),
    })
    .where('municipalityId', '=', municipalityOf(actor))
    .where('id', '=', importId)
    .execute()
  return ok(outcome)
}

type StoredRow = Extract<PlannedRow, { outcome: 'new' | 'changed' }>

async function snapshotsOf(writer: Writer, rows: readonly StoredRow[]): Promise<SchoolBefore[]> {
  const before: SchoolBefore[] = []
  for (const row of rows) {
    if (row.outcome === 'changed') before.push(await snapshotOf(writer, row.schoolId as SchoolId))
  }
  return before
}

async function lastEventOf(writer: Writer, importId: string): Promise<number> {
  const [event] = await listJournal(writer, {
    object: { kind: 'schoolImport', id: importId },
    limit: 1,
  })
  return event?.id ?? 0
}

/** A branch whose main school comes with the same file is stored after it. */
function inOrderOfStoring(rows: readonly PlannedRow[]): readonly StoredRow[] {
  const stored = rows.filter((row) => row.outcome === 'new' || row.outcome === 'changed')
  const waits = (row: StoredRow) => row.main?.kind === 'row'
  return [...stored.filter((row) => !waits(row)), ...stored.filter(waits)]
}

function outcomeOf({ plan }: PlannedImport): ImportOutcome {
  const count = (outcome: PlannedRow['outcome']) =>
    plan.rows.filter((row) => row.outcome === outcome).length
  return {
    added: count('new'),
    changed: count('changed'),
    same: count('same'),
    refused: count('refused'),
    unanswered: count('question'),
  }
}
