import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { readWorkbook } from './read-workbook.ts'
import { type Sheet, sheetsOf } from './sheet.ts'

/** The library and our own reader must say the same of each cell. */
type Cell = string | number | boolean | Date | null

const libraryText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)))
  return String(cell).trim()
}

async function byLibrary(bytes: Buffer) {
  const { sheets } = await readXlsx(bytes)
  return sheets.map(({ name, rows }) => ({
    name,
    cells: filled(rows.map((row) => row.map(libraryText))),
  }))
}

async function byUs(bytes: Buffer) {
  const read = await readWorkbook(bytes)
  if (!read.ok) throw new Error(read.refusal.kind)
  return sheetsOf(read.value).map((sheet) => ({ name: sheet.name, cells: filled(rowsOf(sheet)) }))
}

function rowsOf(sheet: Sheet): string[][] {
  const rows: string[][] = []
  for (let row = 0; row < sheet.rowCount; row += 1) {
    rows[sheet.number(row) - 1] = Array.from({ length: sheet.width(row) }, (_, at) =>
      sheet.text(row, at),
    )
  }
  return rows
}

const filled = (rows: readonly (readonly string[])[]) =>
  rows.flatMap((row, at) =>
    (row ?? []).flatMap((text, column) => (text === '' ? [] : [`${at + 1}:${column} ${text}`])),
  )

const text = fc.string({
  unit: fc.constantFrom(...'абвЁ№«»1 9.,-&<>"\'_x0D\n\t', '\u00a0', '😀'),
  maxLength: 12,
})
const cell: fc.Arbitrary<Cell> = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.date({ min: new Date('1900-03-02'), max: new Date('2099-12-31'), noInvalidDate: true }),
  fc.constant(null),
)
const name = fc.string({ unit: fc.constantFrom(...'ЛистРУ 4'), minLength: 1, maxLength: 20 })
const rows = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 })

test('generated workbooks', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
      rows,
      async (names, cells) => {
        const sheets = names.map((each) => ({ name: each, rows: cells }))
        const bytes = Buffer.from(await writeXlsx({ sheets }))
        expect(await byUs(bytes)).toEqual(await byLibrary(bytes))
      },
    ),
    { numRuns: 60 },
  )
})

test('the shape of a school form: thousands of rows, most of them prepared and empty', async () => {
  const header = [
    'Код участника',
    'Вариант',
    '1 (5б)',
    '2 (5б)',
    '4К1 (3б)',
    'Отметка',
    'Итого баллов',
  ]
  const filledRow = (at: number) => [50_000 + at, 1 + (at % 2), at % 6, 'X', 3, 'нет отметки', 11.5]
  const cells = Array.from({ length: 1500 }, (_, at) =>
    at < 90 ? filledRow(at) : [null, '', null],
  )
  const bytes = Buffer.from(
    await writeXlsx({
      sheets: [
        { name: 'Протокол', rows: [header, ...cells] },
        { name: 'Служебный', rows: [['отсутствовал']] },
      ],
    }),
  )
  expect(await byUs(bytes)).toEqual(await byLibrary(bytes))
})

const trial = process.env.OPORA_TRY_DATA

/** Skipped without trial data: OPORA_TRY_DATA names their folder. */
test.skipIf(trial === undefined)('workbooks of the trial data', async () => {
  const books = readdirSync(trial ?? '', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.toLowerCase().endsWith('.xlsx'))
    .map((file) => join(trial ?? '', file))
    .filter((file) => statSync(file).size < 8 * 1024 * 1024)
  for (const file of books) {
    const bytes = readFileSync(file)
    expect(await byUs(bytes), file).toEqual(await byLibrary(bytes))
  }
})
