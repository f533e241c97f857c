import { sql } from 'kysely'
import { type Acting, municipalityOf } from '../../kernel/access/municipality.ts'
import type { Reader } from '../../kernel/database/handles.ts'
import { NotFound } from '../../kernel/errors.ts'
import type { PersonId } from '../../kernel/ids.ts'
import type { TableMapping } from './mapping/mapping.ts'
import { mappingSchema } from './mapping/mapping-file.ts'

/** A mapping of the municipality, in its latest version. */
export interface KeptMapping {
  readonly id: string
  readonly version: number
  readonly mapping: TableMapping
  readonly keptBy: PersonId | null
  readonly keptAt: string
}

const MOST = 200

/** Those by which files are recognised; the newest first. */
export async function listMappings(reader: Reader, actor: Acting): Promise<readonly KeptMapping[]> {
  const rows = await reader
    .selectFrom('tableMappings as m')
    .select(['m.id', 'm.version', 'm.mapping', 'm.keptBy', 'm.keptAt'])
    .where('m.municipalityId', '=', municipalityOf(actor))
    .where(
      sql<boolean>`m.version = (select max(v.version) from table_mappings v
        where v.municipality_id = m.municipality_id and v.id = m.id)`,
    )
    .where(
      sql<boolean>`not exists (select from table_mapping_withdrawals w
        where w.municipality_id = m.municipality_id and w.mapping_id = m.id)`,
    )
    .orderBy('m.keptAt', 'desc')
    .orderBy('m.id')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({ ...row, mapping: mappingSchema.parse(row.mapping) }))
}

export async function getMapping(reader: Reader, actor: Acting, id: string): Promise<KeptMapping> {
  const found = (await listMappings(reader, actor)).find((each) => each.id === id)
  if (found === undefined) throw new NotFound(`no mapping ${id}`)
  return found
}

/** How the files of a load are read, by their number; most need no mapping. */
export async function mappingsOfFiles(
  reader: Reader,
  actor: Acting,
  importId: string,
): Promise<ReadonlyMap<number, TableMapping>> {
  const rows = await reader
    .selectFrom('assessmentImportFiles')
    .select(['position', 'mapping'])
    .where('municipalityId', '=', municipalityOf(actor))
    .where('importId', '=', importId)
    .where('mapping', 'is not', null)
    .execute()
  return new Map(rows.map(({ position, mapping }) => [position, mappingSchema.parse(mapping)]))
}
