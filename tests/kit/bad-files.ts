import { bookZip, bookZipParts, type ZipPart, zipOf } from './zip.ts'

export interface BadFile {
  readonly fileName: string
  readonly bytes: Buffer
  /** What a person must be told, no-break spaces as spaces. */
  readonly said: RegExp
}

const row = (cells: readonly string[], number: number) =>
  `<row r="${number}">${cells
    .map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`)
    .join('')}</row>`

const sheet = (rows: readonly (readonly string[])[]) =>
  `<sheetData>${rows.map((cells, at) => row(cells, at + 1)).join('')}</sheetData>`

const HEAD = ['school', 'year', 'kind', 'grade', 'subject', 'participants', 'low']

/** A plain table of results as a workbook. */
export const resultsBook = (rows: readonly (readonly string[])[]): ZipPart[] =>
  bookZipParts({ sheets: [{ name: 'Итоги', xml: sheet([HEAD, ...rows]) }] })

const some = resultsBook([['СОШ № 1', '2024', 'oge', '9', 'MA', '20', '3']])
const whole = zipOf(some)
const ofSheet = (change: Partial<ZipPart>) =>
  zipOf(some.map((part) => (part.name.includes('sheet1') ? { ...part, ...change } : part)))

function changed(change: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.from(whole)
  change(bytes)
  return bytes
}

const BOMB = `<worksheet><sheetData>${'<row/>'.repeat(4_000_000)}</sheetData></worksheet>`
const office = (word: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(word, 'utf16le')])

/** Files as they really arrive, or are sent on purpose; none of them may be stored. */
export const badFiles: readonly BadFile[] = [
  {
    fileName: 'повреждён.xlsx',
    bytes: changed((bytes) => bytes.fill(0x55, bytes.length >> 1, (bytes.length >> 1) + 60)),
    said: /файл повреждён/,
  },
  {
    fileName: 'оглавление.xlsx',
    bytes: changed((bytes) => bytes.write('XX', bytes.indexOf('PK\x01\x02', 0, 'latin1'))),
    said: /файл повреждён/,
  },
  {
    fileName: 'обрезан.xlsx',
    bytes: whole.subarray(0, whole.length - 90),
    said: /получен не весь/,
  },
  { fileName: 'бомба.xlsx', bytes: ofSheet({ bytes: BOMB }), said: /несоразмерно большой/ },
  {
    fileName: 'размер.xlsx',
    bytes: ofSheet({ saysSize: 3_000_000_000 }),
    said: /не больше 1024 МБ/,
  },
  { fileName: 'пароль.xlsx', bytes: office('EncryptedPackage'), said: /без пароля; снимите его/ },
  { fileName: 'часть.xlsx', bytes: ofSheet({ encrypted: true }), said: /без пароля/ },
  { fileName: 'старый.xls', bytes: office('Workbook'), said: /старый \.xls/ },
  {
    fileName: 'сущности.xlsx',
    bytes: ofSheet({ bytes: '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' }),
    said: /объявления, каких в таблицах не/,
  },
  { fileName: 'пустой.csv', bytes: Buffer.alloc(0), said: /файл пуст/ },
  { fileName: 'картинка.csv', bytes: Buffer.from([1, 0, 2, 0, 3]), said: /двоичные данные/ },
  {
    fileName: 'кодировка.csv',
    bytes: Buffer.concat([Buffer.from('school;year\nШкола;2024\n'), Buffer.from([0xd0, 0x28])]),
    said: /A3.*в кодировке UTF-8/s,
  },
  {
    fileName: 'не тот лист.xlsx',
    bytes: bookZip({
      sheets: [
        {
          name: 'Заметки',
          xml: sheet([
            ['кому', 'что'],
            ['мне', 'да'],
          ]),
        },
      ],
    }),
    said: /кому, что/,
  },
]

/** What looks dangerous and is only odd: read as if nothing were. */
export const oddFiles = (rows: readonly (readonly string[])[]): readonly BadFile[] => [
  {
    fileName: 'миллион пустых строк.xlsx',
    bytes: bookZip({
      sheets: [
        {
          name: 'Итоги',
          xml: `<dimension ref="A1:XFD1048576"/>${sheet([HEAD, ...rows]).replace(
            '</sheetData>',
            `${Array.from({ length: 50_000 }, (_, at) => `<row r="${at + 1000}" ht="15"/>`).join('')}<row r="1048576"/></sheetData>`,
          )}`,
        },
      ],
    }),
    said: /./,
  },
  {
    fileName: 'CSV под чужим именем.xlsx',
    bytes: Buffer.from([HEAD, ...rows].map((cells) => cells.join(';')).join('\r\n')),
    said: /./,
  },
]
