import type { CellChunk } from './packed.ts'

const FIRST_ROOM = 256
const NARROW_MASK = 0xffff

type Numbers = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>

/** Numbers put one after the other: eight or four bytes each, no more. */
export class NumberList<Kind extends Numbers> {
  readonly #kind: new (
    length: number,
  ) => Kind
  #numbers: Kind
  #count = 0

  constructor(kind: new (length: number) => Kind) {
    this.#kind = kind
    this.#numbers = new kind(FIRST_ROOM)
  }

  /** 0 before the first. */
  get last(): number {
    return this.#count === 0 ? 0 : (this.#numbers[this.#count - 1] as number)
  }

  /** Where it stands. */
  push(value: number): number {
    if (this.#count === this.#numbers.length) {
      const bigger = new this.#kind(this.#numbers.length * 2)
      bigger.set(this.#numbers)
      this.#numbers = bigger
    }
    this.#numbers[this.#count] = value
    this.#count += 1
    return this.#count - 1
  }

  /** All of them, in memory of their own size. */
  taken(): Kind {
    return this.#numbers.slice(0, this.#count) as Kind
  }
}

/** A copy, in half the memory where nothing is lost. */
export function narrow(cells: Int32Array): CellChunk {
  let all = 0
  for (const cell of cells) all |= cell
  return (all & ~NARROW_MASK) === 0 ? new Uint16Array(cells) : cells.slice()
}
