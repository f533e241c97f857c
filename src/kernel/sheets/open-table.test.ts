import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { FaultList } from './faults.ts'
import { faultSentence } from './messages.ts'
import { openTable, tableFromBytes } from './open-table.ts'

async function read(bytes: Buffer | string, name = 'итоги.csv') {
  const faults = new FaultList()
  const table = await tableFromBytes(name, Buffer.from(bytes), faults)
  const rows: string[][] = []
  table?.eachRow(faults, (row) => rows.push(table.header.map((_, at) => row.text(at))))
  return {
    header: table?.header,
    rows,
    faults: faults.kept.map((fault) => faultSentence(fault, 'ru')),
    english: faults.kept.map((fault) => faultSentence(fault, 'en')),
  }
}

const RUSSIAN = 'школа;год\nМБОУ «СОШ № 1» – филиал;2025\n'
const expected = { header: ['школа', 'год'], rows: [['МБОУ «СОШ № 1» – филиал', '2025']] }

test.each([
  ['UTF-8', Buffer.from(RUSSIAN)],
  ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${RUSSIAN}`)],
  ['Windows-1251', iconv.encode(RUSSIAN, 'windows-1251')],
  ['UTF-16 little-endian', iconv.encode(RUSSIAN, 'utf-16le', { addBOM: true })],
  ['UTF-16 big-endian', iconv.encode(RUSSIAN, 'utf-16be', { addBOM: true })],
  ['comma', Buffer.from(RUSSIAN.replaceAll(';', ','))],
  ['tab', Buffer.from(RUSSIAN.replaceAll(';', '\t'))],
  ['sep= on the first line', Buffer.from(`sep=;\r\n${RUSSIAN}`)],
])('%s', async (_, bytes) => {
  expect(await read(bytes)).toMatchObject({ ...expected, faults: [] })
})

test.each([
  ['CP866', 'cp866'],
  ['KOI8-R', 'koi8-r'],
])('%s is refused with the cell, not garbled', async (_, encoding) => {
  const { faults, rows } = await read(iconv.encode(`school;year\nШкола Первая;2025\n`, encoding))
  expect(rows).toEqual([])
  expect(faults).toHaveLength(1)
  expect(faults[0]).toMatch(/^итоги\.csv, A2: ожидалось: текст в кодировке/)
})

test('UTF-8 with one line of Windows-1251 in it is refused at that line', async () => {
  const mixed = Buffer.concat([
    Buffer.from('school;year\nШкола № 1;2025\nШкола № 2;2025\n'),
    iconv.encode('Школа № 3;2025\n', 'windows-1251'),
  ])
  expect((await read(mixed)).faults[0]).toMatch(/^итоги\.csv, A4: /)
})

test('a long file spoilt near its end', async () => {
  const long = Buffer.from(`school;year\n${'Школа № 1;2025\n'.repeat(20_000)}`)
  const { faults } = await read(Buffer.concat([long, Buffer.from([0xd0, 0x28, 0x0a])]))
  expect(faults[0]).toMatch(/^итоги\.csv, A20002: ожидалось: текст в кодировке/)
})

test.each<[string, Buffer | string, RegExp]>([
  ['nothing', '', /^итоги\.csv: ожидалось: строка заголовков; файл пуст$/],
  ['only blank lines', '\n\n;;\n', /файл пуст$/],
  ['zero bytes', 'school\nа\0б\n', /^итоги\.csv: ожидалось: .*двоичные данные$/],
  ['the replacement character', 'school\nШкола \ufffd 1\n', /^итоги\.csv, A2: найдено «\ufffd»/],
  ['old Excel', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /старый \.xls/],
  ['a workbook cut off', Buffer.from('504b0304aabbccdd', 'hex'), /файл получен не весь/],
  ['an open quote', 'a;b\n1;"2\n3;4\n', /^итоги\.csv, B2: ожидалось: закрывающая кавычка/],
  [
    'a cell too many',
    'a;b\n1;2;3\n',
    /^итоги\.csv, C2: найдено «3»; ожидалось: не больше 2\u00a0столбцов/,
  ],
])('%s', async (_, bytes, sentence) => {
  const { faults, english } = await read(bytes)
  expect(faults).toHaveLength(1)
  expect(faults[0]).toMatch(sentence)
  expect(english[0]).not.toMatch(/ожидалось/)
})

test('blank rows are passed over, rows keep their numbers', async () => {
  const faults = new FaultList()
  const table = await tableFromBytes('t.csv', Buffer.from('\na;b\n\n;\n1;2\n'), faults)
  const numbers: number[] = []
  table?.eachRow(faults, (row) => numbers.push(row.number))
  expect([table?.headerRow, numbers]).toEqual([2, [5]])
})

test('a workbook gives what the same CSV gives', async () => {
  const rows = [
    ['школа', 'год'],
    ['МБОУ «СОШ № 1» – филиал', 2025],
  ]
  const book = Buffer.from(await writeXlsx({ sheets: [{ name: 'Лист1', rows }] }))
  expect(await read(book, 'итоги.xlsx')).toMatchObject({ ...expected, faults: [] })
})

test('a workbook names the sheet with the cell', async () => {
  const rows = [['a'], [1, 2]]
  const book = Buffer.from(await writeXlsx({ sheets: [{ name: 'Итоги', rows }] }))
  expect((await read(book, 'и.xlsx')).faults).toEqual([
    'и.xlsx, лист «Итоги», B2: найдено «2»; ожидалось: не больше 1\u00a0столбца, как в строке заголовков; лишний разделитель?',
  ])
})

test('an archive that claims to unpack to gigabytes is not unpacked', async () => {
  const book = Buffer.from(await writeXlsx({ sheets: [{ name: 'A', rows: [['a']] }] }))
  const entry = book.indexOf(Buffer.from('504b0102', 'hex'))
  book.writeUInt32LE(3_000_000_000, entry + 24)
  expect((await read(book, 'бомба.xlsx')).faults[0]).toMatch(/книга не больше 1024.МБ/)
})

test('files that cannot be opened', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'opora-sheets-'))
  writeFileSync(join(folder, 'a.csv'), 'a\n1\n')
  const faults = new FaultList()
  expect(await openTable(join(folder, 'a.csv'), faults)).toBeDefined()
  await openTable(join(folder, 'b.csv'), faults)
  await openTable(folder, faults)
  const sentences = faults.kept.map((fault) => faultSentence(fault, 'ru').slice(folder.length))
  expect(sentences).toEqual([
    '/b.csv: ожидалось: существующий файл; проверьте имя и папку',
    ': ожидалось: файл, а не папка',
  ])
})

test('faults are all counted and some kept', async () => {
  const faults = new FaultList(3)
  const table = await tableFromBytes('t.csv', Buffer.from(`a;b\n${'1;2;3\n'.repeat(9)}`), faults)
  table?.eachRow(faults, () => {})
  expect([faults.total, faults.kept.length]).toEqual([9, 3])
})
