import type { Reader } from '../../kernel/database/handles.ts'
import type { SchoolId } from '../../kernel/ids.ts'
import type { SchoolYear } from '../../kernel/school-year.ts'
import type { Acting } from './queries.ts'

/** Класс, который школа ведёт в учебном году. */
export interface TaughtInYear {
  readonly schoolId: SchoolId
  readonly schoolYear: SchoolYear
  readonly grade: number
  /** Null: nobody said how many; zero: the grade is there and empty. */
  readonly pupilCount: number | null
}

/** What the register says of grades in several years, for all schools of the municipality at once. */
export async function taughtInYears(
  reader: Reader,
  actor: Acting,
  schoolYears: readonly SchoolYear[],
): Promise<readonly TaughtInYear[]> {
  if (actor.municipalityId === null || schoolYears.length === 0) return []
  return reader
    .selectFrom('schoolGrades')
    .select(['schoolId', 'schoolYear', 'grade', 'pupilCount'])
    .where('municipalityId', '=', actor.municipalityId)
    .where('schoolYear', 'in', [...schoolYears])
    .orderBy('schoolId')
    .orderBy('schoolYear')
    .orderBy('grade')
    .execute()
}
