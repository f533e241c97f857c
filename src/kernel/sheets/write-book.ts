import { csvLine, UTF8_MARK } from './csv-write.ts'
import type { PackedBook } from './workbook/packed.ts'
import { type Sheet, sheetsOf } from './workbook/sheet.ts'

type Cell = string | number | null

const LONG_AGO = new Date(0)

/** A book as a file again, every cell where it stood. The same book gives the same bytes. */
export async function writeBook(book: PackedBook): Promise<Buffer> {
  const sheets = sheetsOf(book)
  if (book.format === 'csv') return csvOf(sheets[0])
  const { writeXlsx } = await import('hucre/xlsx')
  const bytes = await writeXlsx({
    properties: { created: LONG_AGO, modified: LONG_AGO },
    sheets: sheets.map((sheet, at) => ({
      name: sheet.name ?? `Лист ${at + 1}`,
      hidden: sheet.hidden,
      rows: [...rowsOf(sheet)],
      merges: sheet.merges.map(({ left, top, right, bottom }) => ({
        startRow: top - 1,
        startCol: left,
        endRow: bottom - 1,
        endCol: right,
      })),
    })),
  })
  return Buffer.from(bytes)
}

const EMPTY_ROW: Cell[] = []

/** Rows under their numbers: what stands between filled ones is empty. */
function* rowsOf(sheet: Sheet): Generator<Cell[]> {
  let next = 1
  for (let row = 0; row < sheet.rowCount; row += 1, next += 1) {
    for (; next < sheet.number(row); next += 1) yield EMPTY_ROW
    yield Array.from({ length: sheet.width(row) }, (_, column) => cellOf(sheet, row, column))
  }
}

function cellOf(sheet: Sheet, row: number, column: number): Cell {
  const cell = sheet.cell(row, column)
  const text = sheet.writtenText(cell) ?? sheet.textOf(cell)
  if (text === '') return null
  return sheet.writtenText(cell) === undefined ? (sheet.value(row, column) ?? text) : text
}

function csvOf(sheet: Sheet | undefined): Buffer {
  const lines = sheet === undefined ? [] : [...rowsOf(sheet)]
  const text = lines.map((cells) => csvLine(cells.map((cell) => cell ?? ''))).join('')
  return Buffer.from(`${UTF8_MARK}${text}`)
}
