import type { WorkbookLimits } from './limits.ts'
import { problem } from './refusal.ts'

/**
 * Cells as numbers, so that a sheet of millions is small and crosses to another process at once. A cell is 0 when empty;
 * otherwise its two low bits say what the others are: a whole number itself, the place of a text, the place of a number.
 */
export interface PackedSheet {
  /** As it stands; CSV has none. */
  readonly name: string | undefined
  readonly hidden: boolean
  /** Numbers of the rows that hold anything, as a spreadsheet shows them. */
  readonly rows: Int32Array
  /** Where the cells of each row begin, and where the last one's end. */
  readonly starts: Int32Array
  readonly cells: readonly Int32Array[]
  readonly numbers: Float64Array
  /** Left, top, right, bottom of each merged range; rows from 1, columns from 0. */
  readonly merges: Int32Array
}

export interface PackedBook {
  readonly format: 'xlsx' | 'ods' | 'csv'
  readonly texts: readonly string[]
  readonly sheets: readonly PackedSheet[]
  /** How many cells were emptied because they must not leave the reader. */
  readonly erased?: number
}

export const EMPTY_CELL = 0
/** A formula that was written by a program that does not calculate. */
export const NOT_CALCULATED = -4
export const WHOLE = 1
export const TEXT_AT = 2
export const NUMBER_AT = 3
export const TAG = 3
export const TAG_BITS = 2
const MOST_WHOLE = 2 ** 28

export const CHUNK_BITS = 16
const CHUNK = 1 << CHUNK_BITS
const CHUNK_MASK = CHUNK - 1

export const cellAt = (cells: readonly Int32Array[], at: number): number =>
  (cells[at >>> CHUNK_BITS] as Int32Array)[at & CHUNK_MASK] as number

/** The different texts of a workbook, trimmed. */
export class Texts {
  readonly list: string[] = []
  readonly #places = new Map<string, number>()
  readonly #limits: WorkbookLimits
  #chars = 0

  constructor(limits: WorkbookLimits) {
    this.#limits = limits
  }

  /** As a cell. */
  cell(text: string): number {
    const { texts, textChars, charsOfAText } = this.#limits
    const trimmed = text.trim()
    if (trimmed === '') return EMPTY_CELL
    const known = this.#places.get(trimmed)
    if (known !== undefined) return (known << TAG_BITS) | TEXT_AT
    if (trimmed.length > charsOfAText) throw problem('textTooLong', charsOfAText)
    this.#chars += trimmed.length
    if (this.list.length === texts || this.#chars > textChars) throw problem('tooManyTexts', texts)
    const place = this.list.push(trimmed) - 1
    this.#places.set(trimmed, place)
    return (place << TAG_BITS) | TEXT_AT
  }
}

/** What several sheets may hold together. */
export class CellAllowance {
  readonly limits: WorkbookLimits
  #used = 0

  constructor(limits: WorkbookLimits) {
    this.limits = limits
  }

  take(cells: number): void {
    this.#used += cells
    if (this.#used > this.limits.cells) throw problem('tooManyCells', this.limits.cells)
  }
}

const FIRST_ROOM = 256
const MOST_MERGES = 50_000

/** Takes the cells of a sheet row by row, from top to bottom. */
export class SheetPacker {
  readonly #allowance: CellAllowance
  #row = new Int32Array(FIRST_ROOM)
  #width = 0
  readonly #rows: number[] = []
  readonly #starts: number[] = [0]
  readonly #chunks: Int32Array[] = []
  #size = 0
  #numbers = new Float64Array(FIRST_ROOM)
  #numberCount = 0
  readonly #merges: number[] = []

  constructor(allowance: CellAllowance) {
    this.#allowance = allowance
  }

  number(value: number): number {
    if (Number.isInteger(value) && value >= 0 && value < MOST_WHOLE && !Object.is(value, -0)) {
      return (value << TAG_BITS) | WHOLE
    }
    if (this.#numberCount === this.#numbers.length) {
      const bigger = new Float64Array(this.#numbers.length * 2)
      bigger.set(this.#numbers)
      this.#numbers = bigger
    }
    this.#numbers[this.#numberCount] = value
    this.#numberCount += 1
    return ((this.#numberCount - 1) << TAG_BITS) | NUMBER_AT
  }

  put(column: number, cell: number): void {
    if (cell === EMPTY_CELL && column >= this.#width) return
    if (column >= this.#row.length) {
      const { columns } = this.#allowance.limits
      if (column >= columns) throw problem('tooManyColumns', columns)
      const wider = new Int32Array(columns)
      wider.set(this.#row)
      this.#row = wider
    }
    this.#row[column] = cell
    if (column >= this.#width) this.#width = column + 1
  }

  endRow(number: number): void {
    if (this.#width === 0) return
    if (number > this.#allowance.limits.rows) {
      throw problem('tooManyRows', this.#allowance.limits.rows)
    }
    if (number <= (this.#rows.at(-1) ?? 0)) throw problem('damagedExcel')
    this.#allowance.take(this.#width)
    const row = this.#row
    const width = this.#width
    let at = this.#size & CHUNK_MASK
    let chunk = at === 0 ? this.#nextChunk() : (this.#chunks.at(-1) as Int32Array)
    for (let column = 0; column < width; column += 1) {
      if (at === CHUNK) {
        chunk = this.#nextChunk()
        at = 0
      }
      chunk[at] = row[column] as number
      at += 1
    }
    this.#size += width
    this.#row.fill(0, 0, this.#width)
    this.#width = 0
    this.#rows.push(number)
    this.#starts.push(this.#size)
  }

  #nextChunk(): Int32Array {
    const chunk = new Int32Array(CHUNK)
    this.#chunks.push(chunk)
    return chunk
  }

  merge(left: number, top: number, right: number, bottom: number): void {
    if (this.#merges.length < MOST_MERGES * 4) this.#merges.push(left, top, right, bottom)
  }

  packed(name: string | undefined, hidden: boolean): PackedSheet {
    const last = this.#chunks.length - 1
    const used = this.#size & CHUNK_MASK
    return {
      name,
      hidden,
      rows: Int32Array.from(this.#rows),
      starts: Int32Array.from(this.#starts),
      // A slice of its own: a view would carry the whole buffer with it.
      cells: this.#chunks.map((chunk, at) =>
        at === last && used > 0 ? chunk.slice(0, used) : chunk,
      ),
      numbers: this.#numbers.slice(0, this.#numberCount),
      merges: Int32Array.from(this.#merges),
    }
  }
}
