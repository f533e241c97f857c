import { sql } from 'kysely'
import type { Reader } from '../../kernel/database/handles.ts'
import type { Day, SchoolId } from '../../kernel/ids.ts'
import type { SchoolYear } from '../../kernel/school-year.ts'
import { type Acting, gradesTaught, inNaturalOrder, ofMunicipality } from './queries.ts'
import type { ValidCode } from './rules-codes.ts'
import {
  type SchoolMatch,
  type SchoolMatcher,
  type SchoolSpelling,
  schoolMatcher,
} from './rules-matching.ts'
import { knownOf, type RegisterSchool } from './rules-register.ts'

/** One school as the rules compare it, with the revision that a correction must name. */
export interface RegisteredSchool extends RegisterSchool {
  readonly id: SchoolId
  readonly mainSchoolId: SchoolId | null
  readonly openedOn: Day | null
  readonly closedOn: Day | null
  readonly closedBasis: string | null
  readonly revision: number
}

const MOST = 5000

/** The whole register of the actor's municipality with spellings, codes and the grades of one school year. */
export async function readRegister(
  reader: Reader,
  actor: Acting,
  schoolYear: SchoolYear,
  only?: SchoolId,
): Promise<readonly RegisteredSchool[]> {
  const rows = await reader
    .selectFrom('schools')
    .select([
      'schools.id',
      'fullName',
      'shortName',
      'kind',
      'setting',
      'remoteness',
      'centreDistanceKm',
      'settlementName',
      'settlementPopulation',
      'settlementSizeCode',
      'mainSchoolId',
      'openedOn',
      'closedOn',
      'closedBasis',
      'revision',
      spellings.as('spellings'),
      codes.as('codes'),
      gradesTaught(schoolYear).as('grades'),
    ])
    .where((eb) => ofMunicipality(eb, actor))
    .$if(only !== undefined, (query) => query.where('schools.id', '=', only ?? ('' as SchoolId)))
    .orderBy(inNaturalOrder)
    .orderBy('schools.id')
    .limit(MOST)
    .execute()
  return rows.map(({ centreDistanceKm, ...row }) => ({
    ...row,
    centreDistanceKm: centreDistanceKm === null ? null : Number(centreDistanceKm),
  }))
}

const spellings = sql<readonly string[]>`(
  select coalesce(array_agg(distinct name order by name), '{}') from school_names
  where school_names.municipality_id = schools.municipality_id
    and school_names.school_id = schools.id)`

const codes = sql<readonly ValidCode[]>`(
  select coalesce(json_agg(json_build_object(
    'kind', kind, 'value', value, 'identity', identity, 'validFrom', valid_from, 'validTo', valid_to
  ) order by kind, valid_from nulls first, value), '[]') from school_codes
  where school_codes.municipality_id = schools.municipality_id
    and school_codes.school_id = schools.id)`

/** Which school of the register a spelling in a file means, and why; other rooms import by it. */
export async function findSchoolBySpelling(
  reader: Reader,
  actor: Acting,
  spelling: SchoolSpelling,
): Promise<SchoolMatch<SchoolId>> {
  return (await matcherOfRegister(reader, actor)).match(spelling)
}

/** The same for a whole file: the register is read once. */
export async function matcherOfRegister(
  reader: Reader,
  actor: Acting,
): Promise<SchoolMatcher<SchoolId>> {
  const register = await readRegister(reader, actor, ANY_YEAR)
  return schoolMatcher(register.map((school) => ({ ...knownOf(school), id: school.id })))
}

/** Matching needs no grades. */
const ANY_YEAR = 0 as SchoolYear
