import type { CsvScan } from './csv-scan.ts'
import type { Encoding } from './encoding.ts'
import { EMPTY, type PlainRow, wholeFromText } from './table.ts'

const SPACE = 0x20
const ZERO = 0x30
const SHORT = 6
const MOST_DIGITS = 9

/**
 * Turns the bytes of a record into values. Most texts of a table repeat (the school of the row above, one of six kinds),
 * so strings are made once: by comparison with the row above, and short ones by their bytes packed into a number.
 */
export class CsvRow implements PlainRow {
  readonly #scan: CsvScan
  readonly #decode: (from: number, to: number) => string
  readonly #lastStart: number[] = []
  readonly #lastEnd: number[] = []
  readonly #lastText: string[] = []
  readonly #short = new Map<number, string>()

  constructor(scan: CsvScan, encoding: Encoding) {
    this.#scan = scan
    const { bytes } = scan
    const windows = new TextDecoder('windows-1251')
    this.#decode =
      encoding === 'utf-8'
        ? (from, to) => bytes.toString('utf8', from, to)
        : (from, to) => windows.decode(bytes.subarray(from, to))
  }

  get number(): number {
    return this.#scan.record
  }

  text(column: number): string {
    const scan = this.#scan
    if (column < 0 || column >= scan.count) return ''
    const from = scan.starts[column] ?? 0
    const to = scan.ends[column] ?? 0
    if (from === to) return ''
    const last = this.#lastText[column]
    if (last !== undefined && this.#sameAsLast(column, from, to)) return last
    const text =
      to - from <= SHORT ? this.#shortText(column, from, to) : this.#make(column, from, to)
    this.#lastStart[column] = from
    this.#lastEnd[column] = to
    this.#lastText[column] = text
    return text
  }

  whole(column: number): number {
    const scan = this.#scan
    if (column < 0 || column >= scan.count) return EMPTY
    const { bytes } = scan
    let at = scan.starts[column] ?? 0
    let to = scan.ends[column] ?? 0
    while (at < to && bytes[at] === SPACE) at += 1
    while (at < to && bytes[to - 1] === SPACE) to -= 1
    if (at === to) return EMPTY
    if (to - at > MOST_DIGITS) return wholeFromText(this.text(column))
    let value = 0
    for (; at < to; at += 1) {
      const digit = (bytes[at] ?? 0) - ZERO
      if (digit < 0 || digit > 9) return wholeFromText(this.text(column))
      value = value * 10 + digit
    }
    return value
  }

  isBlank(): boolean {
    for (let column = 0; column < this.#scan.count; column += 1) {
      if (this.text(column) !== '') return false
    }
    return true
  }

  #sameAsLast(column: number, from: number, to: number): boolean {
    const lastFrom = this.#lastStart[column] ?? 0
    if ((this.#lastEnd[column] ?? 0) - lastFrom !== to - from) return false
    const { bytes } = this.#scan
    // From the end: what differs between neighbours is mostly there («Школа № 17», «Школа № 18»).
    for (let back = to - from - 1; back >= 0; back -= 1) {
      if (bytes[from + back] !== bytes[lastFrom + back]) return false
    }
    return true
  }

  #shortText(column: number, from: number, to: number): string {
    const { bytes } = this.#scan
    let packed = (this.#scan.doubled[column] ?? 0) + 1
    for (let at = from; at < to; at += 1) packed = packed * 256 + (bytes[at] ?? 0)
    const known = this.#short.get(packed)
    if (known !== undefined) return known
    const text = this.#make(column, from, to)
    this.#short.set(packed, text)
    return text
  }

  #make(column: number, from: number, to: number): string {
    const text = this.#decode(from, to)
    return (this.#scan.doubled[column] === 1 ? text.replaceAll('""', '"') : text).trim()
  }
}
