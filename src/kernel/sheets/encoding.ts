import { isUtf8 } from 'node:buffer'

export type Encoding = 'utf-8' | 'windows-1251'

/** Text as bytes ready to be split, or the first byte that cannot be read. */
export type Decoded =
  | {
      readonly kind: 'text'
      readonly bytes: Buffer
      readonly from: number
      readonly encoding: Encoding
    }
  | {
      readonly kind: 'unreadable'
      readonly at: number
      readonly why: 'encoding' | 'damaged' | 'binary'
    }

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf])
const UTF16_LITTLE = Buffer.from([0xff, 0xfe])
const UTF16_BIG = Buffer.from([0xfe, 0xff])
const REPLACEMENT = Buffer.from('\ufffd')

/**
 * Tells UTF-8, UTF-16 with a byte-order mark («Текст Юникод» of Excel) and Windows-1251 apart.
 * A file that is none of these for certain is refused: a wrong guess would garble names of schools without anybody noticing.
 */
export function decodeText(file: Buffer): Decoded {
  if (file.subarray(0, 2).equals(UTF16_LITTLE) || file.subarray(0, 2).equals(UTF16_BIG)) {
    return utf8(Buffer.from(new TextDecoder(utf16Name(file)).decode(file)), 0)
  }
  const zero = file.indexOf(0)
  if (zero >= 0) return { kind: 'unreadable', at: zero, why: 'binary' }
  const from = file.subarray(0, 3).equals(UTF8_MARK) ? 3 : 0
  if (isUtf8(file)) return utf8(file, from)
  if (from > 0 || !looksLikeWindows1251(file)) {
    return { kind: 'unreadable', at: firstInvalidUtf8(file), why: 'encoding' }
  }
  return { kind: 'text', bytes: file, from: 0, encoding: 'windows-1251' }
}

const utf16Name = (file: Buffer) => (file[0] === 0xff ? 'utf-16le' : 'utf-16be')

function utf8(bytes: Buffer, from: number): Decoded {
  const damaged = bytes.indexOf(REPLACEMENT)
  return damaged >= 0
    ? { kind: 'unreadable', at: damaged, why: 'damaged' }
    : { kind: 'text', bytes, from, encoding: 'utf-8' }
}

const SAMPLE = 1 << 20
/** Share of Russian letters among the bytes above ASCII: 1 in Windows-1251 text, under a half in CP866, KOI8-R or UTF-8 cut apart. */
const SURE = 0.9

/**
 * Letters А–я are 0xC0–0xFF, Ё ё № « » – — stand below. In UTF-8 every second byte is 0x80–0xBF;
 * in CP866 capitals are 0x80–0x9F and а–п 0xA0–0xAF; in KOI8-R the case is upside down: most letters 0xC0–0xDF.
 */
function looksLikeWindows1251(file: Buffer): boolean {
  let high = 0
  let typical = 0
  let lower = 0
  let letters = 0
  for (let i = 0; i < Math.min(file.length, SAMPLE); i += 1) {
    const byte = file[i] ?? 0
    if (byte < 0x80) continue
    high += 1
    if (byte >= 0xc0) letters += 1
    if (byte >= 0xe0) lower += 1
    if (byte >= 0xc0 || OTHER_SIGNS.has(byte)) typical += 1
  }
  if (high === 0) return false
  const shouting = letters > 0 && lower < letters * KOI8_LOWER && startsLower(file)
  return typical >= high * SURE && !shouting
}

const OTHER_SIGNS = new Set([
  0xa8, 0xb8, 0xb9, 0xab, 0xbb, 0x96, 0x97, 0xa0, 0x85, 0x93, 0x94, 0x84,
])
const KOI8_LOWER = 0.4

/** In KOI8-R read as Windows-1251 words look like «яПНДМЪЪ»: a small letter followed by capitals. */
function startsLower(file: Buffer): boolean {
  let upsideDown = 0
  let upright = 0
  for (let i = 1; i < Math.min(file.length, SAMPLE); i += 1) {
    const before = file[i - 1] ?? 0
    const byte = file[i] ?? 0
    if (before >= 0xe0 && byte >= 0xc0 && byte < 0xe0) upsideDown += 1
    if (before >= 0xc0 && before < 0xe0 && byte >= 0xe0) upright += 1
  }
  return upsideDown > upright
}

const STEP = 1 << 16

function firstInvalidUtf8(file: Buffer): number {
  let good = 0
  while (good + STEP < file.length && isUtf8(whole(file.subarray(0, good + STEP), good)))
    good += STEP
  let start = wordStart(file, good)
  for (;;) {
    const length = sequenceLength(file, start)
    if (length === 0) return start
    start += length
    if (start >= file.length) return file.length
  }
}

/** The part from `from` on, without a character that the cut at its end has split. */
function whole(head: Buffer, from: number): Buffer {
  return head.subarray(wordStart(head, from), wordStart(head, head.length - 1))
}

function wordStart(file: Buffer, at: number): number {
  let start = at
  while (start > 0 && ((file[start] ?? 0) & 0xc0) === 0x80) start -= 1
  return start
}

function sequenceLength(file: Buffer, at: number): number {
  const lead = file[at] ?? 0
  const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  return length > 0 && isUtf8(file.subarray(at, at + length)) ? length : 0
}
