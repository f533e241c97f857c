import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { Grade } from './rules-grades.ts'

/** Параллель одного года: taught, with the number of pupils; null where the number is not known. */
export interface TaughtGrade {
  readonly grade: Grade
  readonly pupilCount: number | null
}

export interface GradeEntryFault {
  readonly kind: 'notPupilCount'
  readonly grade: Grade
  readonly found: string
}

const UNKNOWN = /^[?+]$/u
const NOT_TAUGHT = /^[-–—]?$/u

/**
 * A cell of the grid: empty or a dash – the grade is not taught; `?` – taught, number unknown; a number – so many;
 * `0` – taught, but nobody is in it.
 */
export function readGradeEntry(
  grade: Grade,
  text: string,
): Result<TaughtGrade | null, GradeEntryFault> {
  const entry = text.trim()
  if (NOT_TAUGHT.test(entry)) return ok(null)
  if (UNKNOWN.test(entry)) return ok({ grade, pupilCount: null })
  if (/^\d{1,4}$/u.test(entry)) return ok({ grade, pupilCount: Number(entry) })
  return refuse({ kind: 'notPupilCount', grade, found: text })
}

/** What stands in the cell for it. */
export const writeGradeEntry = (taught: TaughtGrade | undefined): string =>
  taught === undefined ? '' : taught.pupilCount === null ? '?' : String(taught.pupilCount)

/** One text for a school's grades of a year, to see whether they are still as the form showed them. */
export const gradesFingerprint = (grades: readonly TaughtGrade[]): string =>
  [...grades]
    .sort((a, b) => a.grade - b.grade)
    .map((taught) => `${taught.grade}:${writeGradeEntry(taught)}`)
    .join(' ')
