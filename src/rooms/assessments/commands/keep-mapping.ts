import { sql } from 'kysely'
import { type Acting, municipalityOf } from '../../../kernel/access/municipality.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import { newId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { lacksOf, type MappingLack, type TableMapping } from '../mapping/mapping.ts'
import { type MappingFileFault, readMappingFile } from '../mapping/mapping-file.ts'
import { getMapping, type KeptMapping, listMappings } from '../queries-mappings.ts'

/** Сопоставление запоминается: the same once; another one of the same name is its next version. */
export async function keepMapping(
  writer: Writer,
  actor: Acting,
  mapping: TableMapping,
): Promise<{ readonly id: string; readonly version: number }> {
  const municipalityId = municipalityOf(actor)
  await sql`select pg_advisory_xact_lock(hashtext('assessments.mappings'),
    hashtext(${municipalityId}))`.execute(writer)
  const before = await sameName(writer, actor, mapping.name)
  if (before !== undefined && isSame(before.mapping, mapping)) {
    return { id: before.id, version: before.version }
  }
  const kept = { id: before?.id ?? newId(), version: (before?.version ?? 0) + 1 }
  await writer
    .insertInto('tableMappings')
    .values({ municipalityId, ...kept, name: mapping.name, mapping: JSON.stringify(mapping) })
    .execute()
  await record(writer, {
    event: 'assessments.mappingKept',
    object: { kind: 'tableMapping', id: kept.id },
    details: { name: mapping.name, version: kept.version, columns: mapping.columns.length },
  })
  return kept
}

const sameName = async (writer: Writer, actor: Acting, name: string) =>
  (await listMappings(writer, actor)).find((kept) => kept.mapping.name === name)

/** The database gives the keys of a document in an order of its own. */
const isSame = (a: TableMapping, b: TableMapping) =>
  JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b))

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, inOrder(inner)]),
  )
}

export type TakeRefusal =
  | MappingFileFault
  | { readonly kind: 'lacks'; readonly lacks: readonly MappingLack[] }

/** Сопоставление из файла соседей: checked whole before it is kept. */
export async function takeMapping(
  writer: Writer,
  actor: Acting,
  text: string,
): Promise<Result<string, TakeRefusal>> {
  const read = readMappingFile(text)
  if (!read.ok) return read
  const lacks = lacksOf(read.value)
  if (lacks.length > 0) return refuse({ kind: 'lacks', lacks })
  const { id, version } = await keepMapping(writer, actor, read.value)
  await record(writer, {
    event: 'assessments.mappingTaken',
    object: { kind: 'tableMapping', id },
    details: { name: read.value.name, version },
  })
  return ok(read.value.name)
}

/** Сопоставление больше не применяется: loads that were read with it stay as they are. */
export async function withdrawMapping(
  writer: Writer,
  actor: Acting,
  id: string,
): Promise<Result<KeptMapping, never>> {
  const found = await getMapping(writer, actor, id)
  await writer
    .insertInto('tableMappingWithdrawals')
    .values({ municipalityId: municipalityOf(actor), mappingId: id })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await record(writer, {
    event: 'assessments.mappingWithdrawn',
    object: { kind: 'tableMapping', id },
    details: { name: found.mapping.name, version: found.version },
  })
  return ok(found)
}
