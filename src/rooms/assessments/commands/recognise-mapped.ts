import type { Acting } from '../../../kernel/access/municipality.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import type { FileStore } from '../../../kernel/files/file-store.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { recognise } from '../layouts/layouts.ts'
import { mappedBy } from '../mapping/mapped-by.ts'
import type { TableMapping } from '../mapping/mapping.ts'
import { getImport } from '../queries-imports.ts'
import { listMappings } from '../queries-mappings.ts'
import { attachMapping } from './map-file.ts'

interface Unknown {
  readonly importId: string
  readonly store: FileStore
  /** Given with the files instead of those that the municipality keeps. */
  readonly mapping?: TableMapping | undefined
}

/** Файлы, которые никто не узнал, узнаются по заголовкам сопоставлений: how many of them. */
export async function recogniseMapped(
  writer: Writer,
  actor: Acting,
  { importId, store, mapping: given }: Unknown,
): Promise<number> {
  const { files } = await getImport(writer, actor, importId)
  const unknown = files.filter(({ layout }) => layout === 'unknown')
  if (unknown.length === 0) return 0
  const kept = given === undefined ? await listMappings(writer, actor) : []
  const mappings = given === undefined ? kept.map(({ mapping }) => mapping) : [given]
  let found = 0
  for (const { position, fileName, sha256 } of mappings.length === 0 ? [] : unknown) {
    const { book } = await recognise({ position, fileName, bytes: await store.get(sha256) })
    if (book === undefined) continue
    const read = mappedBy(book.sheets, { position, fileName }, mappings, given !== undefined)
    if (read === null) continue
    const { mapping, reading } = read
    await attachMapping(writer, actor, {
      importId,
      position,
      mapping,
      sheets: reading.sheets,
      draft: null,
    })
    await record(writer, {
      event: 'assessments.fileMapped',
      object: { kind: 'resultsImport', id: importId },
      details: { position, byItself: true, name: mapping.name },
    })
    found += 1
  }
  return found
}
