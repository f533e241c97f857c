import type { ProcedureOfResult, ResultSink } from './results.ts'
import type { ProcedureKind } from './words.ts'

/** Results as plain values that go from thread to thread. */
export interface ResultBatch {
  readonly schools: readonly string[]
  readonly municipalities: readonly string[]
  readonly combinations: readonly BatchCombination[]
  readonly count: number
  /** `BATCH_CELLS` numbers a row, in the order of `cellOf`; −1 where the row has none. */
  readonly cells: Int32Array
}

export interface BatchCombination {
  readonly kind: ProcedureKind
  readonly grade: number
  readonly subject: string
  readonly level: string
  readonly year: number
  readonly wave: number
}

const batchColumns: ReadonlySet<string> = new Set([
  'municipality',
  'school',
  'year',
  'kind',
  'grade',
  'subject',
  'level',
  'participants',
  'low',
  'mark2',
  'mark3',
  'mark4',
  'mark5',
  'wave',
  'enrolled',
])

/** Whether a batch has room for all that such a table holds: days and extra columns are rare in large ones. */
export const fitsBatch = (header: readonly string[]): boolean =>
  header.every((name) => batchColumns.has(name.toLowerCase()))

export const BATCH_CELLS = 9

export const cellOf = {
  school: 0,
  combination: 1,
  participants: 2,
  low: 3,
  mark2: 4,
  enrolled: 8,
} as const

const FIRST_ROOM = 1 << 14
const YEARS = 1 << 16
const WAVES = 4

/** Takes what `ResultsReader` reads and hands it on as a batch. */
export class BatchSink implements ResultSink {
  readonly #schools: string[] = []
  readonly #municipalities: string[] = []
  readonly #schoolByName = new Map<string, number>()
  readonly #procedures: ProcedureOfResult[] = []
  readonly #combinations: BatchCombination[] = []
  readonly #combinationByKey = new Map<number, number>()
  #cells = new Int32Array(FIRST_ROOM * BATCH_CELLS)
  #count = 0
  #isComplete = true

  school(name: string, municipality: string): number {
    const known = this.#schoolByName.get(name)
    if (known !== undefined) {
      if (this.#municipalities[known] === '') this.#municipalities[known] = municipality
      return known
    }
    const school = this.#schools.push(name) - 1
    this.#municipalities.push(municipality)
    this.#schoolByName.set(name, school)
    return school
  }

  municipalityOf(school: number): string {
    return this.#municipalities[school] ?? ''
  }

  procedure(procedure: ProcedureOfResult): number {
    return this.#procedures.push(procedure) - 1
  }

  addCounts(
    school: number,
    procedure: number,
    year: number,
    counts: { participants: number; low: number; wave?: number },
  ): number {
    const row = this.#count
    this.#count += 1
    const at = row * BATCH_CELLS
    if (at === this.#cells.length) this.#double()
    const cells = this.#cells
    cells[at + cellOf.school] = school
    cells[at + cellOf.combination] = this.#combination(procedure, year, counts.wave ?? 0)
    cells[at + cellOf.participants] = counts.participants
    cells[at + cellOf.low] = counts.low
    cells[at + cellOf.mark2] = -1
    cells[at + cellOf.enrolled] = -1
    return row
  }

  addMarks(row: number, marks: readonly [number, number, number, number]): void {
    this.#cells.set(marks, row * BATCH_CELLS + cellOf.mark2)
  }

  addEnrolled(row: number, enrolled: number): void {
    this.#cells[row * BATCH_CELLS + cellOf.enrolled] = enrolled
  }

  addDate(): void {
    this.#isComplete = false
  }

  addExtra(): void {
    this.#isComplete = false
  }

  /** Undefined when something was read that a batch has no room for. */
  batch(): ResultBatch | undefined {
    if (!this.#isComplete) return undefined
    return {
      schools: this.#schools,
      municipalities: this.#municipalities,
      combinations: this.#combinations,
      count: this.#count,
      cells: this.#cells,
    }
  }

  #combination(procedure: number, year: number, wave: number): number {
    const key = (procedure * YEARS + year) * WAVES + wave
    const known = this.#combinationByKey.get(key)
    if (known !== undefined) return known
    const { kind, grade, subject, level } = this.#procedures[procedure] as ProcedureOfResult
    const made = { kind, grade, subject, level: level ?? '', year, wave }
    const combination = this.#combinations.push(made) - 1
    this.#combinationByKey.set(key, combination)
    return combination
  }

  #double(): void {
    const bigger = new Int32Array(this.#cells.length * 2)
    bigger.set(this.#cells)
    this.#cells = bigger
  }
}
