import type { Writer } from '../../../kernel/database/handles.ts'
import { enqueue } from '../../../kernel/jobs/enqueue.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { importRegisterJob } from '../import-job.ts'
import { getPlannedImport } from '../queries-imports.ts'
import { type Acting, municipalityOf } from './tenant.ts'

export type ConfirmRefusal =
  | { readonly kind: 'importConfirmed' }
  | { readonly kind: 'planChanged' }
  | { readonly kind: 'nothingToStore' }

/** Загрузка подтверждена: what the person has seen, and nothing else, goes to the job that stores it. */
export async function confirmImport(
  writer: Writer,
  actor: Acting,
  confirmed: { importId: string; fingerprint: string; requestId?: string },
): Promise<Result<string, ConfirmRefusal>> {
  const { importId, fingerprint, requestId } = confirmed
  const municipalityId = municipalityOf(actor)
  await writer
    .selectFrom('schoolImports')
    .select('id')
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', importId)
    .forUpdate()
    .execute()
  const planned = await getPlannedImport(writer, actor, importId)
  if (planned.import.runId !== null) return refuse({ kind: 'importConfirmed' })
  if (planned.fingerprint !== fingerprint) return refuse({ kind: 'planChanged' })
  const stored = planned.plan.rows.filter(
    (row) => row.outcome === 'new' || row.outcome === 'changed',
  ).length
  if (stored === 0) return refuse({ kind: 'nothingToStore' })
  const runId = await enqueue(writer, importRegisterJob, { importId, fingerprint }, requestId)
  await writer
    .updateTable('schoolImports')
    .set({ runId })
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', importId)
    .execute()
  await record(writer, {
    event: 'schools.importConfirmed',
    object: { kind: 'schoolImport', id: importId },
    details: { rows: stored, runId },
  })
  return ok(runId)
}
