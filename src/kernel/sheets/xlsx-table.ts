import type { FaultList } from './faults.ts'
import { sheetTexts } from './messages.ts'
import { NOT_A_NUMBER, type PlainRow, type PlainTable, wholeFromText } from './table.ts'
import { zipContents } from './zip-size.ts'

/** @NOTE The whole sheet is held in memory; a reader that streams takes this place when files grow beyond these limits. */
const MOST_ENTRIES = 2_000
const MOST_UNPACKED = 256 * 1024 * 1024
const MOST_CELLS = 5_000_000

type Cell = string | number | boolean | Date | null | undefined
type SheetTextKey = 'damagedExcel' | 'otherZip' | 'empty'

/** Reads the first sheet of a workbook; undefined when the file is refused as a whole. */
export async function xlsxTable(
  name: string,
  file: Buffer,
  faults: FaultList,
): Promise<PlainTable | undefined> {
  const refuse = (text: SheetTextKey) =>
    faults.add({ file: name, row: 0 }, '', (locale) => sheetTexts[locale][text])
  const contents = zipContents(file)
  if (contents === undefined) return void refuse('damagedExcel')
  if (!contents.names.includes('xl/workbook.xml')) return void refuse('otherZip')
  if (contents.unpackedBytes > MOST_UNPACKED || contents.entries > MOST_ENTRIES) {
    const limit = `${MOST_UNPACKED / 1024 / 1024}\u00a0MB`
    return void faults.add({ file: name, row: 0 }, '', (l) => sheetTexts[l].tooLarge(limit))
  }
  const sheet = await firstSheet(file)
  if (sheet === undefined) return void refuse('damagedExcel')
  const cells = sheet.rows.reduce((sum, row) => sum + row.length, 0)
  if (cells > MOST_CELLS) {
    const limit = MOST_CELLS.toLocaleString('ru')
    return void faults.add({ file: name, row: 0 }, '', (l) => sheetTexts[l].tooManyCells(limit))
  }
  const headerAt = sheet.rows.findIndex((row) => row.some((cell) => asText(cell) !== ''))
  if (headerAt < 0) return void refuse('empty')
  return new XlsxTable(name, sheet.name, sheet.rows, headerAt)
}

async function firstSheet(file: Buffer): Promise<{ name: string; rows: Cell[][] } | undefined> {
  const { readXlsx } = await import('hucre/xlsx')
  try {
    const book = await readXlsx(file, { sheets: (info, index) => index === 0 || !info.hidden })
    const sheet = book.sheets.find((one) => one.rows.length > 0) ?? book.sheets[0]
    return sheet && { name: sheet.name, rows: sheet.rows as Cell[][] }
  } catch {
    // Whatever a damaged or encrypted book makes the library throw, the user can do one thing: give a whole file.
    return undefined
  }
}

class XlsxTable implements PlainTable {
  readonly file: string
  readonly sheet: string
  readonly header: readonly string[]
  readonly headerRow: number
  readonly #rows: readonly Cell[][]

  constructor(file: string, sheet: string, rows: readonly Cell[][], headerAt: number) {
    this.file = file
    this.sheet = sheet
    this.headerRow = headerAt + 1
    const header = (rows[headerAt] ?? []).map(asText)
    this.header = header.slice(0, header.findLastIndex((name) => name !== '') + 1)
    this.#rows = rows
  }

  eachRow(faults: FaultList, visit: (row: PlainRow) => void): void {
    const columns = this.header.length
    const codes: Map<string, number>[] = []
    for (let at = this.headerRow; at < this.#rows.length; at += 1) {
      const row = new XlsxRow(at + 1, this.#rows[at] ?? [], codes)
      if (row.isBlank()) continue
      const error = row.errorAt()
      const extra = row.firstFrom(columns)
      if (error !== undefined) this.#fault(faults, row, error, (l) => sheetTexts[l].formulaError)
      else if (extra !== undefined)
        this.#fault(faults, row, extra, (l) => sheetTexts[l].extraCell(columns))
      else visit(row)
    }
  }

  #fault(faults: FaultList, row: XlsxRow, column: number, expected: (l: 'ru' | 'en') => string) {
    const place = { file: this.file, sheet: this.sheet, row: row.number, column }
    faults.add(place, row.text(column), expected)
  }
}

class XlsxRow implements PlainRow {
  readonly number: number
  readonly #cells: readonly Cell[]
  readonly #codes: Map<string, number>[]

  constructor(number: number, cells: readonly Cell[], codes: Map<string, number>[]) {
    this.number = number
    this.#cells = cells
    this.#codes = codes
  }

  code(column: number): number {
    const text = this.text(column)
    if (text === '') return 0
    const codes = this.#codes[column] ?? new Map<string, number>()
    this.#codes[column] = codes
    const code = codes.get(text) ?? codes.size + 1
    codes.set(text, code)
    return code
  }

  text(column: number): string {
    return asText(this.#cells[column])
  }

  whole(column: number): number {
    const cell = this.#cells[column]
    if (typeof cell !== 'number') return wholeFromText(this.text(column))
    return Number.isInteger(cell) && cell >= 0 && cell < 1e9 ? cell : NOT_A_NUMBER
  }

  isBlank(): boolean {
    return this.firstFrom(0) === undefined
  }

  firstFrom(column: number): number | undefined {
    for (let at = column; at < this.#cells.length; at += 1) if (this.text(at) !== '') return at
    return undefined
  }

  /** «#ДЕЛ/0!», «#N/A»: the result of a formula that failed. */
  errorAt(): number | undefined {
    const at = this.#cells.findIndex((cell) => typeof cell === 'string' && ERROR.test(cell))
    return at < 0 ? undefined : at
  }
}

const ERROR = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/

function asText(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)))
  return String(cell).trim()
}
