import type { DemoYear } from './district.ts'
import { chanceOf } from './random.ts'
import type { DemoSchool } from './school.ts'
import { demoSchools } from './schools.ts'

/** The school years of the demo by the calendar year in which they end; 2026 has just begun. */
export type EnrolmentYear = DemoYear | 2026

/** One learner without a name: the school where the cohort began and a place in it. */
export interface Learner {
  readonly school: number
  /** The grade in which the cohort stands in 2024/25; above 11 it has left. */
  readonly cohort: number
  readonly place: number
}

/** Who sits in a grade that year. The same learner moves up year by year, so cohorts stay what they are. */
export function learnersOf(school: DemoSchool, year: EnrolmentYear, grade: number): Learner[] {
  if (isClosed(school, year)) return []
  const joined = demoSchools.filter(
    (other) => other.joined?.to === school.number && isClosed(other, year),
  )
  return [school, ...joined].flatMap((each) => ownLearners(each, year, grade))
}

/** Grades with learners in that school year, in order. */
export const gradesTaught = (school: DemoSchool, year: EnrolmentYear): number[] =>
  Array.from({ length: 11 }, (_, index) => index + 1).filter(
    (grade) => learnersOf(school, year, grade).length > 0,
  )

export const isClosed = (school: DemoSchool, year: EnrolmentYear): boolean =>
  school.joined !== undefined && school.joined.on <= `${year - 1}-08-31`

function ownLearners(school: DemoSchool, year: EnrolmentYear, grade: number): Learner[] {
  if (grade > lastGrade(school)) return []
  const cohort = grade + 2025 - year
  const size = grade <= 9 ? cohortSize(school, cohort, year) : (school.seniors[cohort - 9] ?? 0)
  return Array.from({ length: size }, (_, place) => ({ school: school.number, cohort, place }))
}

function lastGrade({ kind }: DemoSchool): number {
  if (kind === 'primary' || kind === 'kindergartenPrimary') return 4
  return kind === 'basic' ? 9 : 11
}

/** Families move: a cohort wins or loses a learner now and then. An empty grade stays empty. */
function cohortSize(school: DemoSchool, cohort: number, year: EnrolmentYear): number {
  const size = school.cohorts[cohort] ?? 0
  if (size < 10 || year === 2025) return size
  const chance = chanceOf(`move ${school.number} ${cohort} ${year}`)()
  return size + (chance < 0.25 ? -1 : chance > 0.75 ? 1 : 0)
}
