import { writeOds } from 'hucre/ods'
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { bookZip, bookZipParts, type ZipPart, zipOf } from '../../../../tests/kit/zip.ts'
import { usualLimits, type WorkbookLimits } from './limits.ts'
import { refusalText } from './messages.ts'
import { readWorkbook } from './read-workbook.ts'

async function refusal(bytes: Buffer, limits: Partial<WorkbookLimits> = {}): Promise<string> {
  const read = await readWorkbook(bytes, { limits: { ...usualLimits, ...limits } })
  if (read.ok) return 'read'
  expect(refusalText(read.refusal, 'en')).not.toMatch(/[а-я]/)
  return refusalText(read.refusal, 'ru')
}

const row = '<row><c><v>1</v></c></row>'
const sheet = (xml: string) => ({ sheets: [{ name: 'Л', xml }] })
const plain = sheet(`<sheetData>${row}</sheetData>`)
const changed = (change: (part: ZipPart) => ZipPart) => zipOf(bookZipParts(plain).map(change))
const ofSheet = (change: Partial<ZipPart>) =>
  changed((part) => (part.name.includes('sheet1') ? { ...part, ...change } : part))

const bomb = `<worksheet><sheetData>${'<row/>'.repeat(4_000_000)}</sheetData></worksheet>`
const dtd = (name: string) => `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><${name}/>`
const old = (word: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(word, 'utf16le')])

test.each<[string, Buffer, RegExp]>([
  ['an old .xls', old('Workbook'), /старый \.xls: откройте его в Excel и сохраните как/],
  ['a workbook with a password', old('EncryptedPackage'), /без пароля; снимите его/],
  ['a part under a password', ofSheet({ encrypted: true }), /без пароля/],
  ['a file cut off', bookZip(plain).subarray(0, 700), /получен не весь/],
  ['a false sum', ofSheet({ saysSum: 1 }), /файл повреждён/],
  ['a false size', ofSheet({ saysSize: 1 }), /файл повреждён/],
  ['gigabytes claimed', ofSheet({ saysSize: 4_000_000_000 }), /не больше 1024.МБ/],
  ['a bomb', ofSheet({ bytes: bomb }), /несоразмерно большой/],
  ['a name that leads out', zipOf([{ name: '../../etc/x', bytes: '' }]), /за его пределы/],
  ['an absolute name', zipOf([{ name: '/etc/x', bytes: '' }]), /за его пределы/],
  ['a part twice', zipOf([...bookZipParts(plain), ...bookZipParts(plain)]), /повреждён/],
  ['entities in a sheet', bookZip(sheet(dtd('worksheet'))), /объявления, каких в таблицах не/],
  ['entities in the texts', bookZip({ ...plain, sharedStrings: dtd('sst') }), /объявления/],
  ['an archive of files', zipOf([{ name: 'итоги.xlsx', bytes: bookZip(plain) }]), /распакуйте/],
  ['a text document', zipOf([{ name: 'word/document.xml', bytes: '<a/>' }]), /другой архив/],
  ['no sheets', bookZip({ sheets: [] }), /листов нет/],
  [
    'no sheet where it should be',
    changed((p) => (p.name.includes('sheet1') ? { ...p, name: 'x' } : p)),
    /повреждён/,
  ],
])('%s', async (_, bytes, sentence) => {
  expect(await refusal(bytes)).toMatch(sentence)
})

test.each([
  ['half a tag', '<?xml version="1.0"?><worksheet><sheetData><row r="1'],
  ['a text that is not there', '<sheetData><row><c t="s"><v>7</v></c></row></sheetData>'],
  [
    'rows upside down',
    `<sheetData><row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row></sheetData>`,
  ],
  ['a place that is none', '<sheetData><row><c r="1A"><v>1</v></c></row></sheetData>'],
  ['a style that is none', '<sheetData><row><c s="-1"><v>1</v></c></row></sheetData>'],
])('%s', async (_, xml) => {
  expect(await refusal(bookZip(sheet(xml)))).toMatch(/файл повреждён/)
})

test('cells and rows outside of any sheet', async () => {
  const far = (ref: string) =>
    bookZip(sheet(`<sheetData><row><c r="${ref}"><v>1</v></c></row></sheetData>`))
  expect(await refusal(far('XFE1'))).toMatch(/не больше чем из 16.384 столбцов/)
  expect(await refusal(far('A1048577'))).toMatch(/не больше чем из 1.048.576 строк/)
  expect(await refusal(far('XFD1048576'))).toBe('read')
})

test('each limit refuses by its own sentence', async () => {
  const texts = bookZip(
    sheet(
      `<sheetData><row><c t="inlineStr"><is><t>длинный текст</t></is></c><c t="str"><v>другой</v></c></row></sheetData>`,
    ),
  )
  expect(await refusal(texts, { charsOfAText: 5 })).toMatch(/не длиннее 5 знаков/)
  expect(await refusal(texts, { texts: 1 })).toMatch(/не больше 1 разных текстов/)
  expect(await refusal(texts, { cells: 1 })).toMatch(/не больше 1 ячеек/)
  expect(await refusal(texts, { parts: 2 })).toMatch(/не больше чем из 2 частей/)
  expect(await refusal(texts, { unpackedBytes: 2048 })).toBe('read')
  expect(await refusal(texts, { unpackedBytes: 900 })).toMatch(/в развёрнутом виде/)
  expect(await refusal(texts, { milliseconds: 0 })).toMatch(/читается за/)
})

test('one long text named by a million cells is held once', async () => {
  const cells = '<c t="s"><v>0</v></c>'.repeat(100)
  const bytes = bookZip({
    sheets: [{ name: 'Л', xml: `<sheetData>${`<row>${cells}</row>`.repeat(10_000)}</sheetData>` }],
    sharedStrings: `<si><t>${'я'.repeat(90_000)}</t></si>`,
  })
  const read = await readWorkbook(bytes, { limits: { ...usualLimits, ratio: 2000 } })
  expect(read.ok && [read.value.texts.length, read.value.sheets[0]?.rows.length]).toEqual([
    1, 10_000,
  ])
})

test('the text of another archive renamed to .ods', async () => {
  const bytes = zipOf([
    { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', bytes: '<a/>' },
  ])
  expect(await refusal(bytes)).toMatch(/другой документ OpenDocument/)
})

test('an .ods table is read; one with entities is not', async () => {
  const rows = [
    ['школа', 'участники'],
    ['СОШ № 1', 25],
  ]
  const bytes = Buffer.from(await writeOds({ sheets: [{ name: 'Итоги', rows }] }))
  const read = await readWorkbook(bytes)
  expect(read.ok && [read.value.format, read.value.texts]).toEqual([
    'ods',
    ['школа', 'участники', 'СОШ № 1'],
  ])
  const bad = zipOf([
    { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.spreadsheet' },
    { name: 'content.xml', bytes: dtd('office:document-content') },
  ])
  expect(await refusal(bad)).toMatch(/объявления/)
})

test('whatever byte of a workbook is turned, there is an answer', async () => {
  const whole = Buffer.from(
    await writeXlsx({
      sheets: [
        {
          name: 'Итоги',
          rows: [
            ['школа', 1],
            ['СОШ', new Date(0)],
          ],
        },
      ],
    }),
  )
  for (let at = 0; at < whole.length; at += 11) {
    const bytes = Buffer.from(whole)
    bytes[at] = (bytes[at] as number) ^ (1 << (at % 8))
    await refusal(bytes)
  }
})
