import {
  CHUNK_BITS,
  EMPTY_CELL,
  NUMBER_AT,
  type PackedBook,
  type PackedSheet,
  TAG,
  TAG_BITS,
  TEXT_AT,
  WHOLE,
} from './packed.ts'

/**
 * What stays of a book that names persons. Everything that is not said here goes: a cell that nobody foresaw is lost rather
 * than shown. Sources of regular expressions, because they also cross to another process.
 */
export interface KeepOnly {
  /** Such a book: texts for every pattern of one of these lists stand in it. */
  readonly signs: readonly (readonly string[])[]
  /** Words of names alone: so many different ones are a sign too, when the headings are gone. */
  readonly nameWords: { readonly pattern: string; readonly atLeast: number }
  /** Columns that stay, by the whole of their heading, and what may stand in them. */
  readonly columns: readonly { readonly heading: string; readonly values: string }[]
  /** Texts that may stand anywhere: other headings, titles, ends of tables. */
  readonly texts: string
  readonly sheetNames: string
  /** Stands where a column that stays held something else, so that its row can still be refused at its cell. */
  readonly instead: string
}

const CHUNK_MASK = (1 << CHUNK_BITS) - 1
const MOST_SHORT = 0xffff
const HEADINGS_OF_A_HEADER = 2
const WORD = /\p{L}{3}/u

/** Answers how many cells went, or undefined when the book is none of this kind. */
export function keepOnly(book: PackedBook, rules: KeepOnly): number | undefined {
  if (!isSuch(book.texts, rules)) return undefined
  const texts = book.texts as string[]
  const instead = texts.includes(rules.instead)
    ? texts.indexOf(rules.instead)
    : texts.push(rules.instead) - 1
  const told = new Told(texts, rules, (instead << TAG_BITS) | TEXT_AT)
  const sheets = book.sheets as PackedSheet[]
  let gone = 0
  for (const [at, sheet] of sheets.entries()) {
    gone += new SheetKeeper(sheet, told).keep()
    sheets[at] = renamed(sheet, at, rules)
  }
  return gone
}

const plain = (text: string) => text.replace(/\s+/gu, ' ').trim()

function isSuch(texts: readonly string[], { signs, nameWords }: KeepOnly): boolean {
  const all = texts.map(plain)
  const holds = (source: string) => {
    const pattern = new RegExp(source, 'iu')
    return all.some((text) => pattern.test(text))
  }
  if (signs.some((together) => together.every(holds))) return true
  const word = new RegExp(nameWords.pattern, 'u')
  return all.filter((text) => word.test(text)).length >= nameWords.atLeast
}

/** The name of a sheet may be somebody's too. */
const renamed = (sheet: PackedSheet, at: number, { sheetNames }: KeepOnly): PackedSheet =>
  sheet.name === undefined || new RegExp(sheetNames, 'iu').test(plain(sheet.name))
    ? sheet
    : { ...sheet, name: `Лист ${at + 1}` }

/** The rules, asked once for each text of the book. */
class Told {
  readonly instead: number
  readonly #texts: readonly string[]
  readonly #headings: Int16Array
  readonly #anywhere: Uint8Array
  readonly #values: readonly RegExp[]

