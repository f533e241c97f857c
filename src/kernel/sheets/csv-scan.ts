const QUOTE = 0x22
const LF = 0x0a
const CR = 0x0d
const SPACE = 0x20
const ROOM = 64
/** As many columns as Excel has. */
const MOST_COLUMNS = 16_384

export type CsvTrouble = 'unclosedQuote' | 'afterQuote' | 'tooManyColumns'

/**
 * Splits CSV bytes into cells without making strings: a nation's file is 30 MB and most of its cells are numbers.
 * `next()` moves to the following record; `starts` and `ends` then hold where its cells lie.
 */
export class CsvScan {
  readonly bytes: Buffer
  readonly #delimiter: number
  #at: number
  /** Of the record just read, counted from 1; a record may take several lines when a quoted cell does. */
  record = 0
  count = 0
  starts = new Int32Array(ROOM)
  ends = new Int32Array(ROOM)
  /** 1 where the cell holds doubled quotes that stand for one. */
  doubled = new Uint8Array(ROOM)
  trouble: CsvTrouble | undefined
  troubleColumn = 0

  constructor(bytes: Buffer, from: number, delimiter: number) {
    this.bytes = bytes
    this.#at = from
    this.#delimiter = delimiter
  }

  /** False at the end of the file. */
  next(): boolean {
    const { bytes } = this
    const delimiter = this.#delimiter
    const size = bytes.length
    // Most signs stand behind all that can end a cell: one look is enough for them.
    const last = Math.max(delimiter, CR)
    let at = this.#at
    if (at >= size) return false
    this.record += 1
    this.trouble = undefined
    let column = 0
    for (;;) {
      if (column === this.starts.length && !this.#grow(column)) break
      if (bytes[at] === QUOTE) {
        at = this.#quoted(at, column)
      } else {
        this.starts[column] = at
        this.doubled[column] = 0
        for (; at < size; at += 1) {
          const byte = bytes[at] as number
          if (byte <= last && (byte === delimiter || byte === LF || byte === CR)) break
        }
        this.ends[column] = at
      }
      column += 1
      if (at < size && bytes[at] === delimiter) at += 1
      else break
    }
    this.count = column
    this.#at = this.#afterLine(at)
    return true
  }

  #afterLine(at: number): number {
    const { bytes } = this
    let end = at
    if (this.trouble === 'tooManyColumns') {
      while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) end += 1
    }
    if (bytes[end] === CR) end += 1
    if (bytes[end] === LF) end += 1
    return end
  }

  /** Reads a cell that begins with a quote; answers where it ended. */
  #quoted(open: number, column: number): number {
    const { bytes } = this
    let doubled = 0
    let close = bytes.indexOf(QUOTE, open + 1)
    while (close >= 0 && bytes[close + 1] === QUOTE) {
      doubled = 1
      close = bytes.indexOf(QUOTE, close + 2)
    }
    this.starts[column] = open + 1
    this.doubled[column] = doubled
    if (close < 0) {
      this.#note('unclosedQuote', column)
      this.ends[column] = bytes.length
      return bytes.length
    }
    this.ends[column] = close
    return this.#afterQuote(close + 1, column)
  }

  #afterQuote(from: number, column: number): number {
    const { bytes } = this
    let at = from
    while (bytes[at] === SPACE) at += 1
    const byte = bytes[at]
    if (at >= bytes.length || byte === this.#delimiter || byte === LF || byte === CR) return at
    this.#note('afterQuote', column)
    while (at < bytes.length && !this.#isEnd(bytes[at])) at += 1
    return at
  }

  #isEnd(byte: number | undefined): boolean {
    return byte === this.#delimiter || byte === LF || byte === CR
  }

  #note(trouble: CsvTrouble, column: number): void {
    if (this.trouble !== undefined) return
    this.trouble = trouble
    this.troubleColumn = column
  }

  #grow(columns: number): boolean {
    if (columns >= MOST_COLUMNS) {
      this.#note('tooManyColumns', columns)
      return false
    }
    const bigger = (old: Int32Array) => {
      const made = new Int32Array(columns * 2)
      made.set(old)
      return made
    }
    this.starts = bigger(this.starts)
    this.ends = bigger(this.ends)
    const doubled = new Uint8Array(columns * 2)
    doubled.set(this.doubled)
    this.doubled = doubled
    return true
  }
}
