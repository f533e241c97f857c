import type { FaultList } from './faults.ts'
import { sheetTexts } from './messages.ts'
import type { PlainRow, PlainTable } from './table.ts'
import { EMPTY_CELL, NOT_CALCULATED } from './workbook/packed.ts'
import type { Sheet } from './workbook/sheet.ts'

/** A sheet as a table with one row of headers: the first row that holds anything, or the one that is named. */
export class SheetTable implements PlainTable {
  readonly file: string
  readonly sheet: string | undefined
  readonly header: readonly string[]
  readonly headerRow: number
  readonly #sheet: Sheet
  readonly #headerAt: number

  constructor(file: string, sheet: Sheet, headerAt = 0) {
    this.file = file
    this.sheet = sheet.name
    this.headerRow = sheet.number(headerAt)
    const header = Array.from({ length: sheet.width(headerAt) }, (_, at) =>
      sheet.text(headerAt, at),
    )
    this.header = header.slice(0, header.findLastIndex((name) => name !== '') + 1)
    this.#sheet = sheet
    this.#headerAt = headerAt
  }

  eachRow(faults: FaultList, visit: (row: PlainRow) => void): void {
    const columns = this.header.length
    const row = new SheetRow(this.#sheet)
    for (let at = this.#headerAt + 1; at < this.#sheet.rowCount; at += 1) {
      row.at = at
      if (row.firstFrom(0) === undefined) continue
      const wrong = row.wrongAt()
      const extra = row.firstFrom(columns)
      if (wrong !== undefined) this.#fault(faults, row, wrong, row.isCalculated(wrong))
      else if (extra !== undefined) this.#fault(faults, row, extra)
      else visit(row)
    }
  }

  #fault(faults: FaultList, row: SheetRow, column: number, calculated?: boolean): void {
    const place = { file: this.file, sheet: this.sheet, row: row.number, column }
    const columns = this.header.length
    faults.add(place, row.text(column), (locale) => {
      const texts = sheetTexts[locale]
      if (calculated === undefined) return texts.extraCell(columns)
      return calculated ? texts.formulaError : texts.notCalculated
    })
  }
}

const SHARP = 0x23
const ERROR = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/

class SheetRow implements PlainRow {
  readonly #sheet: Sheet
  readonly #codes: ColumnCodes[] = []
  at = 0
  #asked = -1

  constructor(sheet: Sheet) {
    this.#sheet = sheet
  }

  get number(): number {
    return this.#sheet.number(this.at)
  }

  text(column: number): string {
    return this.#sheet.text(this.at, column)
  }

  code(column: number): number {
    const cell = this.#sheet.cell(this.at, column)
    if (cell === EMPTY_CELL || cell === NOT_CALCULATED) return 0
    const codes = this.#codes[column] ?? new ColumnCodes(this.#sheet)
    this.#codes[column] = codes
    return codes.of(cell)
  }

  whole(column: number): number {
    return this.#sheet.whole(this.at, column)
  }

  repeats(from: number, to: number): boolean {
    const before = this.#asked
    this.#asked = this.at
    if (before < 0 || from < 0 || from > to) return false
    for (let column = from; column <= to; column += 1) {
      if (this.#sheet.cell(this.at, column) !== this.#sheet.cell(before, column)) return false
    }
    return true
  }

  /** A formula that nobody calculated fills nothing: prepared rows are full of them. */
  firstFrom(column: number): number | undefined {
    const width = this.#sheet.width(this.at)
    for (let at = column; at < width; at += 1) {
      const cell = this.#sheet.cell(this.at, at)
      if (cell !== EMPTY_CELL && cell !== NOT_CALCULATED) return at
    }
    return undefined
  }

  isCalculated(column: number): boolean {
    return this.#sheet.cell(this.at, column) !== NOT_CALCULATED
  }

  /** «#ДЕЛ/0!», «#N/A», or no result at all. */
  wrongAt(): number | undefined {
    const width = this.#sheet.width(this.at)
    for (let at = 0; at < width; at += 1) {
      const cell = this.#sheet.cell(this.at, at)
      if (cell === NOT_CALCULATED) return at
      if (cell === EMPTY_CELL) continue
      const text = this.#sheet.writtenText(cell)
      if (text !== undefined && text.charCodeAt(0) === SHARP && ERROR.test(text)) return at
    }
    return undefined
  }
}

/** The same text has one number, whether the cell is a text or a number. */
class ColumnCodes {
  readonly #sheet: Sheet
  readonly #byCell = new Map<number, number>()
  readonly #byText = new Map<string, number>()

  constructor(sheet: Sheet) {
    this.#sheet = sheet
  }

  of(cell: number): number {
    const known = this.#byCell.get(cell)
    if (known !== undefined) return known
    const text = this.#sheet.textOf(cell)
    const code = this.#byText.get(text) ?? this.#byText.size + 1
    this.#byText.set(text, code)
    this.#byCell.set(cell, code)
    return code
  }
}
