import { problem } from './refusal.ts'

const LT = 0x3c
const GT = 0x3e
const SLASH = 0x2f
const COLON = 0x3a
const EQUALS = 0x3d
const QUOTE = 0x22
const APOSTROPHE = 0x27
const QUESTION = 0x3f
const BANG = 0x21
const DASH = 0x2d
const BRACKET = 0x5b
const SPACE = 0x20
const ROOM = 1024 * 1024
/** A tag or a text longer than this is none of a spreadsheet. */
const LONGEST_TOKEN = 8 * 1024 * 1024
const CDATA_OPEN = Buffer.from('<![CDATA[')
const CDATA_CLOSE = Buffer.from(']]>')
const COMMENT_CLOSE = Buffer.from('-->')
const INSTRUCTION_CLOSE = Buffer.from('?>')

export const OPEN = 1
export const CLOSE = 2
/** As it stands. */
export const CDATA = 3
/** Still with its entities. */
export const TEXT = 4

/** A number for a name: comparing numbers costs nothing, and a sheet has millions of tags. */
export function nameCode(name: string): number {
  let code = 0
  for (let at = 0; at < name.length; at += 1) code = (Math.imul(code, 31) + name.charCodeAt(at)) | 0
  return code
}

/**
 * Splits the bytes of an XML part into tags, one after the other, without making strings. Bytes come in pieces; what a
 * piece leaves unfinished waits for the next one. Prefixes of names (`x:row`) are left out. A document type is refused: no
 * spreadsheet has one, and entities are how small files grow.
 */
export class XmlScan {
  bytes: Buffer = Buffer.allocUnsafe(ROOM)
  #size = 0
  #at = 0
  /** `OPEN`, `CLOSE`, `CDATA` or `TEXT`. */
  kind = OPEN
  name = 0
  /** An open tag that is closed at once: `<c r="A1"/>`. */
  selfClosed = false
  /** The text before the tag, or the one that `CDATA` and `TEXT` are. */
  textFrom = 0
  textTo = 0
  attribute = 0
  valueFrom = 0
  valueTo = 0
  #attributesAt = 0
  #attributesTo = 0

  push(piece: Buffer): void {
    const rest = this.#size - this.#at
    if (rest > LONGEST_TOKEN) throw problem('damagedExcel')
    const old = this.bytes
    if (rest + piece.length > old.length) this.bytes = Buffer.allocUnsafe((rest + piece.length) * 2)
    old.copy(this.bytes, 0, this.#at, this.#size)
    piece.copy(this.bytes, rest)
    this.#at = 0
    this.#size = rest + piece.length
  }

  /** True when nothing but blank space is left: the part ended where a tag ended. */
  get isFinished(): boolean {
    for (let at = this.#at; at < this.#size; at += 1) {
      if ((this.bytes[at] as number) > SPACE) return false
    }
    return true
  }

  /** Moves to the next tag; false when more bytes are needed. */
  next(): boolean {
    const { bytes } = this
    const size = this.#size
    for (;;) {
      const from = this.#at
      let at = from
      while (at < size && bytes[at] !== LT) at += 1
      if (at + 1 >= size) return false
      const sign = bytes[at + 1] as number
      if (sign === BANG || sign === QUESTION) {
        if (at > from) return this.#text(from, at)
        const took = this.#special(at)
        if (took === 'more') return false
        if (took === 'cdata') return true
        continue
      }
      this.textFrom = from
      this.textTo = at
      return this.#tag(at, sign)
    }
  }

  #tag(open: number, sign: number): boolean {
    const { bytes } = this
    const size = this.#size
    let at = sign === SLASH ? open + 2 : open + 1
    let name = 0
    let byte = 0
    for (; at < size; at += 1) {
      byte = bytes[at] as number
      if (byte <= SPACE || byte === GT || byte === SLASH) break
      name = byte === COLON ? 0 : (Math.imul(name, 31) + byte) | 0
    }
    const attributesAt = at
    while (at < size && byte !== GT) {
      if (byte === QUOTE || byte === APOSTROPHE) {
        for (at += 1; at < size && bytes[at] !== byte; ) at += 1
      }
      at += 1
      byte = bytes[at] as number
    }
    if (at >= size) return false
    this.kind = sign === SLASH ? CLOSE : OPEN
    this.name = name
    this.selfClosed = bytes[at - 1] === SLASH
    this.#attributesAt = attributesAt
    this.#attributesTo = this.selfClosed ? at - 1 : at
    this.#at = at + 1
    return true
  }

  /** Moves to the next attribute of the tag; its value stands between `valueFrom` and `valueTo`. */
  nextAttribute(): boolean {
    const { bytes } = this
    const to = this.#attributesTo
    let at = this.#attributesAt
    while (at < to && (bytes[at] as number) <= SPACE) at += 1
    let name = 0
    for (; at < to; at += 1) {
      const byte = bytes[at] as number
      if (byte === EQUALS || byte <= SPACE) break
      name = byte === COLON ? 0 : (Math.imul(name, 31) + byte) | 0
    }
    while (at < to && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at += 1
    if (at >= to) return false
    const quote = bytes[at] as number
    const from = at + 1
    at = from
    while (at < to && bytes[at] !== quote) at += 1
    this.attribute = name
    this.valueFrom = from
    this.valueTo = at
    this.#attributesAt = at + 1
    return true
  }

  /** Text that a comment or `CDATA` cuts in two. */
  #text(from: number, to: number): true {
    this.kind = TEXT
    this.textFrom = from
    this.textTo = to
    this.#at = to
    return true
  }

  #special(at: number): 'more' | 'cdata' | 'skipped' {
    const { bytes } = this
    if (this.#size - at < CDATA_OPEN.length) return 'more'
    if (bytes[at + 1] === QUESTION) return this.#skip(at + 2, INSTRUCTION_CLOSE)
    if (bytes[at + 2] === DASH) return this.#skip(at + 4, COMMENT_CLOSE)
    if (bytes[at + 2] !== BRACKET) throw problem('entities')
    const from = at + CDATA_OPEN.length
    if (this.#skip(from, CDATA_CLOSE) === 'more') return 'more'
    this.kind = CDATA
    this.textFrom = from
    this.textTo = this.#at - CDATA_CLOSE.length
    return 'cdata'
  }

  #skip(from: number, close: Buffer): 'more' | 'skipped' {
    const end = this.bytes.subarray(0, this.#size).indexOf(close, from)
    if (end < 0) return 'more'
    this.#at = end + close.length
    return 'skipped'
  }
}
