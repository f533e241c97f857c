import type { CsvScan } from './csv-scan.ts'
import type { Encoding } from './encoding.ts'
import { EMPTY, type PlainRow, wholeFromText } from './table.ts'
import { TextPool } from './text-pool.ts'

const SPACE = 0x20
const ZERO = 0x30
const MOST_DIGITS = 9

/** Turns the bytes of a record into values, when asked and not before. */
export class CsvRow implements PlainRow {
  readonly #scan: CsvScan
  readonly #decode: (from: number, to: number) => string
  readonly #pools: TextPool[] = []
  #asked = 0
  #askedEnd = -1

  constructor(scan: CsvScan, encoding: Encoding) {
    this.#scan = scan
    const { bytes } = scan
    const windows = new TextDecoder('windows-1251')
    this.#decode =
      encoding === 'utf-8'
        ? (from, to) => bytes.toString('utf8', from, to).trim()
        : (from, to) => windows.decode(bytes.subarray(from, to)).trim()
  }

  get number(): number {
    return this.#scan.record
  }

  text(column: number): string {
    const scan = this.#scan
    if (column < 0 || column >= scan.count) return ''
    const from = scan.starts[column] as number
    const to = scan.ends[column] as number
    if (from === to) return ''
    const pool = this.#pool(column)
    const text = pool.textOf(pool.code(from, to))
    return scan.doubled[column] === 1 ? text.replaceAll('""', '"') : text
  }

  code(column: number): number {
    const scan = this.#scan
    if (column < 0 || column >= scan.count) return 0
    const from = scan.starts[column] as number
    const to = scan.ends[column] as number
    if (from === to) return 0
    const pool = this.#pool(column)
    const code = pool.code(from, to)
    return pool.textOf(code) === '' ? 0 : code
  }

  whole(column: number): number {
    const scan = this.#scan
    if (column < 0 || column >= scan.count) return EMPTY
    const { bytes } = scan
    let at = scan.starts[column] as number
    let to = scan.ends[column] as number
    while (at < to && bytes[at] === SPACE) at += 1
    while (at < to && bytes[to - 1] === SPACE) to -= 1
    if (at === to) return EMPTY
    if (to - at > MOST_DIGITS) return wholeFromText(this.text(column))
    let value = 0
    for (; at < to; at += 1) {
      const digit = (bytes[at] as number) - ZERO
      if (digit < 0 || digit > 9) return wholeFromText(this.text(column))
      value = value * 10 + digit
    }
    return value
  }

  repeats(from: number, to: number): boolean {
    const { bytes, starts, ends, count } = this.#scan
    if (from < 0 || to >= count) return false
    let before = this.#asked
    let at = starts[from] as number
    const end = ends[to] as number
    const isAsLong = this.#askedEnd - before === end - at
    this.#asked = at
    this.#askedEnd = end
    if (!isAsLong) return false
    while (at < end && bytes[at] === bytes[before]) {
      at += 1
      before += 1
    }
    return at === end
  }

  isBlank(): boolean {
    const { count, starts, ends, bytes } = this.#scan
    for (let column = 0; column < count; column += 1) {
      const from = starts[column] as number
      if (from === ends[column]) continue
      if ((bytes[from] as number) > SPACE || this.text(column) !== '') return false
    }
    return true
  }

  #pool(column: number): TextPool {
    const known = this.#pools[column]
    if (known !== undefined) return known
    const made = new TextPool(this.#scan.bytes, this.#decode)
    this.#pools[column] = made
    return made
  }
}
