import { closeSync, openSync, writeSync } from 'node:fs'
import { crc32, createDeflateRaw } from 'node:zlib'
import { bookZipParts, zipOf } from '../tests/kit/zip.ts'

const ROWS_AT_ONCE = 2000
const SHEET = 'xl/worksheets/sheet1.xml'
const subjects = ['RU', 'MA', 'BI', 'IS', 'GE', 'FI', 'HI', 'OB', 'EN', 'NE']

/** Twelve columns as results have them: a name, a year, words, counts and a share. Schools repeat, as in every such table. */
function rowsXml(from: number, to: number): string {
  let xml = ''
  for (let at = from; at < to; at += 1) {
    const row = at + 1
    const text = (column: string, index: number) =>
      `<c r="${column}${row}" t="s"><v>${index}</v></c>`
    const number = (column: string, value: number) => `<c r="${column}${row}"><v>${value}</v></c>`
    xml += `<row r="${row}">${text('A', 20 + (at % 4000))}${number('B', 2021 + (at % 5))}${text('C', 10)}${number('D', 4 + (at % 5))}${text('E', at % 10)}${number('F', 10 + (at % 90))}${number('G', at % 10)}${number('H', at % 7)}${number('I', at % 31)}${number('J', at % 23)}${number('K', at % 11)}${number('L', (at % 1000) / 10)}</row>`
  }
  return xml
}

/** Writes a workbook of so many rows × 12 without ever holding it whole. */
export async function writeBigWorkbook(path: string, rows: number): Promise<void> {
  const texts = [...subjects, 'vpr', ...Array(9).fill('-')]
  for (let school = 0; school < 4000; school += 1) texts.push(`МБОУ СОШ № ${school}`)
  const parts = bookZipParts({
    sheets: [{ name: 'Итоги', xml: '' }],
    sharedStrings: texts.map((text) => `<si><t>${text}</t></si>`).join(''),
  }).filter(({ name }) => name !== SHEET)
  const small = zipOf([...parts, { name: SHEET, bytes: '' }])
  // The empty sheet stands last: its header and its line in the directory are replaced by those of the true one.
  const at = small.lastIndexOf('PK\x03\x04', undefined, 'latin1')
  const directoryAt = small.indexOf('PK\x01\x02', at, 'latin1')
  const lineAt = small.lastIndexOf('PK\x01\x02', undefined, 'latin1')
  const endAt = small.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  const file = openSync(path, 'w')
  const header = Buffer.from(small.subarray(at, at + 30 + SHEET.length))
  writeSync(file, small.subarray(0, at))
  writeSync(file, header)
  const { packed, size, sum } = await deflateSheet(rows, (piece) => writeSync(file, piece))
  const line = Buffer.from(small.subarray(lineAt, endAt))
  for (const [into, offset] of [
    [header, 14],
    [line, 16],
  ] as const) {
    into.writeUInt32LE(sum, offset)
    into.writeUInt32LE(packed, offset + 4)
    into.writeUInt32LE(size, offset + 8)
  }
  const end = Buffer.from(small.subarray(endAt))
  end.writeUInt32LE(at + header.length + packed, 16)
  writeSync(file, Buffer.concat([small.subarray(directoryAt, lineAt), line, end]))
  writeSync(file, header, 0, header.length, at)
  closeSync(file)
}

async function deflateSheet(rows: number, write: (piece: Buffer) => void) {
  const deflate = createDeflateRaw({ level: 1 })
  let [packed, size, sum] = [0, 0, 0]
  deflate.on('data', (piece: Buffer) => {
    packed += piece.length
    write(piece)
  })
  const ended = new Promise((done) => deflate.once('end', done))
  const put = async (text: string) => {
    const bytes = Buffer.from(text)
    size += bytes.length
    sum = crc32(bytes, sum)
    if (!deflate.write(bytes)) await new Promise((drained) => deflate.once('drain', drained))
  }
  await put(
    '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>',
  )
  for (let from = 0; from < rows; from += ROWS_AT_ONCE) {
    await put(rowsXml(from, Math.min(rows, from + ROWS_AT_ONCE)))
  }
  await put('</sheetData></worksheet>')
  deflate.end()
  await ended
  return { packed, size, sum }
}
