import { type KeepOnly, keepOnly } from './keep-only.ts'
import {
  type CellChunk,
  CHUNK_BITS,
  EMPTY_CELL,
  NUMBER_AT,
  type PackedBook,
  type PackedSheet,
  TAG,
  TAG_BITS,
  TEXT_AT,
} from './packed.ts'

/** What must not leave the reader, as sources of regular expressions: they also cross to another process. */
export interface Erasing {
  /** A cell that says this whole is the heading of a column of which nothing is kept. */
  readonly headings: string
  /** In a sheet with such a heading a text like this is erased wherever it stands. */
  readonly texts: string
  /** Of books of persons, told by their signs, only what is named stays. */
  readonly only?: KeepOnly
}

const CHUNK_MASK = (1 << CHUNK_BITS) - 1

/** Empties cells in place and forgets the texts that no cell names any more; answers how many cells it emptied. */
export function erase(book: PackedBook, erasing: Erasing): number {
  const gone = erasing.only === undefined ? undefined : keepOnly(book, erasing.only)
  if (gone === undefined) return eraseColumns(book, erasing)
  forgetUnused(book)
  return gone
}

function eraseColumns(book: PackedBook, { headings, texts }: Erasing): number {
  const isHeading = flags(book.texts, new RegExp(headings, 'iu'))
  if (!isHeading.includes(1)) return 0
  const isPersonal = flags(book.texts, new RegExp(texts, 'u'))
  let erased = 0
  for (const sheet of book.sheets) erased += eraseIn(sheet, isHeading, isPersonal)
  if (erased > 0) forgetUnused(book)
  return erased
}

const flags = (texts: readonly string[], pattern: RegExp) =>
  Uint8Array.from(texts, (text) => (pattern.test(text.replace(/\s+/gu, ' ')) ? 1 : 0))

function eraseIn(sheet: PackedSheet, isHeading: Uint8Array, isPersonal: Uint8Array): number {
  const erasedColumns = new Set<number>()
  let erased = 0
  eachText(sheet, (text, { row, column }) => {
    if (isHeading[text] === 1) for (const at of columnsOf(sheet, row, column)) erasedColumns.add(at)
  })
  if (erasedColumns.size === 0) return 0
  const below = new Set<number>()
  eachCell(sheet, (cell, { row, column, empty }) => {
    const text = (cell & TAG) === TEXT_AT ? cell >>> TAG_BITS : -1
    if (text >= 0 && isHeading[text] === 1) {
      for (const at of columnsOf(sheet, row, column)) below.add(at)
    } else if (below.has(column) || (text >= 0 && isPersonal[text] === 1)) {
      empty()
      erased += 1
    }
  })
  return erased
}

/** All columns that a heading spans. */
function columnsOf({ merges }: PackedSheet, row: number, column: number): readonly number[] {
  for (let at = 0; at < merges.length; at += 4) {
    const [left = 0, top = 0, right = 0] = merges.subarray(at, at + 4)
    if (left === column && top === row) {
      return Array.from({ length: right - left + 1 }, (_, more) => left + more)
    }
  }
  return [column]
}

interface CellPlace {
  row: number
  column: number
  empty(): void
}

function eachText(sheet: PackedSheet, visit: (text: number, place: CellPlace) => void): void {
  eachCell(sheet, (cell, place) => {
    if ((cell & TAG) === TEXT_AT) visit(cell >>> TAG_BITS, place)
  })
}

function eachCell(
  { rows, starts, cells }: PackedSheet,
  visit: (cell: number, place: CellPlace) => void,
): void {
  let at = 0
  const place = {
    row: 0,
    column: 0,
    empty: () => {
      ;(cells[at >>> CHUNK_BITS] as CellChunk)[at & CHUNK_MASK] = EMPTY_CELL
    },
  }
  for (let row = 0; row < rows.length; row += 1) {
    const from = starts[row] as number
    const to = starts[row + 1] as number
    place.row = rows[row] as number
    for (at = from; at < to; at += 1) {
      const cell = cells[at >>> CHUNK_BITS]?.[at & CHUNK_MASK] ?? EMPTY_CELL
      place.column = at - from
      if (cell !== EMPTY_CELL) visit(cell, place)
    }
  }
}

function forgetUnused(book: PackedBook): void {
  const used = new Uint8Array(book.texts.length)
  for (const sheet of book.sheets) {
    const usedNumbers = new Uint8Array(sheet.numbers.length)
    eachCell(sheet, (cell) => {
      if ((cell & TAG) === TEXT_AT) used[cell >>> TAG_BITS] = 1
      else if ((cell & TAG) === NUMBER_AT) usedNumbers[cell >>> TAG_BITS] = 1
    })
    for (const at of usedNumbers.keys()) if (usedNumbers[at] === 0) sheet.numbers[at] = 0
  }
  const texts = book.texts as string[]
  for (let at = 0; at < texts.length; at += 1) if (used[at] === 0) texts[at] = ''
}
