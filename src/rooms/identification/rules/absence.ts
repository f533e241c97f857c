import type { IdentificationFacts, NotHeld, SchoolFacts } from '../facts.ts'
import type { MissingReason, Run } from '../verdict.ts'
import type { Unit } from './units.ts'

/** Why a procedure of the rule has no row for a school and year. */
export interface Absence {
  readonly reason: Exclude<MissingReason, 'tooSmall'>
  readonly assumed: boolean
  readonly basis: string | undefined
}

const plain = (reason: Absence['reason']): Absence => ({
  reason,
  assumed: false,
  basis: undefined,
})

const NOT_DUE = plain('notDue')
const NOT_LOADED = plain('notLoaded')
const NOT_TAUGHT = plain('notHeld')
const MISSING = plain('missing')
const ASSUMED: Absence = { reason: 'notHeld', assumed: true, basis: undefined }

/** What is known across schools: which municipality has loaded what, and who teaches which grade. */
export interface Coverage {
  readonly isLoaded: (municipality: string, unit: Unit, yearsBack: number) => boolean
  readonly isTaught: (municipality: string, unit: Unit, year: number) => boolean
}

/** What the rows of the school itself say about that year. */
export interface SchoolYearRows {
  readonly any: boolean
  readonly ofKindAndGrade: boolean
}

/**
 * The reasons in their order. A record that a procedure was not held is asked before «not loaded»: it is how
 * a run that lacks the procedure becomes final.
 */
export class Absences {
  readonly #run: Run
  /** Each entry makes one absence, the same for all whom it is about. */
  readonly #calendar: readonly { readonly entry: NotHeld; readonly absence: Absence }[]
  readonly #coverage: Coverage

  constructor(facts: IdentificationFacts, run: Run, coverage: Coverage) {
    this.#run = run
    this.#calendar = facts.calendar.map((entry) => ({
      entry,
      absence: { reason: 'notHeld', assumed: false, basis: entry.basis },
    }))
    this.#coverage = coverage
  }

  isDue(unit: Unit, yearsBack: number): boolean {
    return yearsBack > 0 || this.#run.stage === 'final' || unit.dueAt === 'vpr'
  }

  /** Nobody of the municipality has it, although somebody there may teach the grade and no record says «not held». */
  isNotLoaded(school: SchoolFacts, unit: Unit, yearsBack: number): boolean {
    const { isLoaded, isTaught } = this.#coverage
    const { municipality } = school
    const year = this.#run.year - yearsBack
    return (
      !isLoaded(municipality, unit, yearsBack) &&
      !this.#notHeld(school, unit, year) &&
      isTaught(municipality, unit, year)
    )
  }

  of(school: SchoolFacts, unit: Unit, yearsBack: number, rows: SchoolYearRows): Absence {
    const year = this.#run.year - yearsBack
    if (!this.isDue(unit, yearsBack)) return NOT_DUE
    const notHeld = this.#notHeld(school, unit, year)
    if (notHeld) return notHeld
    if (this.isNotLoaded(school, unit, yearsBack)) return NOT_LOADED
    if (!mayTeach(school, unit.grade, year)) return NOT_TAUGHT
    return rows.any && !rows.ofKindAndGrade ? ASSUMED : MISSING
  }

  #notHeld(school: SchoolFacts, unit: Unit, year: number): Absence | undefined {
    return this.#calendar.find(({ entry }) => isAbout(entry, school, unit, year))?.absence
  }
}

const isAbout = (entry: NotHeld, school: SchoolFacts, unit: Unit, year: number): boolean =>
  entry.year === year &&
  entry.kind === unit.kind &&
  (entry.grade ?? unit.grade) === unit.grade &&
  (entry.subject ?? unit.subject) === unit.subject &&
  (entry.municipality ?? school.municipality) === school.municipality &&
  (entry.school ?? school.school) === school.school

/** False only when the register says so: the grade is not taught, is empty, or the school was closed. */
export function mayTeach({ registered }: SchoolFacts, grade: number, year: number): boolean {
  if (!registered) return true
  if (isClosed(registered.closedOn, year)) return false
  if (registered.grades && !registered.grades.includes(grade)) return false
  return !registered.emptyGrades?.some((it) => it.year === year && it.grade === grade)
}

/** Closed before the examinations of the year. */
export const isClosed = (closedOn: string | null, year: number): boolean =>
  closedOn !== null && closedOn < `${year}-06-01`
