import { type Acting, municipalityOf } from '../../../kernel/access/municipality.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import type { FileStore } from '../../../kernel/files/file-store.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { MappingDraft } from '../mapping/draft.ts'
import { draftFromFields, type FieldsRefusal } from '../mapping/draft-from-fields.ts'
import type { Fields } from '../mapping/fields.ts'
import { lacksOf, type MappingLack } from '../mapping/mapping.ts'
import { readMapped } from '../mapping/read-mapped.ts'
import { getFileToMap } from '../queries-mapping-file.ts'
import { keepMapping } from './keep-mapping.ts'

export type MapRefusal =
  | { readonly kind: 'importClosed' }
  | FieldsRefusal
  | { readonly kind: 'lacks'; readonly lacks: readonly MappingLack[] }
  | { readonly kind: 'nothingRead' }

export interface Mapped {
  readonly importId: string
  readonly position: number
  readonly fields: Fields
  readonly store: FileStore
}

/** Сказанное о столбцах запоминается, ещё не применяясь: nothing typed is lost, whatever is missing. */
export async function draftMapping(
  writer: Writer,
  actor: Acting,
  said: Mapped,
): Promise<Result<MappingDraft, MapRefusal>> {
  const file = await getFileToMap(writer, actor, said)
  if (file.isClosed) return refuse({ kind: 'importClosed' })
  const read = draftFromFields(file, said.fields)
  if (!read.ok) return read
  const draft = read.value
  await writer
    .updateTable('assessmentImportFiles')
    .set({ mappingDraft: JSON.stringify(draft) })
    .where('municipalityId', '=', municipalityOf(actor))
    .where('importId', '=', said.importId)
    .where('position', '=', said.position)
    .execute()
  await recordMapping(writer, 'assessments.mappingDrafted', said, {
    columns: draft.mapping.columns.length,
  })
  return ok(draft)
}

/** Столбцы сопоставлены: the file is read by it from now on, and the municipality keeps it for the next one. */
export async function mapFile(
  writer: Writer,
  actor: Acting,
  said: Mapped,
): Promise<Result<{ readonly rows: number; readonly isKept: boolean }, MapRefusal>> {
  const file = await getFileToMap(writer, actor, said)
  if (file.isClosed) return refuse({ kind: 'importClosed' })
  const read = draftFromFields(file, said.fields)
  if (!read.ok) return read
  const { mapping } = read.value
  const lacks = lacksOf(mapping)
  if (lacks.length > 0) return refuse({ kind: 'lacks', lacks })
  const reading = readMapped(mapping, file.grids, file)
  if (reading.results.length + reading.facts.length === 0) return refuse({ kind: 'nothingRead' })
  await attachMapping(writer, actor, {
    ...said,
    mapping,
    sheets: reading.sheets,
    draft: read.value,
  })
  const isKept = said.fields.keep !== 'no'
  const kept = isKept ? await keepMapping(writer, actor, mapping) : null
  await recordMapping(writer, 'assessments.fileMapped', said, {
    rows: reading.results.length + reading.facts.length,
    faults: reading.faultCount,
    ...(kept === null ? {} : { mapping: kept }),
  })
  return ok({ rows: reading.results.length + reading.facts.length, isKept })
}

/** How the file is read: kept with the load, so that a later version of the mapping changes nothing here. */
export async function attachMapping(
  writer: Writer,
  actor: Acting,
  attached: {
    readonly importId: string
    readonly position: number
    readonly mapping: MappingDraft['mapping']
    readonly sheets: ReturnType<typeof readMapped>['sheets']
    readonly draft: MappingDraft | null
  },
): Promise<void> {
  const { importId, position, mapping, sheets, draft } = attached
  await writer
    .updateTable('assessmentImportFiles')
    .set({
      mapping: JSON.stringify(mapping),
      mappingDraft: draft === null ? null : JSON.stringify(draft),
      layout: 'mapped',
      sheets: JSON.stringify(sheets),
    })
    .where('municipalityId', '=', municipalityOf(actor))
    .where('importId', '=', importId)
    .where('position', '=', position)
    .execute()
}

const recordMapping = (
  writer: Writer,
  event: string,
  { importId, position }: Mapped,
  details: Readonly<Record<string, number | string | { id: string; version: number }>>,
) =>
  record(writer, {
    event,
    object: { kind: 'resultsImport', id: importId },
    details: { position, ...details },
  })
