import { expect, test } from 'vitest'
import { type BookXml, bookZip } from '../../../../tests/kit/zip.ts'
import { EMPTY } from '../table.ts'
import { NOT_CALCULATED } from './packed.ts'
import { readWorkbook } from './read-workbook.ts'
import { type Sheet, sheetsOf } from './sheet.ts'

async function sheets(book: BookXml): Promise<readonly Sheet[]> {
  const read = await readWorkbook(bookZip(book))
  if (!read.ok) throw new Error(read.refusal.kind)
  return sheetsOf(read.value)
}

const one = async (xml: string, more: Omit<BookXml, 'sheets'> = {}) =>
  (await sheets({ sheets: [{ name: 'Лист', xml }], ...more }))[0] as Sheet

const textsOf = (sheet: Sheet) =>
  Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.width(row) }, (_, column) => sheet.text(row, column)),
  )

const data = (rows: string) => `<sheetData>${rows}</sheetData>`

test('shared, rich and inline texts, with entities, escapes and spaces', async () => {
  const sheet = await one(
    data(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>СОШ</t></r><r><t xml:space="preserve"> № 1</t></r></is></c><c r="D1" t="str"><f>A1</f><v>вид</v></c><c r="E1" t="s"><v>2</v></c></row>`,
    ),
    {
      sharedStrings: `<si><t xml:space="preserve"> МБОУ &quot;А&amp;Б&quot;&#x20;_x000D_&#10;строка </t></si><si><r><t>жир</t></r><r><t>ный</t></r><rPh><t>как читать</t></rPh></si><si/>`,
    },
  )
  expect(textsOf(sheet)).toEqual([['МБОУ "А&Б" \r\nстрока', 'жирный', 'СОШ № 1', 'вид']])
})

test('prefixed tags, comments, CDATA and text cut in pieces', async () => {
  const sheet = await one(
    `<?xml version="1.0"?><x:worksheet xmlns:x="m"><!-- <x:row r="9"/> --><x:sheetData><x:row r="2"><x:c r="B2"><x:v>1<!-- x -->7</x:v></x:c><x:c r="C2" t="inlineStr"><x:is><x:t>a<![CDATA[<b> & ]]>c</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
  )
  expect([sheet.number(0), ...textsOf(sheet)]).toEqual([2, ['', '17', 'a<b> & c']])
})

test.each([
  ['1900', '', '2025-09-15'],
  ['1904', '<workbookPr date1904="1"/>', '2029-09-16'],
])('dates by style in the epoch of %s', async (_, workbookPr, day) => {
  const styles = `<numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy&quot; г.&quot;"/><numFmt numFmtId="165" formatCode="0.0&quot; дней&quot;"/><numFmt numFmtId="166" formatCode="[Red]0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>`
  const cells = [0, 1, 2, 3, 4].map((style) => `<c s="${style}"><v>45915.75</v></c>`).join('')
  const sheet = await one(data(`<row>${cells}</row>`), { workbookPr, styles })
  expect(textsOf(sheet)).toEqual([['45915.75', day, day, '45915.75', '45915.75']])
})

test('the days around the one that never was', async () => {
  const styles = `<cellXfs><xf numFmtId="14"/></cellXfs>`
  const cells = [1, 59, 60, 61].map((serial) => `<c s="0"><v>${serial}</v></c>`).join('')
  const sheet = await one(data(`<row>${cells}</row>`), { styles })
  expect(textsOf(sheet)[0]).toEqual(['1900-01-01', '1900-02-28', '1900-02-28', '1900-03-01'])
})

test('numbers as a spreadsheet shows them, booleans, errors', async () => {
  const cells = ['0.1', '-3', '1E3', '12.50', '0.30000000000000004', '1234567890123']
  const sheet = await one(
    data(
      `<row>${cells.map((v) => `<c><v>${v}</v></c>`).join('')}<c t="b"><v>1</v></c><c t="e"><v>#DIV/0!</v></c><c t="d"><v>2025-09-15T10:00:00</v></c></row>`,
    ),
  )
  const numbers = ['0.1', '-3', '1000', '12.5', '0.3', '1234567890123']
  expect(textsOf(sheet)[0]).toEqual([...numbers, 'true', '#DIV/0!', '2025-09-15'])
})

test('formulas with a result, with an empty one and without any', async () => {
  const sheet = await one(
    data(
      '<row><c><f>1+1</f><v>2</v></c><c t="str"><f>A1</f><v></v></c><c><f>A1*2</f></c><c><v>1</v></c></row>',
    ),
  )
  expect(textsOf(sheet)[0]).toEqual(['2', '', '', '1'])
  expect(sheet.cell(0, 2)).toBe(NOT_CALCULATED)
  expect([sheet.whole(0, 0), sheet.whole(0, 2)]).toEqual([2, EMPTY])
})

test('places are taken from the cells; what is declared is not believed', async () => {
  const sheet = await one(
    `<dimension ref="A1:XFD1048576"/>${data('<row r="3"><c r="C3"><v>1</v></c><c><v>2</v></c><c r="A3"><v>0</v></c></row><row r="1048576" s="1"/><row><c r="B1048575" s="3"/></row>').replace('<row><c r="B1048575" s="3"/></row>', '')}`,
  )
  expect([sheet.rowCount, sheet.number(0), textsOf(sheet)]).toEqual([1, 3, [['0', '', '1', '2']]])
})

test('merged cells are told', async () => {
  const sheet = await one(
    `${data('<row r="1"><c r="A1"><v>1</v></c></row>')}<mergeCells count="1"><mergeCell ref="A1:AB2"/></mergeCells>`,
  )
  expect(sheet.merges).toEqual([{ left: 0, top: 1, right: 27, bottom: 2 }])
})

test('sheets keep their names with spaces, their state and their way to be found', async () => {
  const xml = data('<row><c><v>1</v></c></row>')
  const read = await sheets({
    sheets: [
      { name: 'Служебный', xml, state: 'veryHidden' },
      { name: 'РУ 4 &amp; МА ', xml, target: '/xl/other/one.xml' },
      { name: 'Третий', xml, target: '../xl/worksheets/third.xml' },
    ].map((sheet) => (sheet.target?.startsWith('..') ? { ...sheet, target: '/xl/t.xml' } : sheet)),
  })
  expect(read.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['Служебный', true],
    ['РУ 4 & МА ', false],
    ['Третий', false],
  ])
})

test('a part written in UTF-16', async () => {
  const text = `\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="inlineStr"><is><t>Школа</t></is></c></row></sheetData></worksheet>`
  const wide = Buffer.from(text, 'utf16le')
  const { bookZipParts, zipOf } = await import('../../../../tests/kit/zip.ts')
  const parts = bookZipParts({ sheets: [{ name: 'Л', xml: '' }] })
  const read = await readWorkbook(
    zipOf(parts.map((part) => (part.name.includes('sheet1') ? { ...part, bytes: wide } : part))),
  )
  expect(read.ok && textsOf(sheetsOf(read.value)[0] as Sheet)).toEqual([['Школа']])
})
