import type { Writer } from '../../../kernel/database/handles.ts'
import { NotFound } from '../../../kernel/errors.ts'
import type { SchoolId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { SchoolYear } from '../../../kernel/school-year.ts'
import type { SchoolRefusal } from '../refusals.ts'
import { gradesFingerprint, type TaughtGrade } from '../rules-grade-entry.ts'
import { type Acting, type Place, placeOf } from './tenant.ts'

export interface SchoolGrades {
  readonly schoolId: SchoolId
  readonly grades: readonly TaughtGrade[]
  /** As the form showed them; somebody else's entry since then is not overwritten. */
  readonly seen: string
}

export interface GradesRecord {
  readonly schoolYear: SchoolYear
  readonly schools: readonly SchoolGrades[]
}

/** Обучаемые параллели и число обучающихся за учебный год, many schools at once; untouched schools stay untouched. */
export async function recordGrades(
  writer: Writer,
  actor: Acting,
  { schoolYear, schools }: GradesRecord,
): Promise<Result<number, SchoolRefusal>> {
  const changed = schools.filter((school) => gradesFingerprint(school.grades) !== school.seen)
  if (changed.length === 0) return refuse({ kind: 'nothingChanged' })
  for (const { schoolId, grades, seen } of changed) {
    const place = placeOf(actor, schoolId)
    const name = await lockName(writer, place)
    const before = await gradesOf(writer, place, schoolYear)
    if (gradesFingerprint(before) !== seen)
      return refuse({ kind: 'changedMeanwhile', school: name })
    await storeGrades(writer, place, schoolYear, grades)
    await recordChange(writer, schoolId, { schoolYear, before, after: grades })
  }
  return ok(changed.length)
}

async function lockName(writer: Writer, place: Place): Promise<string> {
  const school = await writer
    .selectFrom('schools')
    .select('shortName')
    .where('municipalityId', '=', place.municipalityId)
    .where('id', '=', place.schoolId)
    .forUpdate()
    .executeTakeFirst()
  if (school === undefined) throw new NotFound(`no school ${place.schoolId}`)
  return school.shortName
}

export const gradesOf = (
  writer: Writer,
  place: Place,
  schoolYear: SchoolYear,
): Promise<readonly TaughtGrade[]> =>
  writer
    .selectFrom('schoolGrades')
    .select(['grade', 'pupilCount'])
    .where('municipalityId', '=', place.municipalityId)
    .where('schoolId', '=', place.schoolId)
    .where('schoolYear', '=', schoolYear)
    .orderBy('grade')
    .execute()

export async function storeGrades(
  writer: Writer,
  place: Place,
  schoolYear: SchoolYear,
  grades: readonly TaughtGrade[],
): Promise<void> {
  await writer
    .deleteFrom('schoolGrades')
    .where('municipalityId', '=', place.municipalityId)
    .where('schoolId', '=', place.schoolId)
    .where('schoolYear', '=', schoolYear)
    .execute()
  if (grades.length === 0) return
  await writer
    .insertInto('schoolGrades')
    .values(
      grades.map((taught) => ({
        municipalityId: place.municipalityId,
        schoolId: place.schoolId,
        schoolYear,
        grade: taught.grade,
        pupilCount: taught.pupilCount,
      })),
    )
    .execute()
}

export async function recordChange(
  writer: Writer,
  schoolId: SchoolId,
  change: {
    readonly schoolYear: SchoolYear
    readonly before: readonly TaughtGrade[]
    readonly after: readonly TaughtGrade[]
    readonly importId?: string
  },
): Promise<void> {
  const { schoolYear, before, after, importId } = change
  await record(writer, {
    event: 'schools.gradesRecorded',
    object: { kind: 'school', id: schoolId },
    schoolId,
    details: {
      schoolYear,
      before: gradesFingerprint(before),
      after: gradesFingerprint(after),
      importId,
    },
  })
}
