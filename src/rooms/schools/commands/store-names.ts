import { sql } from 'kysely'
import type { Writer } from '../../../kernel/database/handles.ts'
import { type Day, newId, type SchoolId } from '../../../kernel/ids.ts'
import { normalizeSchoolName } from '../rules-names.ts'
import type { NameSource, Nature } from '../school-fields.ts'
import { type Place, tenantOf } from './tenant.ts'

export interface NewName {
  readonly kind: 'full' | 'short' | 'spelling'
  readonly name: string
  readonly source: NameSource
  readonly validFrom: Day | null
}

export async function addName(writer: Writer, place: Place, name: NewName): Promise<void> {
  await writer
    .insertInto('schoolNames')
    .values({
      municipalityId: place.municipalityId,
      id: newId(),
      schoolId: place.schoolId,
      ...name,
      matchKey: normalizeSchoolName(name.name),
      validTo: null,
    })
    // One spelling of a school is remembered once.
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The new official name; the old one stays in the history, or is overwritten when it was a mistake. */
export async function renameOfficially(
  writer: Writer,
  place: Place,
  change: {
    readonly kind: 'full' | 'short'
    readonly name: string
    readonly source: NameSource
    readonly nature: Nature
    readonly on: Day
  },
): Promise<void> {
  const { kind, name, source, nature, on } = change
  const current = writer
    .updateTable('schoolNames')
    .where('municipalityId', '=', place.municipalityId)
    .where('schoolId', '=', place.schoolId)
    .where('kind', '=', kind)
    .where('validTo', 'is', null)
  const isCorrection = nature === 'mistake'
  if (isCorrection) {
    await current.set({ name, matchKey: normalizeSchoolName(name), source }).execute()
    return
  }
  // A name that came in on that very day was never in force.
  await writer
    .deleteFrom('schoolNames')
    .where('municipalityId', '=', place.municipalityId)
    .where('schoolId', '=', place.schoolId)
    .where('kind', '=', kind)
    .where('validTo', 'is', null)
    .where('validFrom', '>=', on)
    .execute()
  await current.set({ validTo: sql<Day>`${on}::date - 1` }).execute()
  await addName(writer, place, { kind, name, source, validFrom: on })
}

/** Всё, по чему школу ищут: names of all times, codes, settlement. */
export async function refreshSearchText(writer: Writer, schoolId: SchoolId): Promise<void> {
  await writer
    .updateTable('schools')
    .set({
      searchText: sql`searchable(concat_ws(' ', full_name, short_name, settlement_name,
        (select string_agg(distinct name, ' ') from school_names n
          where n.municipality_id = schools.municipality_id and n.school_id = schools.id),
        (select string_agg(distinct value, ' ') from school_codes c
          where c.municipality_id = schools.municipality_id and c.school_id = schools.id)))`,
    })
    .where('municipalityId', '=', tenantOf())
    .where('id', '=', schoolId)
    .execute()
}
