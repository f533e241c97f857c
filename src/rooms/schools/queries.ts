import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Actor } from '../../kernel/access/actor.ts'
import type { Reader } from '../../kernel/database/handles.ts'
import type { Tables } from '../../kernel/database/tables.ts'
import type { Day, SchoolId } from '../../kernel/ids.ts'
import type { SchoolYear } from '../../kernel/school-year.ts'
import type { Setting } from './rules-import-cells.ts'
import type { SchoolKind } from './rules-kinds.ts'

/** On whose behalf: all that a read or write of this room needs to know of the actor. A job knows no more. */
export type Acting = Pick<Actor, 'municipalityId'>

export const inNaturalOrder = sql<string>`short_name collate ru_num`

/** Строка реестра. */
export interface SchoolListItem {
  readonly id: SchoolId
  readonly shortName: string
  readonly fullName: string
  readonly kind: SchoolKind | null
  readonly setting: Setting | null
  readonly settlementName: string | null
  readonly closedOn: Day | null
  readonly mainSchoolName: string | null
  /** Of the school year asked for; null when nobody has said. */
  readonly grades: readonly number[] | null
  /** Null when a grade that is taught has no number. */
  readonly pupilCount: number | null
}

export interface SchoolFilter {
  readonly search?: string | undefined
  readonly kind?: SchoolKind | undefined
  readonly setting?: Setting | 'unknown' | undefined
  readonly state?: 'open' | 'closed' | 'all' | undefined
  readonly limit?: number | undefined
  readonly offset?: number | undefined
}

export interface SchoolList {
  readonly schools: readonly SchoolListItem[]
  readonly total: number
  /** Nothing fits the words exactly; these are spelt alike. */
  readonly isApproximate: boolean
}

const PAGE = 100
const LONGEST_PAGE = 2000

/** The schools of the actor's municipality, in natural order of their names. */
export async function listSchools(
  reader: Reader,
  actor: Acting,
  filter: SchoolFilter & { readonly schoolYear: SchoolYear },
): Promise<SchoolList> {
  const exact = await schoolsWhere(reader, actor, filter, wordsOf)
  const search = filter.search?.trim() ?? ''
  if (exact.total > 0 || search === '' || /^[\d\s№]+$/u.test(search)) {
    return { ...exact, isApproximate: false }
  }
  const alike = await schoolsWhere(reader, actor, filter, spellingOf)
  return { ...alike, isApproximate: alike.total > 0 }
}

type SearchBy = (search: string) => Expression<SqlBool>

const wordsOf: SearchBy = (search) => sql<SqlBool>`(
  search_words @@ websearch_to_tsquery('public.ru_search', ${search})
  or search_text like '%' || replace(replace(searchable(${search}), '%', ''), '_', '') || '%')`

const spellingOf: SearchBy = (search) =>
  sql<SqlBool>`word_similarity(searchable(${search}), search_text) >= 0.5`

async function schoolsWhere(
  reader: Reader,
  actor: Acting,
  filter: SchoolFilter & { readonly schoolYear: SchoolYear },
  searchBy: SearchBy,
) {
  const rows = await reader
    .selectFrom('schools')
    .select((eb) => [
      'schools.id',
      'shortName',
      'fullName',
      'kind',
      'setting',
      'settlementName',
      'closedOn',
      sql<number>`count(*) over ()`.as('total'),
      mainSchoolName(eb),
      gradesTaught(filter.schoolYear).as('grades'),
      pupilsTaught(filter.schoolYear).as('pupilCount'),
    ])
    .where((eb) => eb.and(conditions(eb, actor, filter, searchBy)))
    .orderBy(inNaturalOrder)
    .orderBy('schools.id')
    .limit(Math.min(filter.limit ?? PAGE, LONGEST_PAGE))
    .offset(filter.offset ?? 0)
    .execute()
  const total = rows[0]?.total ?? 0
  return { schools: rows.map(({ total: _, ...school }) => school), total }
}

type Schools = ExpressionBuilder<Tables, 'schools'>

function conditions(
  eb: Schools,
  actor: Acting,
  filter: SchoolFilter,
  searchBy: SearchBy,
): Expression<SqlBool>[] {
  const { kind, setting, state = 'open', search } = filter
  const found = [ofMunicipality(eb, actor)]
  if (state !== 'all') found.push(eb('closedOn', state === 'open' ? 'is' : 'is not', null))
  if (kind !== undefined) found.push(eb('schools.kind', '=', kind))
  if (setting === 'unknown') found.push(eb('setting', 'is', null))
  else if (setting !== undefined) found.push(eb('setting', '=', setting))
  if (search !== undefined && search.trim() !== '') found.push(searchBy(search.trim()))
  return found
}

/** Where every query of the room starts: nobody of no municipality sees a school. */
export const ofMunicipality = (eb: Schools, actor: Acting): Expression<SqlBool> =>
  actor.municipalityId === null
    ? eb.val(false)
    : eb('schools.municipalityId', '=', actor.municipalityId)

const mainSchoolName = (eb: Schools) =>
  eb
    .selectFrom('schools as main')
    .select('main.shortName')
    .whereRef('main.municipalityId', '=', 'schools.municipalityId')
    .whereRef('main.id', '=', 'schools.mainSchoolId')
    .as('mainSchoolName')

export const gradesTaught = (schoolYear: SchoolYear) => sql<readonly number[] | null>`(
  select array_agg(grade::int order by grade) from school_grades
  where school_grades.municipality_id = schools.municipality_id
    and school_grades.school_id = schools.id and school_year = ${schoolYear})`

/** A sum over an unknown is unknown. */
const pupilsTaught = (schoolYear: SchoolYear) => sql<number | null>`(
  select case when bool_or(pupil_count is null) then null else sum(pupil_count)::int end
  from school_grades
  where school_grades.municipality_id = schools.municipality_id
    and school_grades.school_id = schools.id and school_year = ${schoolYear})`

/** Сколько школ в реестре. */
export interface RegisterCounts {
  readonly open: number
  readonly closed: number
  readonly urban: number
  readonly rural: number
  readonly settingUnknown: number
}

export async function countSchools(reader: Reader, actor: Acting): Promise<RegisterCounts> {
  return reader
    .selectFrom('schools')
    .select([
      sql<number>`count(*) filter (where closed_on is null)`.as('open'),
      sql<number>`count(*) filter (where closed_on is not null)`.as('closed'),
      sql<number>`count(*) filter (where closed_on is null and setting = 'urban')`.as('urban'),
      sql<number>`count(*) filter (where closed_on is null and setting = 'rural')`.as('rural'),
      sql<number>`count(*) filter (where closed_on is null and setting is null)`.as(
        'settingUnknown',
      ),
    ])
    .where((eb) => ofMunicipality(eb, actor))
    .executeTakeFirstOrThrow()
}
