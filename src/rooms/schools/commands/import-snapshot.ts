import { sql } from 'kysely'
import type { JsonValue } from '../../../kernel/database/columns.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import type { SchoolId } from '../../../kernel/ids.ts'
import { type Place, tenantOf } from './tenant.ts'

/** What an import must know to be taken back. */
export interface ImportUndo {
  readonly added: readonly SchoolId[]
  /** Each changed school with its names, codes and grades, row by row, as they stood before. */
  readonly before: readonly SchoolBefore[]
  /** Of the import's last journal row. */
  readonly lastEvent: number
}

export interface SchoolBefore {
  readonly schoolId: SchoolId
  readonly rows: JsonValue
}

const parts = ['school_names', 'school_codes', 'school_grades'] as const

/** The rows of a school as they are now. */
export async function snapshotOf(writer: Writer, schoolId: SchoolId): Promise<SchoolBefore> {
  const of = (table: string) => sql`(
    select coalesce(jsonb_agg(to_jsonb(part)), '[]') from ${sql.table(table)} part
    where part.municipality_id = ${tenantOf()} and part.school_id = ${schoolId})`
  const { rows } = await sql<{ rows: JsonValue }>`
    select jsonb_build_object(
      'school', to_jsonb(school) - 'search_words',
      'school_names', ${of('school_names')},
      'school_codes', ${of('school_codes')},
      'school_grades', ${of('school_grades')}) as rows
    from schools school
    where municipality_id = ${tenantOf()} and id = ${schoolId}`.execute(writer)
  return { schoolId, rows: rows[0]?.rows ?? null }
}

/** Takes away what hangs on a school: before it is put back as it was, or removed. */
export async function clearParts(writer: Writer, place: Place): Promise<void> {
  for (const table of parts) {
    await sql`delete from ${sql.table(table)}
      where municipality_id = ${place.municipalityId} and school_id = ${place.schoolId}`.execute(
      writer,
    )
  }
}

/** Puts a school back as the snapshot knows it; the revision goes on, so that no older form is accepted. */
export async function restore(writer: Writer, { schoolId, rows }: SchoolBefore): Promise<void> {
  const snapshot = JSON.stringify(rows)
  for (const table of parts) {
    await sql`insert into ${sql.table(table)}
      select * from jsonb_populate_recordset(null::${sql.table(table)}, ${snapshot}::jsonb -> ${table})`.execute(
      writer,
    )
  }
  await sql`
    update schools set (
      full_name, short_name, kind, setting, remoteness, centre_distance_km, settlement_name,
      settlement_population, settlement_size_code, main_school_id, opened_on, closed_on, closed_basis,
      search_text, revision
    ) = (
      select full_name, short_name, kind, setting, remoteness, centre_distance_km, settlement_name,
        settlement_population, settlement_size_code, main_school_id, opened_on, closed_on, closed_basis,
        search_text, schools.revision + 1
      from jsonb_populate_record(null::schools, ${snapshot}::jsonb -> 'school')
    )
    where municipality_id = ${tenantOf()} and id = ${schoolId}`.execute(writer)
}
