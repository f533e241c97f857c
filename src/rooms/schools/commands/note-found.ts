import type { Writer } from '../../../kernel/database/handles.ts'
import { getPlannedImport } from '../queries-imports.ts'
import { type Acting, municipalityOf } from './tenant.ts'

const waiting = new Set(['new', 'changed', 'question'])

/** Сколько строк загрузки ждут человека; with none it waits for nobody. */
export async function noteFound(writer: Writer, actor: Acting, importId: string): Promise<void> {
  const { plan } = await getPlannedImport(writer, actor, importId)
  await writer
    .updateTable('schoolImports')
    .set({ foundRows: plan.rows.filter(({ outcome }) => waiting.has(outcome)).length })
    .where('municipalityId', '=', municipalityOf(actor))
    .where('id', '=', importId)
    .execute()
}
