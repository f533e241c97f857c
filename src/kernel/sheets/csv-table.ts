import { CsvRow } from './csv-row.ts'
import { CsvScan, type CsvTrouble } from './csv-scan.ts'
import { decodeText, type Encoding } from './encoding.ts'
import { type Expectation, type FaultList, NOT_REPEATED } from './faults.ts'
import { sheetTexts } from './messages.ts'
import type { Place } from './place.ts'
import type { PlainTable } from './table.ts'

const DELIMITERS = [',', ';', '\t'].map((sign) => sign.charCodeAt(0))
const QUOTE = 0x22
const LF = 0x0a
const CR = 0x0d

/** Reads the header of a CSV file; undefined when the file is refused as a whole. */
export function csvTable(name: string, file: Buffer, faults: FaultList): PlainTable | undefined {
  const opened = openCsv(name, file, faults)
  if (opened === undefined) return undefined
  const header = firstRow(opened.scan, opened.encoding)
  if (header === undefined) {
    faults.add({ file: name, row: 0 }, '', (locale) => sheetTexts[locale].empty)
    return undefined
  }
  return new CsvTable(name, opened.scan, opened.encoding, header)
}

/** The text of the file, to be split from its first row on. */
export function openCsv(name: string, file: Buffer, faults: FaultList) {
  const decoded = decodeText(file)
  if (decoded.kind === 'unreadable') {
    const texts = { encoding: 'encoding', damaged: 'damagedText', binary: 'binary' } as const
    const text = texts[decoded.why]
    const found = { encoding: NOT_REPEATED, damaged: '\ufffd', binary: '' } as const
    const place =
      decoded.why === 'binary' ? { file: name, row: 0 } : placeOf(name, file, decoded.at)
    faults.add(place, found[decoded.why], (locale) => sheetTexts[locale][text])
    return undefined
  }
  const start = decoded.from
  const announced = announcedDelimiter(decoded.bytes, start)
  const delimiter = announced ?? likelyDelimiter(decoded.bytes, start)
  const scan = new CsvScan(decoded.bytes, start, delimiter)
  if (announced !== undefined) scan.next()
  return { scan, encoding: decoded.encoding }
}

class CsvTable implements PlainTable {
  readonly file: string
  readonly sheet = undefined
  readonly header: readonly string[]
  readonly headerRow: number
  readonly #scan: CsvScan
  readonly #encoding: Encoding

  constructor(file: string, scan: CsvScan, encoding: Encoding, header: readonly string[]) {
    this.file = file
    this.header = header
    this.headerRow = scan.record
    this.#scan = scan
    this.#encoding = encoding
  }

  eachRow(faults: FaultList, visit: (row: CsvRow) => void): void {
    const scan = this.#scan
    const row = new CsvRow(scan, this.#encoding)
    const columns = this.header.length
    // The header row itself may be what is broken: a quote opened there swallows the file.
    if (scan.trouble !== undefined) this.#report(scan.trouble, faults)
    while (scan.next()) {
      if (scan.trouble !== undefined) this.#report(scan.trouble, faults)
      else if (scan.count > columns && this.#hasExtra(row, faults)) continue
      else if (!row.isBlank()) visit(row)
    }
  }

  #report(trouble: CsvTrouble, faults: FaultList): void {
    const { record, troubleColumn } = this.#scan
    const place: Place = { file: this.file, row: record, column: troubleColumn }
    const columns = this.header.length
    const expected: Record<CsvTrouble, Expectation> = {
      unclosedQuote: (locale) => sheetTexts[locale].unclosedQuote,
      afterQuote: (locale) => sheetTexts[locale].afterQuote,
      tooManyColumns: (locale) => sheetTexts[locale].extraCell(columns),
    }
    faults.add(place, NOT_REPEATED, expected[trouble])
  }

  #hasExtra(row: CsvRow, faults: FaultList): boolean {
    const columns = this.header.length
    for (let column = columns; column < this.#scan.count; column += 1) {
      const text = row.text(column)
      if (text === '') continue
      faults.add({ file: this.file, row: row.number, column }, text, (locale) =>
        sheetTexts[locale].extraCell(columns),
      )
      return true
    }
    return row.isBlank()
  }
}

function firstRow(scan: CsvScan, encoding: Encoding): string[] | undefined {
  const row = new CsvRow(scan, encoding)
  while (scan.next()) {
    const header = Array.from({ length: scan.count }, (_, column) => row.text(column))
    while (header.at(-1) === '') header.pop()
    if (header.length > 0) return header
  }
  return undefined
}

/** «sep=;» on the first line, the way Excel is told the delimiter. */
function announcedDelimiter(bytes: Buffer, from: number): number | undefined {
  const line = bytes.toString('latin1', from, from + 8)
  const sign = /^sep=([,;\t])\r?\n/i.exec(line)?.[1]
  return sign?.charCodeAt(0)
}

/** The sign that stands most often in the header row, outside quotes. */
function likelyDelimiter(bytes: Buffer, from: number): number {
  const counts = DELIMITERS.map(() => 0)
  let quoted = false
  let seen = false
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === QUOTE) quoted = !quoted
    else if (!quoted && (byte === LF || byte === CR)) {
      if (seen) break
    } else if (!quoted) {
      seen = true
      const index = DELIMITERS.indexOf(byte)
      if (index >= 0) counts[index] = (counts[index] ?? 0) + 1
    }
  }
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? 0
}

/** The cell that holds a byte, for files that cannot be decoded; delimiters are ASCII in all of them. */
function placeOf(file: string, bytes: Buffer, at: number): Place {
  const scan = new CsvScan(bytes, 0, likelyDelimiter(bytes, 0))
  while (scan.next()) {
    for (let column = 0; column < scan.count; column += 1) {
      if (at <= (scan.ends[column] ?? 0)) return { file, row: scan.record, column }
    }
  }
  return { file, row: scan.record }
}
