import { sql } from 'kysely'
import { type Acting, municipalityOf } from '../../../kernel/access/municipality.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { getImport, isClosed } from '../queries-imports.ts'

/** Отказаться от загрузки, пока она не подтверждена. The files stay with their hashes. */
export async function discardImport(
  writer: Writer,
  actor: Acting,
  importId: string,
): Promise<Result<number, { readonly kind: 'importClosed' }>> {
  const found = await getImport(writer, actor, importId)
  if (isClosed(found)) return refuse({ kind: 'importClosed' })
  await writer
    .updateTable('assessmentImports')
    .set({ discardedAt: sql<string>`now()` })
    .where('municipalityId', '=', municipalityOf(actor))
    .where('id', '=', importId)
    .execute()
  await record(writer, {
    event: 'assessments.importDiscarded',
    object: { kind: 'resultsImport', id: importId },
    details: { number: found.number },
  })
  return ok(found.number)
}
