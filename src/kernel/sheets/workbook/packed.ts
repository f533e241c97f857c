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
  readonly cells: readonly CellChunk[]
  readonly numbers: Float64Array
  /** Left, top, right, bottom of each merged range; rows from 1, columns from 0. */
  readonly merges: Int32Array
}

/** Narrow where every cell of it fits: most counts and most places do. */
export type CellChunk = Int32Array | Uint16Array

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

export const CHUNK_BITS = 16
const CHUNK_MASK = (1 << CHUNK_BITS) - 1

export const cellAt = (cells: readonly CellChunk[], at: number): number =>
  (cells[at >>> CHUNK_BITS] as CellChunk)[at & CHUNK_MASK] as number

/** A database holds neither the sign of no sign nor half of a pair. */
const storable = (text: string) =>
  (text.includes('\0') ? text.replaceAll('\0', '') : text).toWellFormed()

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
    const trimmed = storable(text).trim()
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
