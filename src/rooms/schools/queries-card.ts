import { sql } from 'kysely'
import type { JsonValue } from '../../kernel/database/columns.ts'
import type { Reader } from '../../kernel/database/handles.ts'
import { NotFound } from '../../kernel/errors.ts'
import type { Day, PersonId, SchoolId } from '../../kernel/ids.ts'
import { listJournal } from '../../kernel/journal/journal.ts'
import type { SchoolYear } from '../../kernel/school-year.ts'
import { type Acting, inNaturalOrder, ofMunicipality } from './queries.ts'
import { type RegisteredSchool, readRegister } from './queries-register.ts'
import type { TaughtGrade } from './rules-grade-entry.ts'

export interface OtherSchool {
  readonly id: SchoolId
  readonly shortName: string
}

export interface NameRecord {
  readonly kind: 'full' | 'short' | 'spelling'
  readonly name: string
  readonly source: 'form' | 'import' | 'choice'
  readonly validFrom: Day | null
  readonly validTo: Day | null
}

export interface GradesOfYear {
  readonly schoolYear: SchoolYear
  readonly grades: readonly TaughtGrade[]
}

export interface MergerRecord extends OtherSchool {
  readonly mergedOn: Day
  readonly basis: string
}

export interface TimelineEvent {
  readonly id: number
  readonly event: string
  readonly at: string
  readonly basis: string | null
  readonly details: JsonValue
  readonly actorId: PersonId | null
}

/** Карточка школы. */
export interface SchoolCard {
  readonly school: RegisteredSchool
  readonly mainSchool: OtherSchool | null
  readonly branches: readonly OtherSchool[]
  readonly names: readonly NameRecord[]
  readonly grades: readonly GradesOfYear[]
  readonly mergedInto: MergerRecord | null
  readonly tookOver: readonly MergerRecord[]
  readonly timeline: readonly TimelineEvent[]
}

const EVENTS_SHOWN = 30

/** The school, or «not found» for what is not of the actor's municipality. */
export async function getSchool(
  reader: Reader,
  actor: Acting,
  schoolId: SchoolId,
  schoolYear: SchoolYear,
): Promise<RegisteredSchool> {
  const [school] = await readRegister(reader, actor, schoolYear, schoolId)
  if (school === undefined) throw new NotFound(`no school ${schoolId}`)
  return school
}

export async function getSchoolCard(
  reader: Reader,
  actor: Acting,
  schoolId: SchoolId,
  schoolYear: SchoolYear,
): Promise<SchoolCard> {
  const school = await getSchool(reader, actor, schoolId, schoolYear)
  const related = await relatedSchools(reader, actor, school)
  const mergers = await mergersOf(reader, schoolId)
  return {
    school,
    mainSchool: related.find((each) => each.id === school.mainSchoolId) ?? null,
    branches: related.filter((each) => each.id !== school.mainSchoolId),
    names: await namesOf(reader, schoolId),
    grades: await gradesByYear(reader, schoolId),
    mergedInto: mergers.find((merger) => merger.fromId === schoolId) ?? null,
    tookOver: mergers.filter((merger) => merger.fromId !== schoolId),
    timeline: await listJournal(reader, { schoolId, limit: EVENTS_SHOWN }),
  }
}

/** The main school and the open branches. */
const relatedSchools = (
  reader: Reader,
  actor: Acting,
  school: RegisteredSchool,
): Promise<readonly OtherSchool[]> =>
  reader
    .selectFrom('schools')
    .select(['schools.id', 'shortName'])
    .where((eb) => ofMunicipality(eb, actor))
    .where((eb) =>
      eb.or([
        eb.and([eb('mainSchoolId', '=', school.id), eb('closedOn', 'is', null)]),
        school.mainSchoolId === null ? eb.val(false) : eb('schools.id', '=', school.mainSchoolId),
      ]),
    )
    .orderBy(inNaturalOrder)
    .limit(100)
    .execute()

