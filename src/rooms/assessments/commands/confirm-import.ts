import { type Acting, municipalityOf } from '../../../kernel/access/municipality.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import type { FileStore } from '../../../kernel/files/file-store.ts'
import type { PersonId } from '../../../kernel/ids.ts'
import { enqueue } from '../../../kernel/jobs/enqueue.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { importResultsJob } from '../import-job.ts'
import { countsOf } from '../plan-counts.ts'
import { isClosed } from '../queries-imports.ts'
import { getPlannedImport } from '../queries-plan.ts'

export type ConfirmRefusal =
  | { readonly kind: 'importClosed' }
  | { readonly kind: 'planChanged' }
  | { readonly kind: 'nothingToStore' }

interface Confirmed {
  readonly importId: string
  readonly fingerprint: string
  readonly store: FileStore
  readonly confirmedBy: PersonId
  readonly requestId?: string
}

/** Загрузка подтверждена: what the person has seen, and nothing else, goes to the job that stores it. */
export async function confirmImport(
  writer: Writer,
  actor: Acting,
  { importId, fingerprint, store, confirmedBy, requestId }: Confirmed,
): Promise<Result<string, ConfirmRefusal>> {
  const municipalityId = municipalityOf(actor)
  await writer
    .selectFrom('assessmentImports')
    .select('id')
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', importId)
    .forUpdate()
    .execute()
  const planned = await getPlannedImport(writer, actor, { importId, store })
  if (isClosed(planned.import)) return refuse({ kind: 'importClosed' })
  if (planned.fingerprint !== fingerprint) return refuse({ kind: 'planChanged' })
  const counts = countsOf([...planned.plan, ...planned.facts])
  if (counts.new + counts.changed === 0) return refuse({ kind: 'nothingToStore' })
  const runId = await enqueue(writer, importResultsJob, { importId, fingerprint }, requestId)
  await writer
    .updateTable('assessmentImports')
    .set({ runId, confirmedBy })
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', importId)
    .execute()
  await record(writer, {
    event: 'assessments.importConfirmed',
    object: { kind: 'resultsImport', id: importId },
    details: { rows: counts.new + counts.changed, runId },
  })
  return ok(runId)
}
