import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CsvRow } from './csv-row.ts'
import { CsvScan } from './csv-scan.ts'
import { csvLine } from './csv-write.ts'

function cellsOf(text: string, delimiter = ','): string[][] {
  const scan = new CsvScan(Buffer.from(text), 0, delimiter.charCodeAt(0))
  const row = new CsvRow(scan, 'utf-8')
  const rows: string[][] = []
  while (scan.next()) rows.push(Array.from({ length: scan.count }, (_, at) => row.text(at)))
  return rows
}

test.each([
  [
    'plain',
    'a,b\nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'no line end at the end',
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'CRLF and lone CR',
    'a,b\r\nc,d\re,f',
    [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ],
  ],
  [
    'empty cells',
    ',a,\n,,\n',
    [
      ['', 'a', ''],
      ['', '', ''],
    ],
  ],
  ['an empty line is a row', 'a\n\nb\n', [['a'], [''], ['b']]],
  ['a delimiter in quotes', '"a,b",c\n', [['a,b', 'c']]],
  ['a doubled quote', '"МБОУ ""СОШ № 1""",c\n', [['МБОУ "СОШ № 1"', 'c']]],
  [
    'a line end in quotes',
    '"a\nb",c\nd,e\n',
    [
      ['a\nb', 'c'],
      ['d', 'e'],
    ],
  ],
  ['a quote inside a bare cell', 'МБОУ "СОШ",c\n', [['МБОУ "СОШ"', 'c']]],
  ['spaces and no-break spaces around', ' a ,\u00a0b\u00a0\n', [['a', 'b']]],
  ['an empty quoted cell', '"",b\n', [['', 'b']]],
])('%s', (_, text, rows) => {
  expect(cellsOf(text)).toEqual(rows)
})

test('a quote that is never closed is told where it opens', () => {
  const scan = new CsvScan(Buffer.from('a,b\nc,"d\ne,f\n'), 0, 44)
  scan.next()
  scan.next()
  expect([scan.trouble, scan.record, scan.troubleColumn]).toEqual(['unclosedQuote', 2, 1])
  expect(scan.next()).toBe(false)
})

test('text after a closing quote is told and the next record is read', () => {
  const scan = new CsvScan(Buffer.from('"a"b,c\nd,e\n'), 0, 44)
  scan.next()
  expect([scan.trouble, scan.troubleColumn]).toEqual(['afterQuote', 0])
  expect(scan.next() && scan.trouble).toBeUndefined()
})

test('more columns than a spreadsheet has do not take the memory', () => {
  const scan = new CsvScan(Buffer.from(`${','.repeat(20_000)}\na,b\n`), 0, 44)
  scan.next()
  expect(scan.trouble).toBe('tooManyColumns')
  scan.next()
  expect([scan.count, scan.record]).toEqual([2, 2])
})

test('the same text has the same code, a different one another', () => {
  const scan = new CsvScan(Buffer.from('а\nб\nа\nв\nб\n\n'), 0, 44)
  const row = new CsvRow(scan, 'utf-8')
  const codes: number[] = []
  while (scan.next()) codes.push(row.code(0))
  expect(codes).toEqual([1, 2, 1, 3, 2, 0])
})

const aCell = fc.string({
  unit: fc.constantFrom('a', 'я', '№', '"', ';', ',', ' ', '\n', '1', '='),
})

test('what is written is read back, whatever stands in it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(aCell, { minLength: 3, maxLength: 3 }), { minLength: 1 }),
      (rows) => {
        const read = cellsOf(rows.map(csvLine).join(''), ';')
        const safe = (cell: string) => (cell.startsWith('=') ? `'${cell}` : cell).trim()
        expect(read).toEqual(rows.map((row) => row.map(safe)))
      },
    ),
  )
})

test.each(['=1+1', '+7', '-2+3', '@SUM(A1)', '\t=1', '＝1'])('%s opens as text', (formula) => {
  expect(csvLine([formula])).toMatch(/^"?'/)
})

test('numbers stay numbers', () => {
  expect(csvLine([-5, '-5', '+7 999'])).toBe("-5;-5;'+7 999\r\n")
})
