import type { NotHeld, RegisteredSchool, ResultRow } from './facts.ts'
import type { RuleSet } from './rule-set/rule-set.ts'

export interface FactLine {
  readonly school: string
  readonly year: number
  readonly bias_markers: number | null
  readonly context_index: number | null
  readonly resource_deficit: string | null
}

export interface District {
  readonly rows: readonly ResultRow[]
  readonly register: readonly RegisteredSchool[]
  readonly calendar: readonly NotHeld[]
  readonly facts: readonly FactLine[]
}

export const YEAR = 2025
export const municipalityOf = (school: string) => (school === 'В' ? 'Горный' : 'Равнинный')
export const procedures = [
  ['vpr', 5, 'RU'],
  ['vpr', 5, 'MA'],
  ['vpr', 6, 'RU'],
  ['vpr', 6, 'MA'],
  ['oge', 9, 'RU'],
  ['oge', 9, 'MA'],
  ['ege', 11, 'RU'],
  ['ege', 11, 'MA'],
] as const
export type Procedure = (typeof procedures)[number]

export interface Asked {
  readonly rules: RuleSet
  readonly stage: 'vpr' | 'final'
  readonly threshold: readonly [part: number, whole: number]
  readonly minimum: number
}

/** One group of participants that is judged by itself. */
export interface Group {
  readonly level: string | null
  readonly n: number
  readonly low: number
}

interface Finding {
  readonly reason: string
  readonly groups: readonly Group[]
  /** A level among others that is too small to be judged. */
  readonly unknownToo: boolean
}

/** What stands for a procedure, school and year, or why nothing does: the sentences of the contract, one after another. */
export class Findings {
  readonly #all: District
  readonly #asked: Asked
  readonly #found = new Map<string, Finding>()

  constructor(all: District, asked: Asked) {
    this.#all = all
    this.#asked = asked
  }

  /** Rows that the run may see: main wave, and no examination that is still to come. */
  seen(year: number): readonly ResultRow[] {
    const isExam = (row: ResultRow) =>
      procedures.some(
        ([kind, grade, subject]) =>
          kind === row.kind && grade === row.grade && subject === row.subject,
      )
    return this.#all.rows.filter(
      (row) =>
        row.year === year &&
        (row.wave ?? 'main') === 'main' &&
        (!isExam(row) || this.isDue(row.kind, row.year)),
    )
  }

  isDue(kind: string, year: number): boolean {
    return year < YEAR || this.#asked.stage === 'final' || kind === 'vpr'
  }

  #rowsOf(school: string, [kind, grade, subject]: Procedure, year: number): readonly ResultRow[] {
    return this.seen(year).filter(
      (row) =>
        row.school === school &&
        row.kind === kind &&
        row.grade === grade &&
        row.subject === subject,
    )
  }

  registered(school: string): RegisteredSchool | undefined {
    return this.#all.register.find((one) => one.school === school)
  }

  #recorded(school: string, [kind, grade, subject]: Procedure, year: number): boolean {
    return this.#all.calendar.some(
      (it) =>
        it.year === year &&
        it.kind === kind &&
        (it.grade ?? grade) === grade &&
        (it.subject ?? subject) === subject &&
        (it.municipality ?? municipalityOf(school)) === municipalityOf(school) &&
        (it.school ?? school) === school,
    )
  }

  #mayTeach(school: string, grade: number, year: number): boolean {
    const entry = this.registered(school)
    if (!entry) return true
    if (entry.closedOn !== null && entry.closedOn < `${year}-06-01`) return false
    if (entry.grades !== null && !entry.grades.includes(grade)) return false
    return !(entry.emptyGrades ?? []).some((it) => it.year === year && it.grade === grade)
  }

  find(school: string, procedure: Procedure, year: number): Finding {
    const key = `${school} ${procedure.join(' ')} ${year}`
    const found = this.#found.get(key) ?? this.#look(school, procedure, year)
    this.#found.set(key, found)
    return found
  }

  #look(school: string, procedure: Procedure, year: number): Finding {
    const [kind, grade] = procedure
    const nothing = (reason: string): Finding => ({ reason, groups: [], unknownToo: false })
    if (!this.isDue(kind, year)) return nothing('notDue')
    const rows = this.#rowsOf(school, procedure, year)
    if (rows.length > 0) return this.#judgeable(rows)
    if (this.#recorded(school, procedure, year)) return nothing('notHeld')
    const all = this.schools().filter((one) => municipalityOf(one) === municipalityOf(school))
    const anybodyHas = all.some((one) => this.#rowsOf(one, procedure, year).length > 0)
    const anybodyTeaches = all.some((one) => this.#mayTeach(one, grade, year))
    if (!anybodyHas && anybodyTeaches) return nothing('notLoaded')
    if (!this.#mayTeach(school, grade, year)) return nothing('notHeld')
    const own = this.seen(year).filter((row) => row.school === school)
    const ofGrade = own.some((row) => row.kind === kind && row.grade === grade)
    return nothing(own.length > 0 && !ofGrade ? 'notHeld assumed' : 'missing')
  }

  /** Levels of one subject are one procedure: added up, or each judged by itself. */
  #judgeable(rows: readonly ResultRow[]): Finding {
    const isCombined = this.#asked.rules.mathLevels === 'combined'
    const groups = Map.groupBy(rows, ({ level }) => (isCombined ? null : level))
    const sums = [...groups].map(([level, group]) => ({
      level,
      n: group.reduce((sum, { participants }) => sum + participants, 0),
      low: group.reduce((sum, { low }) => sum + low, 0),
    }))
    const taken = sums.some(({ n }) => n > 0) ? sums.filter(({ n }) => n > 0) : sums
    const enough = taken.filter(({ n }) => this.#isEnough(n))
    if (enough.length === 0) return { reason: 'tooSmall', groups: taken, unknownToo: false }
    return { reason: '', groups: enough, unknownToo: enough.length < taken.length }
  }

  #isEnough(n: number): boolean {
    const { rules, minimum } = this.#asked
    return n > 0 && n >= minimum && !(rules.smallGroup.handling === 'undetermined' && n < 10)
  }

  /** Registered, or known from this year or before. */
  schools(): readonly string[] {
    const named = [
      ...this.#all.rows.filter(({ year }) => year <= YEAR).map(({ school }) => school),
      ...this.#all.facts.filter(({ year }) => year <= YEAR).map(({ school }) => school),
      ...this.#all.register.map(({ school }) => school),
    ]
    return [...new Set(named)].sort(
      (a, b) => municipalityOf(a).localeCompare(municipalityOf(b)) || a.localeCompare(b),
    )
  }
}
