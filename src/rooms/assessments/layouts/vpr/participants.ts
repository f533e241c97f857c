import { EMPTY } from '../../../../kernel/sheets/table.ts'
import type { SheetReading } from './book-reading.ts'
import type { Participant, Tally } from './tally.ts'
import type { TaskColumn } from './tasks.ts'

export interface ParticipantColumns {
  readonly code: number
  readonly variants: readonly number[]
  readonly tasks: readonly TaskColumn[]
  readonly total: number
  /** −1 where the file has none. */
  readonly mark: number
  readonly journal: number
}

export interface Strictness {
  /** Of the procedure; null where the file does not tell it. */
  readonly maximum: number | null
  /** Raw exports hold totals that do not agree: they are told, and the total stands. */
  readonly doubtful: 'fault' | 'warn'
  /** The school fills the form itself: what its formula has not added up is added here. */
  readonly addsUp?: boolean
}

const ABSENT = /^отсутств/iu
const NOT_ATTEMPTED = /^[xх\u2013\u2014-]$/iu
const NO_MARK = /^(?:|-|\u2013|\u2014|н\/?а|0|нет(?: отметки)?)$/iu
const MARK = /^[2-5](?:[.,]0+)?$/u

/** Reads rows of participants, each into the tally of its school. */
export class ParticipantReader {
  readonly #reading: SheetReading
  readonly #columns: ParticipantColumns
  readonly #strictness: Strictness
  /** Rows already taken, by school and code: where, and with what scores. */
  readonly #taken = new Map<string, { readonly at: number; readonly scores: string }>()
  #repeated = 0
  #firstRepeated = 0

  constructor(reading: SheetReading, columns: ParticipantColumns, strictness: Strictness) {
    this.#reading = reading
    this.#columns = columns
    this.#strictness = strictness
  }

  read(at: number, tally: Tally): void {
    const reading = this.#reading
    reading.rows += 1
    tally.rows += 1
    if (this.#isRepeated(at, tally)) return
    if (this.#isAbsent(at)) return
    const before = reading.faultCount
    const sum = this.#sumOfTasks(at)
    const total = this.#total(at, sum)
    const mark = this.#mark(at)
    const journal = this.#journalMark(at)
    if (reading.faultCount > before) tally.isFaulty = true
    else tally.take({ total, mark, journal } satisfies Participant)
  }

  /** Says once how many participants stood twice. */
  finish(): void {
    if (this.#repeated === 0) return
    const { code } = this.#columns
    const found = hidden(this.#reading.sheet.text(this.#firstRepeated, code))
    this.#reading.warn(this.#firstRepeated, code, (t) => t.participantsTwice(this.#repeated), found)
  }

  #isRepeated(at: number, tally: Tally): boolean {
    const { sheet } = this.#reading
    const { code, tasks, total, mark, journal } = this.#columns
    const own = sheet.text(at, code)
    if (own === '') {
      this.#reading.fault(at, code, (t) => t.code)
      tally.isFaulty = true
      return false
    }
    const cells = [...tasks.map(({ column }) => column), total, mark, journal]
    const scores = cells.map((column) => sheet.text(at, column)).join('|')
    const key = `${tally.spelling}|${own}`
    const before = this.#taken.get(key)
    if (before === undefined) {
      this.#taken.set(key, { at, scores })
      return false
    }
    if (before.scores !== scores) {
      const row = sheet.number(before.at)
      this.#reading.fault(at, code, (t) => t.codeTwice(row), hidden(own))
      tally.isFaulty = true
      return true
    }
    if (this.#repeated === 0) this.#firstRepeated = at
    this.#repeated += 1
    tally.repeated += 1
    return true
  }

  #isAbsent(at: number): boolean {
    const { sheet } = this.#reading
    return this.#columns.variants.some((column) => ABSENT.test(sheet.text(at, column)))
  }

  /** Undefined where a task is told of already: its sum would be wrong for the same reason. */
  #sumOfTasks(at: number): number | undefined {
    const { sheet } = this.#reading
    let sum = 0
    let isSound = true
    for (const { column, max } of this.#columns.tasks) {
      const text = sheet.text(at, column)
      if (text === '' || NOT_ATTEMPTED.test(text)) continue
      const score = sheet.whole(at, column)
      sum += score
      if (score >= 0 && (max === null || score <= max)) continue
      isSound = false
      if (score < 0 || max === null) this.#reading.fault(at, column, (t) => t.task)
      else this.#doubt(at, column, (t) => t.overTask(max))
    }
    return isSound ? sum : undefined
  }

  #total(at: number, sum: number | undefined): number {
    const { total: column, tasks } = this.#columns
    const { maximum, addsUp = false } = this.#strictness
    const total = this.#reading.sheet.whole(at, column)
    if (total === EMPTY && addsUp) return sum ?? 0
    if (total < 0) this.#reading.fault(at, column, (t) => t.total)
    else if (maximum !== null && total > maximum) {
      this.#doubt(at, column, (t) => t.overMax(maximum))
    } else if (tasks.length > 0 && sum !== undefined && total !== sum) {
      this.#doubt(at, column, (t) => t.sumOfTasks(sum))
    }
    return total
  }

  #mark(at: number): number | null {
    const { mark: column } = this.#columns
    if (column < 0) return null
    const text = this.#reading.sheet.text(at, column)
    if (MARK.test(text)) return Number.parseInt(text, 10)
    this.#reading.fault(at, column, (t) => t.mark)
    return null
  }

  #journalMark(at: number): number | null {
    const { journal: column } = this.#columns
    const text = this.#reading.sheet.text(at, column)
    if (column < 0 || NO_MARK.test(text)) return null
    if (MARK.test(text)) return Number.parseInt(text, 10)
    this.#reading.fault(at, column, (t) => t.journalMark)
    return null
  }

  #doubt(at: number, column: number, say: Parameters<SheetReading['fault']>[2]): void {
    if (this.#strictness.doubtful === 'fault') this.#reading.fault(at, column, say)
    else this.#reading.warn(at, column, say)
  }
}

/** A fault may be shown and sent on; whose code it is, is nobody's business. */
const hidden = (code: string) => code.replace(/(?<=.)./gu, '•')
