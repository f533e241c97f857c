import { EMPTY, NOT_A_NUMBER, wholeFromText } from '../table.ts'
import {
  cellAt,
  EMPTY_CELL,
  NOT_CALCULATED,
  NUMBER_AT,
  type PackedBook,
  type PackedSheet,
  TAG,
  TAG_BITS,
  TEXT_AT,
  WHOLE,
} from './packed.ts'

const MOST_WHOLE = 1e9

export interface MergedRange {
  /** From 0. */
  readonly left: number
  /** As a spreadsheet shows them. */
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A sheet to be looked into anywhere. Rows are counted from 0 among those that hold anything; columns from 0. */
export class Sheet {
  readonly name: string | undefined
  readonly hidden: boolean
  readonly #packed: PackedSheet
  readonly #texts: readonly string[]

  constructor(packed: PackedSheet, texts: readonly string[]) {
    this.name = packed.name
    this.hidden = packed.hidden
    this.#packed = packed
    this.#texts = texts
  }

  get rowCount(): number {
    return this.#packed.rows.length
  }

  /** Of a row, as a spreadsheet shows it. */
  number(row: number): number {
    return this.#packed.rows[row] ?? 0
  }

  /** One after the last filled column of a row. */
  width(row: number): number {
    const { starts } = this.#packed
    return (starts[row + 1] ?? 0) - (starts[row] ?? 0)
  }

  cell(row: number, column: number): number {
    const { starts, cells } = this.#packed
    const at = (starts[row] ?? 0) + column
    return column < 0 || at >= (starts[row + 1] ?? 0) ? EMPTY_CELL : cellAt(cells, at)
  }

  /** Trimmed; numbers as a spreadsheet shows them, days as 2026-09-01. */
  text(row: number, column: number): string {
    return this.textOf(this.cell(row, column))
  }

  /** Of a number or of a text that is nothing but one; undefined for anything else. */
  value(row: number, column: number): number | undefined {
    return this.#numberOf(this.cell(row, column))
  }

  whole(row: number, column: number): number {
    const cell = this.cell(row, column)
    if (cell === EMPTY_CELL || cell === NOT_CALCULATED) return EMPTY
    const value = this.#numberOf(cell)
    if (value === undefined) return wholeFromText(this.textOf(cell))
    return Number.isInteger(value) && value >= 0 && value < MOST_WHOLE ? value : NOT_A_NUMBER
  }

  /** Of a cell that is a text; undefined for a number. */
  writtenText(cell: number): string | undefined {
    return (cell & TAG) === TEXT_AT ? this.#texts[cell >>> TAG_BITS] : undefined
  }

  textOf(cell: number): string {
    const written = this.writtenText(cell)
    if (written !== undefined) return written
    const value = this.#numberOf(cell)
    return value === undefined ? '' : String(Number(value.toPrecision(15)))
  }

  get merges(): readonly MergedRange[] {
    const { merges } = this.#packed
    return Array.from({ length: merges.length / 4 }, (_, at) => {
      const [left = 0, top = 0, right = 0, bottom = 0] = merges.subarray(at * 4, at * 4 + 4)
      return { left, top, right, bottom }
    })
  }

  #numberOf(cell: number): number | undefined {
    if ((cell & TAG) === WHOLE) return cell >>> TAG_BITS
    return (cell & TAG) === NUMBER_AT ? this.#packed.numbers[cell >>> TAG_BITS] : undefined
  }
}

export const sheetsOf = ({ sheets, texts }: PackedBook): readonly Sheet[] =>
  sheets.map((sheet) => new Sheet(sheet, texts))
