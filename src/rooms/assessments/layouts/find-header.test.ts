import { expect, test } from 'vitest'
import { bookZip } from '../../../../tests/kit/zip.ts'
import { readWorkbook } from '../../../kernel/sheets/workbook/read-workbook.ts'
import { type Sheet, sheetsOf } from '../../../kernel/sheets/workbook/sheet.ts'
import { findHeader } from './find-header.ts'

async function sheetOf(rows: readonly (readonly string[])[], merges = ''): Promise<Sheet> {
  const cells = (row: readonly string[]) =>
    row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')
  const xml = `<sheetData>${rows.map((row) => `<row>${cells(row)}</row>`).join('')}</sheetData>${merges}`
  const read = await readWorkbook(bookZip({ sheets: [{ name: 'Л', xml }] }))
  if (!read.ok) throw new Error(read.refusal.kind)
  return sheetsOf(read.value)[0] as Sheet
}

const wanted = [
  { field: 'school', heading: /^(?:оо|школа)$/ },
  { field: 'count', heading: /^кол-во участников$/ },
  { field: 'low', heading: /(?:^| )2$/ },
  { field: 'note', heading: /^примечание$/, optional: true },
] as const

test('a header is found by its names, wherever it stands and however it is written', async () => {
  const sheet = await sheetOf([
    ['ВПР 2025'],
    ['', 'Школа'],
    ['', 'ШКОЛА ', 'Кол-во\u00a0 участников', '2', '3'],
    ['', 'СОШ № 1', '25', '3', '7'],
  ])
  const found = findHeader(sheet, wanted)
  expect(found && [found.at, Object.fromEntries(found.columns)]).toEqual([
    2,
    { school: 1, count: 2, low: 3 },
  ])
})

test('a header over two rows: what is merged stands over each of its columns', async () => {
  const sheet = await sheetOf(
    [
      ['Школа', 'Кол-во участников', 'Отметки, %', '', ''],
      ['', '', '2', '3', '4'],
      ['СОШ № 1', '25', '12', '28', '60'],
    ],
    '<mergeCells><mergeCell ref="C1:E1"/></mergeCells>',
  )
  expect(findHeader(sheet, wanted)).toBeNull()
  const found = findHeader(sheet, wanted, { depth: 2 })
  expect(found?.headings).toEqual([
    'школа',
    'кол-во участников',
    'отметки, % / 2',
    'отметки, % / 3',
    'отметки, % / 4',
  ])
  expect(found && [found.at, found.columns.get('low')]).toEqual([1, 2])
})

test('no header, no guess', async () => {
  expect(findHeader(await sheetOf([['Школа', '2']]), wanted)).toBeNull()
})
