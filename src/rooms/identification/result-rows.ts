import type { FactValue, ResultColumns } from './facts.ts'

const FIRST_ROOM = 1024
const MARKS = 4

/** Rows as they come, in columns that double when full; `grouped` puts the rows of a school together. */
export class ResultRows {
  #count = 0
  #school = new Uint32Array(FIRST_ROOM)
  #procedure = new Uint16Array(FIRST_ROOM)
  #year = new Uint16Array(FIRST_ROOM)
  #wave = new Uint8Array(FIRST_ROOM)
  #participants = new Int32Array(FIRST_ROOM)
  #low = new Int32Array(FIRST_ROOM)
  #marks: Int32Array | null = null
  #enrolled: Int32Array | null = null
  readonly #dates = new Map<number, string>()
  readonly #extra = new Map<string, FactValue[]>()

  // Six numbers rather than an object: this runs once for each of 600,000 rows.
  add(
    school: number,
    procedure: number,
    year: number,
    participants: number,
    low: number,
    wave: number,
  ): number {
    if (this.#count === this.#school.length) this.#double()
    const row = this.#count++
    this.#school[row] = school
    this.#procedure[row] = procedure
    this.#year[row] = year
    this.#wave[row] = wave
    this.#participants[row] = participants
    this.#low[row] = low
    return row
  }

  addMarks(row: number, marks: readonly number[]): void {
    this.#marks ??= new Int32Array(this.#school.length * MARKS).fill(-1)
    this.#marks.set(marks, row * MARKS)
  }

  addEnrolled(row: number, enrolled: number): void {
    this.#enrolled ??= new Int32Array(this.#school.length).fill(-1)
    this.#enrolled[row] = enrolled
  }

  addDate(row: number, date: string): void {
    this.#dates.set(row, date)
  }

  addExtra(row: number, column: string, value: FactValue): void {
    let values = this.#extra.get(column)
    if (!values) {
      values = []
      this.#extra.set(column, values)
    }
    values[row] = value
  }

  /** `starts[i]` is the first row of the i-th school of `order`, `starts[i + 1]` the row after its last. */
  grouped(order: readonly number[]): { columns: ResultColumns; starts: Uint32Array } {
    const { starts, from } = this.#places(order)
    const take = <Column extends Uint16Array | Uint8Array | Int32Array>(column: Column): Column => {
      const taken = column.slice(0, this.#count) as Column
      // A loop, not `map`: a callback for each of 600,000 rows and five columns costs a tenth of a second.
      for (let row = 0; row < from.length; row++) taken[row] = column[from[row] as number] as number
      return taken
    }
    const columns: ResultColumns = {
      count: this.#count,
      procedure: take(this.#procedure),
      year: take(this.#year),
      wave: take(this.#wave),
      participants: take(this.#participants),
      low: take(this.#low),
      ...this.#rareColumns(from),
    }
    return { columns, starts }
  }

  #rareColumns(from: Uint32Array): Pick<ResultColumns, 'marks' | 'enrolled' | 'dates' | 'extra'> {
    const oldMarks = this.#marks
    const marks = oldMarks && new Int32Array(this.#count * MARKS)
    const oldEnrolled = this.#enrolled
    const enrolled = oldEnrolled && new Int32Array(this.#count)
    const dates = new Map<number, string>()
    const rare = oldMarks !== null || oldEnrolled !== null || this.#dates.size > 0
    for (let row = 0; rare && row < from.length; row++) {
      const old = from[row] as number
      marks?.set(oldMarks?.subarray(old * MARKS, (old + 1) * MARKS) ?? [], row * MARKS)
      if (enrolled) enrolled[row] = oldEnrolled?.[old] ?? -1
      const date = this.#dates.get(old)
      if (date) dates.set(row, date)
    }
    const extra = new Map(
      [...this.#extra].map(([name, values]) => [name, Array.from(from, (old) => values[old])]),
    )
    return { marks, enrolled, dates, extra }
  }

  /** A counting sort by school: for each new place the old row. */
  #places(order: readonly number[]): { starts: Uint32Array; from: Uint32Array } {
    const counts = new Uint32Array(order.length)
    for (let row = 0; row < this.#count; row++) bump(counts, this.#school[row] ?? 0)
    const starts = new Uint32Array(order.length + 1)
    const next = new Uint32Array(order.length)
    order.forEach((school, place) => {
      const start = starts[place] ?? 0
      next[school] = start
      starts[place + 1] = start + (counts[school] ?? 0)
    })
    const from = new Uint32Array(this.#count)
    for (let row = 0; row < this.#count; row++) from[bump(next, this.#school[row] ?? 0)] = row
    return { starts, from }
  }

  #double(): void {
    const room = this.#count * 2
    this.#school = bigger(this.#school, new Uint32Array(room))
    this.#procedure = bigger(this.#procedure, new Uint16Array(room))
    this.#year = bigger(this.#year, new Uint16Array(room))
    this.#wave = bigger(this.#wave, new Uint8Array(room))
    this.#participants = bigger(this.#participants, new Int32Array(room))
    this.#low = bigger(this.#low, new Int32Array(room))
    if (this.#marks) this.#marks = bigger(this.#marks, new Int32Array(room * MARKS).fill(-1))
    if (this.#enrolled) this.#enrolled = bigger(this.#enrolled, new Int32Array(room).fill(-1))
  }
}

/** Adds one and answers what stood there before. */
function bump(counts: Uint32Array, at: number): number {
  const before = counts[at] ?? 0
  counts[at] = before + 1
  return before
}

function bigger<Column extends Uint32Array | Uint16Array | Uint8Array | Int32Array>(
  old: Column,
  made: Column,
): Column {
  made.set(old)
  return made
}