const namesOf = (reader: Reader, schoolId: SchoolId): Promise<readonly NameRecord[]> =>
  reader
    .selectFrom('schoolNames')
    .select(['kind', 'name', 'source', 'validFrom', 'validTo'])
    .where('schoolId', '=', schoolId)
    .orderBy(sql`array_position(array['full', 'short', 'spelling'], kind)`)
    .orderBy(sql`valid_to desc nulls first`)
    .orderBy('name')
    .limit(200)
    .execute()

async function gradesByYear(reader: Reader, schoolId: SchoolId): Promise<readonly GradesOfYear[]> {
  const rows = await reader
    .selectFrom('schoolGrades')
    .select(['schoolYear', 'grade', 'pupilCount'])
    .where('schoolId', '=', schoolId)
    .orderBy('schoolYear', 'desc')
    .orderBy('grade')
    .limit(12 * 30)
    .execute()
  const years = [...new Set(rows.map((row) => row.schoolYear))]
  return years.map((schoolYear) => ({
    schoolYear,
    grades: rows.filter((row) => row.schoolYear === schoolYear),
  }))
}

async function mergersOf(reader: Reader, schoolId: SchoolId) {
  return reader
    .selectFrom('schoolMergers')
    .innerJoin('schools', (join) =>
      join
        .onRef('schools.municipalityId', '=', 'schoolMergers.municipalityId')
        .on((eb) =>
          eb(
            'schools.id',
            '=',
            eb
              .case()
              .when('schoolMergers.schoolId', '=', schoolId)
              .then(eb.ref('schoolMergers.intoSchoolId'))
              .else(eb.ref('schoolMergers.schoolId'))
              .end(),
          ),
        ),
    )
    .select([
      'schools.id',
      'schools.shortName',
      'schoolMergers.mergedOn',
      'schoolMergers.basis',
      'schoolMergers.schoolId as fromId',
    ])
    .where((eb) =>
      eb.or([
        eb('schoolMergers.schoolId', '=', schoolId),
        eb('schoolMergers.intoSchoolId', '=', schoolId),
      ]),
    )
    .orderBy('mergedOn', 'desc')
    .limit(50)
    .execute()
}

/** Schools that another school may be merged into or be a branch of. */
export const listMainSchools = (
  reader: Reader,
  actor: Acting,
  except: SchoolId | null,
): Promise<readonly OtherSchool[]> =>
  reader
    .selectFrom('schools')
    .select(['schools.id', 'shortName'])
    .where((eb) => ofMunicipality(eb, actor))
    .where('closedOn', 'is', null)
    .where('mainSchoolId', 'is', null)
    .$if(except !== null, (query) => query.where('schools.id', '<>', except ?? ('' as SchoolId)))
    .orderBy(inNaturalOrder)
    .orderBy('schools.id')
    .limit(2000)
    .execute()

export interface GradesRow extends OtherSchool {
  readonly grades: readonly TaughtGrade[]
  readonly gradesBefore: readonly number[]
}

/** The open schools with what they teach in a year and taught the year before, for the grid. */
export async function listGrades(
  reader: Reader,
  actor: Acting,
  schoolYear: SchoolYear,
): Promise<readonly GradesRow[]> {
  return reader
    .selectFrom('schools')
    .select([
      'schools.id',
      'shortName',
      sql<readonly TaughtGrade[]>`(
        select coalesce(json_agg(json_build_object('grade', grade, 'pupilCount', pupil_count)
          order by grade), '[]')
        from school_grades g where g.municipality_id = schools.municipality_id
          and g.school_id = schools.id and g.school_year = ${schoolYear})`.as('grades'),
      sql<readonly number[]>`(
        select coalesce(array_agg(grade::int order by grade), '{}')
        from school_grades g where g.municipality_id = schools.municipality_id
          and g.school_id = schools.id and g.school_year = ${schoolYear} - 1)`.as('gradesBefore'),
    ])
    .where((eb) => ofMunicipality(eb, actor))
    .where('closedOn', 'is', null)
    .orderBy(inNaturalOrder)
    .orderBy('schools.id')
    .limit(2000)
    .execute()
}