  constructor(texts: readonly string[], rules: KeepOnly, instead: number) {
    this.instead = instead
    this.#texts = texts
    const headings = rules.columns.map(({ heading }) => new RegExp(heading, 'iu'))
    const anywhere = new RegExp(rules.texts, 'iu')
    this.#headings = Int16Array.from(texts, (text) =>
      headings.findIndex((heading) => heading.test(plain(text))),
    )
    this.#anywhere = Uint8Array.from(texts, (text) => (anywhere.test(plain(text)) ? 1 : 0))
    this.#values = rules.columns.map(({ values }) => new RegExp(values, 'iu'))
  }

  /** Which column a cell is the heading of; −1: of none that stays. */
  heading(cell: number): number {
    return isText(cell) ? (this.#headings[cell >>> TAG_BITS] ?? -1) : -1
  }

  isAnywhere(cell: number): boolean {
    return isText(cell) && this.#anywhere[cell >>> TAG_BITS] === 1
  }

  text(cell: number, numbers: Float64Array): string {
    if (isText(cell)) return plain(this.#texts[cell >>> TAG_BITS] ?? '')
    if ((cell & TAG) === WHOLE) return String(cell >>> TAG_BITS)
    return (cell & TAG) === NUMBER_AT ? String(numbers[cell >>> TAG_BITS]) : ''
  }

  fits(column: number, text: string): boolean {
    return this.#values[column]?.test(text) ?? false
  }
}

const isText = (cell: number) => (cell & TAG) === TEXT_AT

class SheetKeeper {
  readonly #sheet: PackedSheet
  readonly #told: Told
  /** Kept columns of the header above, by their place. */
  #columns = new Map<number, number>()
  #isHeaderAbove = false
  #gone = 0

  constructor(sheet: PackedSheet, told: Told) {
    this.#sheet = sheet
    this.#told = told
  }

  keep(): number {
    for (let row = 0; row < this.#sheet.rows.length; row += 1) {
      const cells = this.#cellsOf(row)
      const isHeader = this.#isHeader(cells)
      if (isHeader) this.#takeHeader(row, cells)
      else this.#keepRow(row, cells)
      this.#isHeaderAbove = isHeader
    }
    return this.#gone
  }

  #cellsOf(row: number): readonly number[] {
    const { starts, cells } = this.#sheet
    const from = starts[row] as number
    return Array.from({ length: (starts[row + 1] as number) - from }, (_, column) => {
      const at = from + column
      return cells[at >>> CHUNK_BITS]?.[at & CHUNK_MASK] ?? EMPTY_CELL
    })
  }

  #put(row: number, column: number, cell: number): void {
    const at = (this.#sheet.starts[row] as number) + column
    const chunks = this.#sheet.cells as (Int32Array | Uint16Array)[]
    let chunk = chunks[at >>> CHUNK_BITS] as Int32Array | Uint16Array
    if (cell > MOST_SHORT && chunk instanceof Uint16Array) {
      chunk = Int32Array.from(chunk)
      chunks[at >>> CHUNK_BITS] = chunk as Int32Array
    }
    chunk[at & CHUNK_MASK] = cell
    this.#gone += 1
  }

  #isHeader(cells: readonly number[]): boolean {
    const known = cells.filter(
      (cell) => this.#told.heading(cell) >= 0 || this.#told.isAnywhere(cell),
    )
    return (
      known.length >= HEADINGS_OF_A_HEADER &&
      (this.#isHeaderAbove || known.some((cell) => this.#told.heading(cell) >= 0))
    )
  }

  #takeHeader(row: number, cells: readonly number[]): void {
    // Two rows may make one header together.
    if (!this.#isHeaderAbove) this.#columns = new Map()
    for (const [column, cell] of cells.entries()) {
      if (cell === EMPTY_CELL) continue
      const kept = this.#told.heading(cell)
      for (const at of this.#spanned(row, column)) {
        if (kept >= 0) this.#columns.set(at, kept)
        else this.#columns.delete(at)
      }
      if (kept < 0 && !this.#told.isAnywhere(cell)) this.#put(row, column, EMPTY_CELL)
    }
  }

  /** All columns that a merged heading stands over. */
  #spanned(row: number, column: number): readonly number[] {
    const { merges, rows } = this.#sheet
    for (let at = 0; at < merges.length; at += 4) {
      const [left = 0, top = 0, right = 0] = merges.subarray(at, at + 4)
      if (left !== column || top !== rows[row]) continue
      return Array.from({ length: right - left + 1 }, (_, more) => left + more)
    }
    return [column]
  }

  #keepRow(row: number, cells: readonly number[]): void {
    const told = this.#told
    const texts = cells.map((cell) => told.text(cell, this.#sheet.numbers))
    const isWrong = (cell: number, column: number) => {
      const kept = this.#columns.get(column)
      if (kept === undefined || cell === told.instead || told.isAnywhere(cell)) return false
      return !told.fits(kept, texts[column] as string)
    }
    // A word where a number belongs: the row is shifted, and none of its numbers is what it seems.
    const isShifted = cells.some(
      (cell, column) =>
        cell !== EMPTY_CELL && WORD.test(texts[column] as string) && isWrong(cell, column),
    )
    for (const [column, cell] of cells.entries()) {
      if (cell === EMPTY_CELL || cell === told.instead || told.isAnywhere(cell)) continue
      if (!this.#columns.has(column)) this.#put(row, column, EMPTY_CELL)
      else if (isShifted || isWrong(cell, column)) this.#put(row, column, told.instead)
    }
  }
}
