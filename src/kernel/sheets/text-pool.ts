import { randomInt } from 'node:crypto'

const FIRST_ROOM = 256
const LOOK_AHEAD = 3
/** Another one in each process: nobody can write a table all of whose texts fall on one place. */
const FNV_SEED = randomInt(2 ** 32)
const FNV_PRIME = 0x01000193

/**
 * Numbers the different texts of one column: the same bytes get the same number, 0 is the empty cell. A table repeats its
 * texts (each school stands in it sixteen times), and to decode and hash half a million strings costs more than all the
 * rest of the reading. Tables are sorted somehow, so the next text is mostly the last one again or one soon after it.
 */
export class TextPool {
  readonly #bytes: Buffer
  readonly #view: DataView
  readonly #make: (from: number, to: number) => string
  #slots = new Int32Array(FIRST_ROOM * 2)
  #hashes = new Int32Array(FIRST_ROOM)
  #starts = new Int32Array(FIRST_ROOM)
  #ends = new Int32Array(FIRST_ROOM)
  readonly #texts: string[] = ['']
  #last = 0

  constructor(bytes: Buffer, make: (from: number, to: number) => string) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#make = make
  }

  textOf(code: number): string {
    return this.#texts[code] ?? ''
  }

  code(from: number, to: number): number {
    const last = this.#last
    for (let near = last; near <= last + LOOK_AHEAD; near += 1) {
      if (!this.#equals(near, from, to)) continue
      this.#last = near
      return near
    }
    this.#last = this.#find(from, to)
    return this.#last
  }

  #find(from: number, to: number): number {
    const bytes = this.#bytes
    let hash = FNV_SEED | 0
    for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), FNV_PRIME)
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = firstSlot(hash, mask)
    for (let code = slots[slot] as number; code !== 0; code = slots[slot] as number) {
      if (this.#hashes[code] === hash && this.#equals(code, from, to)) return code
      slot = (slot + 1) & mask
    }
    return this.#add(slot, hash, from, to)
  }

  /** Code 0 has no bytes and equals nothing: empty cells do not come here. */
  #equals(code: number, from: number, to: number): boolean {
    if (code >= this.#texts.length) return false
    const start = this.#starts[code] as number
    if ((this.#ends[code] as number) - start !== to - from) return false
    // From the end: what differs between neighbours is mostly there («Школа № 17», «Школа № 18»). Four bytes at a time.
    const view = this.#view
    let left = to - from
    for (; left >= 4; left -= 4) {
      if (view.getInt32(from + left - 4) !== view.getInt32(start + left - 4)) return false
    }
    const bytes = this.#bytes
    for (let at = left - 1; at >= 0; at -= 1) {
      if (bytes[from + at] !== bytes[start + at]) return false
    }
    return true
  }

  #add(slot: number, hash: number, from: number, to: number): number {
    const code = this.#texts.length
    this.#texts.push(this.#make(from, to))
    this.#hashes[code] = hash
    this.#starts[code] = from
    this.#ends[code] = to
    this.#slots[slot] = code
    if (code + 1 === this.#hashes.length) this.#double()
    return code
  }

  #double(): void {
    this.#hashes = bigger(this.#hashes)
    this.#starts = bigger(this.#starts)
    this.#ends = bigger(this.#ends)
    const slots = new Int32Array(this.#slots.length * 2)
    const mask = slots.length - 1
    for (let code = 1; code < this.#texts.length; code += 1) {
      let slot = firstSlot(this.#hashes[code] as number, mask)
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = code
    }
    this.#slots = slots
  }
}

const firstSlot = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask

function bigger(old: Int32Array): Int32Array<ArrayBuffer> {
  const made = new Int32Array(old.length * 2)
  made.set(old)
  return made
}
