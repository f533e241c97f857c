import type { ReadResult, ResultValues } from '../../result-values.ts'
import type { ResultDetails } from '../../rules-details.ts'
import type { SheetReading } from './book-reading.ts'
import type { VprTitle } from './title.ts'

/** What one participant's row tells; null: no column for it, or (journal) no mark. */
export interface Participant {
  readonly total: number
  readonly mark: number | null
  readonly journal: number | null
}

const LOWEST = 2
type Four = [number, number, number, number]

/** Участники одной школы, counted: no code and no row of a pupil is kept. */
export class Tally {
  readonly spelling: string
  municipality = ''
  /** The first row of the group. */
  readonly at: number
  /** Rows met, absent ones and faulty ones too. */
  rows = 0
  participants = 0
  /** Of the rows, those that stood before with the same scores. */
  repeated = 0
  isFaulty = false
  readonly #scores = new Map<number, number>()
  readonly #marks: Four = [0, 0, 0, 0]
  readonly #journal: Four = [0, 0, 0, 0]
  readonly #against = { lower: 0, same: 0, higher: 0 }
  #missing = 0

  constructor(spelling: string, at: number) {
    this.spelling = spelling
    this.at = at
  }

  take({ total, mark, journal }: Participant): void {
    this.participants += 1
    this.#scores.set(total, (this.#scores.get(total) ?? 0) + 1)
    if (mark !== null) bump(this.#marks, mark)
    if (journal === null) this.#missing += 1
    else bump(this.#journal, journal)
    if (mark === null || journal === null) return
    this.#against[mark < journal ? 'lower' : mark > journal ? 'higher' : 'same'] += 1
  }

  values(told: { readonly marks: boolean; readonly journal: boolean }): Partial<ResultValues> {
    const scores = Object.fromEntries([...this.#scores].sort(([a], [b]) => a - b))
    const details: ResultDetails = {
      scores,
      ...(told.journal ? { journal: { marks: this.#journal, missing: this.#missing } } : {}),
      ...(told.journal && told.marks ? { againstJournal: this.#against } : {}),
    }
    const marks = told.marks ? { marks: this.#marks, low: this.#marks[0] } : {}
    return { participants: this.participants, ...marks, details }
  }
}

function bump(marks: Four, mark: number): void {
  marks[mark - LOWEST] = (marks[mark - LOWEST] ?? 0) + 1
}

/** A school with a faulty row is not counted: its numbers would be false. */
export function addTally(
  reading: SheetReading,
  tally: Tally,
  { procedure, year, heldOn }: VprTitle,
  told: { readonly marks: boolean; readonly journal: boolean },
): void {
  if (tally.isFaulty) return
  if (tally.rows > 0 && tally.repeated === tally.rows) {
    reading.accepted += tally.rows
    return
  }
  const { spelling, municipality, at, rows } = tally
  const where: Pick<ReadResult, 'spelling' | 'municipality' | 'procedure' | 'year'> = {
    spelling,
    municipality,
    procedure,
    year,
  }
  reading.add(at, { ...where, heldOn, ...tally.values(told) }, rows)
}
