import { NumberList, narrow } from './number-list.ts'
import {
  type CellAllowance,
  type CellChunk,
  CHUNK_BITS,
  EMPTY_CELL,
  NUMBER_AT,
  type PackedSheet,
  TAG_BITS,
  WHOLE,
} from './packed.ts'
import { problem } from './refusal.ts'

const CHUNK = 1 << CHUNK_BITS
const CHUNK_MASK = CHUNK - 1
const MOST_WHOLE = 2 ** 28
const FIRST_ROOM = 256
/** Shares and means repeat; a column of measurements that never do is not worth remembering. */
const REMEMBERED = 65_536
const MOST_MERGES = 50_000

/** Takes the cells of a sheet row by row, from top to bottom. */
export class SheetPacker {
  readonly #allowance: CellAllowance
  #row = new Int32Array(FIRST_ROOM)
  #width = 0
  readonly #rows = new NumberList(Int32Array)
  readonly #starts = new NumberList(Int32Array)
  readonly #chunks: CellChunk[] = []
  #chunk: Int32Array | undefined
  #size = 0
  readonly #numbers = new NumberList(Float64Array)
  readonly #places = new Map<number, number>()
  readonly #merges: number[] = []

  constructor(allowance: CellAllowance) {
    this.#allowance = allowance
    this.#starts.push(0)
  }

  number(value: number): number {
    if (Number.isInteger(value) && value >= 0 && value < MOST_WHOLE && !Object.is(value, -0)) {
      return (value << TAG_BITS) | WHOLE
    }
    const known = this.#places.get(value)
    if (known !== undefined) return known
    const cell = (this.#numbers.push(value) << TAG_BITS) | NUMBER_AT
    if (this.#places.size < REMEMBERED) this.#places.set(value, cell)
    return cell
  }

  put(column: number, cell: number): void {
    if (cell === EMPTY_CELL && column >= this.#width) return
    if (column >= this.#row.length) {
      const { columns } = this.#allowance.limits
      if (column >= columns) throw problem('tooManyColumns', columns)
      const wider = new Int32Array(columns)
      wider.set(this.#row)
      this.#row = wider
    }
    this.#row[column] = cell
    if (column >= this.#width) this.#width = column + 1
  }

  endRow(number: number): void {
    if (this.#width === 0) return
    if (number > this.#allowance.limits.rows) {
      throw problem('tooManyRows', this.#allowance.limits.rows)
    }
    if (number <= this.#rows.last) throw problem('damagedExcel')
    this.#allowance.take(this.#width)
    const row = this.#row
    const width = this.#width
    this.#chunk ??= new Int32Array(CHUNK)
    const chunk = this.#chunk
    let at = this.#size & CHUNK_MASK
    for (let column = 0; column < width; column += 1) {
      chunk[at] = row[column] as number
      at += 1
      if (at < CHUNK) continue
      this.#chunks.push(narrow(chunk))
      at = 0
    }
    this.#size += width
    this.#row.fill(0, 0, this.#width)
    this.#width = 0
    this.#rows.push(number)
    this.#starts.push(this.#size)
  }

  merge(left: number, top: number, right: number, bottom: number): void {
    if (this.#merges.length < MOST_MERGES * 4) this.#merges.push(left, top, right, bottom)
  }

  packed(name: string | undefined, hidden: boolean): PackedSheet {
    const used = this.#size & CHUNK_MASK
    if (used > 0 && this.#chunk !== undefined) {
      this.#chunks.push(narrow(this.#chunk.subarray(0, used)))
    }
    return {
      name,
      hidden,
      rows: this.#rows.taken(),
      starts: this.#starts.taken(),
      cells: this.#chunks,
      numbers: this.#numbers.taken(),
      merges: Int32Array.from(this.#merges),
    }
  }
}
