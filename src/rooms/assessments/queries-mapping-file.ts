import { type Acting, municipalityOf } from '../../kernel/access/municipality.ts'
import type { Reader } from '../../kernel/database/handles.ts'
import { NotFound } from '../../kernel/errors.ts'
import type { FileStore } from '../../kernel/files/file-store.ts'
import { recognise } from './layouts/layouts.ts'
import { firstDraft, type MappingDraft } from './mapping/draft.ts'
import type { Grid } from './mapping/grid.ts'
import { mappingSchema } from './mapping/mapping-file.ts'
import { getImport, isClosed, type ResultsImport } from './queries-imports.ts'
import { listMappings } from './queries-mappings.ts'

/** A file of a load that waits for its columns to be told. */
export interface FileToMap {
  readonly import: ResultsImport
  readonly position: number
  readonly fileName: string
  readonly grids: readonly Grid[]
  readonly draft: MappingDraft
  /** Nothing may be said of it any more: stored, discarded, or a file that explains itself. */
  readonly isClosed: boolean
}

interface Wanted {
  readonly importId: string
  readonly position: number
  readonly store: FileStore
}

export async function getFileToMap(
  reader: Reader,
  actor: Acting,
  { importId, position, store }: Wanted,
): Promise<FileToMap> {
  const found = await getImport(reader, actor, importId)
  const file = found.files.find((each) => each.position === position)
  if (file === undefined || !(await store.has(file.sha256))) throw new NotFound('no such file')
  const { fileName } = file
  const { book } = await recognise({ position, fileName, bytes: await store.get(file.sha256) })
  if (book === undefined) throw new NotFound('not a table')
  const grids = book.sheets
  const row = await reader
    .selectFrom('assessmentImportFiles')
    .select(['mapping', 'mappingDraft'])
    .where('municipalityId', '=', municipalityOf(actor))
    .where('importId', '=', importId)
    .where('position', '=', position)
    .executeTakeFirstOrThrow()
  const mapped = row.mapping === null ? [] : [mappingSchema.parse(row.mapping)]
  const draft =
    draftIn(row.mappingDraft) ??
    firstDraft(grids, fileName, [...mapped, ...(await keptMappings(reader, actor))])
  const explainsItself = file.layout !== 'unknown' && file.layout !== 'mapped'
  return {
    import: found,
    position,
    fileName,
    grids,
    draft,
    isClosed: isClosed(found) || explainsItself,
  }
}

const keptMappings = async (reader: Reader, actor: Acting) =>
  (await listMappings(reader, actor)).map(({ mapping }) => mapping)

/** A draft is of this program alone; the mapping in it is checked like any other. */
function draftIn(stored: unknown): MappingDraft | undefined {
  if (stored === null || typeof stored !== 'object') return undefined
  const { sheet, headerRow, mapping } = stored as Record<string, unknown>
  const read = mappingSchema.safeParse(mapping)
  return read.success && typeof sheet === 'number' && typeof headerRow === 'number'
    ? { sheet, headerRow, mapping: read.data }
    : undefined
}
