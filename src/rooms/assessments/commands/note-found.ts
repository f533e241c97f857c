import { type Acting, municipalityOf } from '../../../kernel/access/municipality.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import type { FileStore } from '../../../kernel/files/file-store.ts'
import { countsOf } from '../plan-counts.ts'
import { getPlannedImport } from '../queries-plan.ts'

/** Сколько строк загрузки ждут человека: what would be stored and what he is asked; with none it waits for nobody. */
export async function noteFound(
  writer: Writer,
  actor: Acting,
  { importId, store }: { readonly importId: string; readonly store: FileStore },
): Promise<void> {
  const { plan, facts, files } = await getPlannedImport(writer, actor, { importId, store })
  const counts = countsOf([...plan, ...facts])
  const toMap = files.filter((file) => file.mayBeMapped === true).length
  await writer
    .updateTable('assessmentImports')
    .set({ foundRows: counts.new + counts.changed + counts.question + toMap })
    .where('municipalityId', '=', municipalityOf(actor))
    .where('id', '=', importId)
    .execute()
}
