import type { FaultList } from './faults.ts'
import type { Place } from './place.ts'

/** A table with one row of headers on top. Rows are handed out one by one, so its size does not matter to whoever reads. */
export interface PlainTable {
  readonly file: string
  readonly sheet: string | undefined
  /** Number of the header row, as a spreadsheet shows it. */
  readonly headerRow: number
  /** Trimmed; an empty string where the header cell is empty. */
  readonly header: readonly string[]
  /** Calls `visit` for each row below the header that is not blank. What cannot be read is put into `faults`. */
  eachRow(faults: FaultList, visit: (row: PlainRow) => void): void
}

/** One row; the object is used again for the next row. A column below 0 (one that the file does not have) is empty. */
export interface PlainRow {
  /** As a spreadsheet shows it. */
  readonly number: number
  /** Trimmed; an empty string for an empty cell. */
  text(column: number): string
  /** A number for the text, so that whoever asks for each row can look things up in an array; 0 for an empty cell. */
  code(column: number): number
  /** A whole number from 0; `EMPTY` for an empty cell, `NOT_A_NUMBER` for anything else. */
  whole(column: number): number
  /** True when these cells, `to` included, are those of the row for which it was last asked; for readers in a hurry. */
  repeats?(from: number, to: number): boolean
}

export const EMPTY = -1
export const NOT_A_NUMBER = -2

export const placeIn = (table: PlainTable, row: number, column?: number): Place => ({
  file: table.file,
  sheet: table.sheet,
  row,
  column,
})

const GROUPED = /^\d{1,3}(?:[ \u00a0\u202f]\d{3})+$/
const WHOLE = /^(\d{1,9})(?:[.,]0{1,9})?$/

/** Also «1 234», «12,0» and «12.0»: spreadsheets write whole numbers so. */
export function wholeFromText(text: string): number {
  if (text === '') return EMPTY
  const plain = GROUPED.test(text) ? text.replace(/\D/g, '') : text
  const digits = WHOLE.exec(plain)?.[1]
  return digits === undefined ? NOT_A_NUMBER : Number(digits)
}

/** A number with a decimal point or comma; undefined for anything else. */
export function numberFromText(text: string): number | undefined {
  const plain = text.replace(/[ \u00a0\u202f](?=\d{3}(?:\D|$))/g, '').replace(',', '.')
  return /^[-\u2212]?\d{1,15}(?:\.\d{1,15})?$/.test(plain)
    ? Number(plain.replace('\u2212', '-'))
    : undefined
}
