import type { ReadResult } from '../../result-values.ts'
import type { Exam } from './exam.ts'

type Marks = [number, number, number, number]

/** One participant of a protocol: points only, nobody's name. */
export interface Points {
  readonly primary: number | null
  readonly mark: number | null
  readonly score: number | null
}

/** Участники школы на экзамене, added up from the rows of its block. */
export class Tally {
  readonly spelling: string
  readonly exam: Exam
  /** Where the first one stands. */
  readonly at: number
  rows = 0
  isFaulty = false
  readonly #marks: Marks = [0, 0, 0, 0]
  readonly #scores = new Map<number, number>()
  #participants = 0
  #scored = 0
  #low = 0
  #hasMarks = false

  constructor(spelling: string, exam: Exam, at: number) {
    this.spelling = spelling
    this.exam = exam
    this.at = at
  }

  /** `minimum`: of test points; null where marks say who is low. */
  take({ primary, mark, score }: Points, minimum: number | null): void {
    this.#participants += 1
    if (mark !== null) {
      this.#marks[mark - 2] = (this.#marks[mark - 2] ?? 0) + 1
      this.#hasMarks = true
    }
    if (minimum === null ? mark === 2 : score !== null && score < minimum) this.#low += 1
    const points = score ?? primary
    if (points === null) return
    this.#scored += 1
    this.#scores.set(points, (this.#scores.get(points) ?? 0) + 1)
  }

  get participants(): number {
    return this.#participants
  }

  values(): Pick<ReadResult, 'participants' | 'low' | 'marks' | 'details'> {
    const [two, three, four, five] = this.#marks
    return {
      participants: this.#participants,
      low: this.#low,
      marks: this.#hasMarks ? [two, three, four, five] : null,
      details: this.#details(),
    }
  }

  /** A distribution of some of the participants would be taken for that of all. */
  #details(): ReadResult['details'] {
    if (this.#scored === 0 || this.#scored < this.#participants) return null
    const sorted = [...this.#scores].sort(([a], [b]) => a - b)
    const sum = sorted.reduce((total, [points, count]) => total + points * count, 0)
    return {
      scores: Object.fromEntries(sorted.map(([points, count]) => [String(points), count])),
      mean: Math.round((sum / this.#scored) * 100) / 100,
    }
  }
}
