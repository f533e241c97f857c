import { seeded } from '../../../bench/random.ts'
import { type ZipPart, zipOf } from '../zip.ts'
import { type Original, originals } from './originals.ts'

export interface Mutant {
  readonly seed: number
  readonly fileName: string
  /** What was done to it, for whoever looks for the fault. */
  readonly done: string
  readonly bytes: Buffer
}

type Random = (below: number) => number

/** The same mutant for the same seed on every machine. */
export function mutant(seed: number): Mutant {
  const numbers = seeded(seed)
  const random: Random = (below) => Math.floor(numbers() * below)
  const original = originals[random(originals.length)] as Original
  const { fileName } = original
  if (!Buffer.isBuffer(original.parts) && random(2) === 0) {
    const { done, parts } = withParts(original.parts, random)
    return { seed, fileName, done, bytes: zipOf(parts) }
  }
  const whole = Buffer.isBuffer(original.parts) ? original.parts : zipOf(original.parts)
  const [done, change] = pick(ofBytes, random)
  return { seed, fileName, done, bytes: change(Buffer.from(whole), random) }
}

const pick = <T>(list: readonly T[], random: Random): T => list[random(list.length)] as T

type OfBytes = readonly [string, (bytes: Buffer, random: Random) => Buffer]

const span = (bytes: Buffer, random: Random) => {
  const from = random(bytes.length)
  return [from, Math.min(bytes.length, from + 1 + random(400))] as const
}

const ofBytes: readonly OfBytes[] = [
  ['bits turned', (bytes, random) => turned(bytes, random)],
  ['cut off', (bytes, random) => bytes.subarray(0, random(bytes.length))],
  ['beginning gone', (bytes, random) => bytes.subarray(random(200))],
  ['zeros', (bytes, random) => bytes.fill(0, ...span(bytes, random))],
  ['noise', (bytes, random) => noise(bytes, random)],
  [
    'a piece gone',
    (bytes, random) => {
      const [from, to] = span(bytes, random)
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
    },
  ],
  [
    'a piece twice',
    (bytes, random) => {
      const [from, to] = span(bytes, random)
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
    },
  ],
  ['something behind', (bytes, random) => Buffer.concat([bytes, bytes.subarray(random(99))])],
  ['something before', (bytes, random) => Buffer.concat([Buffer.alloc(random(99)), bytes])],
  [
    'quotes',
    (bytes, random) => signs(bytes, random, ['"', '""', '";', '\n', '\r', '\0', '=', ';']),
  ],
  ['numbers of the directory', (bytes, random) => directory(bytes, random)],
]

function turned(bytes: Buffer, random: Random): Buffer {
  for (let left = 1 + random(12); left > 0 && bytes.length > 0; left -= 1) {
    const at = random(bytes.length)
    bytes[at] = (bytes[at] as number) ^ (1 << random(8))
  }
  return bytes
}

function noise(bytes: Buffer, random: Random): Buffer {
  const [from, to] = span(bytes, random)
  for (let at = from; at < to; at += 1) bytes[at] = random(256)
  return bytes
}

function signs(bytes: Buffer, random: Random, list: readonly string[]): Buffer {
  let made = bytes
  for (let left = 1 + random(6); left > 0; left -= 1) {
    const at = random(made.length)
    made = Buffer.concat([made.subarray(0, at), Buffer.from(pick(list, random)), made.subarray(at)])
  }
  return made
}

/** Sizes, sums, offsets, counts and flags as an archive tells them of itself. */
function directory(bytes: Buffer, random: Random): Buffer {
  const heads = ['PK\x01\x02', 'PK\x03\x04', 'PK\x05\x06']
  const at = bytes.lastIndexOf(pick(heads, random), random(bytes.length) + 1, 'latin1')
  const field = at + 4 + 2 * random(20)
  if (at < 0 || field + 4 > bytes.length) return turned(bytes, random)
  bytes.writeUInt32LE(pick([0, 1, 0xffff, 0x7fffffff, 0xffffffff, random(2 ** 31)], random), field)
  return bytes
}

function withParts(parts: readonly ZipPart[], random: Random): { done: string; parts: ZipPart[] } {
  const one = random(parts.length)
  const other = random(parts.length)
  const at = (index: number) => parts[index] as ZipPart
  const replaced = (part: ZipPart) => parts.map((each, index) => (index === one ? part : each))
  switch (random(9)) {
    case 0: {
      const swapped = parts.map((part, index) =>
        index === one
          ? { ...part, bytes: at(other).bytes }
          : index === other
            ? { ...part, bytes: at(one).bytes }
            : part,
      )
      return { done: 'parts swapped', parts: swapped }
    }
    case 1:
      return { done: 'a part gone', parts: parts.filter((_, index) => index !== one) }
    case 2:
      return { done: 'a part twice', parts: [...parts, at(one)] }
    case 3:
      return { done: 'a false size', parts: replaced({ ...at(one), saysSize: random(2 ** 31) }) }
    case 4:
      return { done: 'a password', parts: replaced({ ...at(one), encrypted: true }) }
    case 5: {
      const names = ['../x', '/etc/x', 'a\\b', '', 'xl/../../x', 'xl/workbook.xml', 'я'.repeat(300)]
      return { done: 'another name', parts: replaced({ ...at(one), name: pick(names, random) }) }
    }
    default: {
      const changed = Buffer.from(mutatedXml(at(one).bytes.toString(), random))
      return { done: `XML of ${at(one).name}`, parts: replaced({ ...at(one), bytes: changed }) }
    }
  }
}

const strange = [
  ...['-1', '99999999999', '1e309', 'NaN', '0x10', '', '1048577', 'XFE1', 'A0', 'ZZZZ9', '\u202e'],
  ...['&#0;', '&#xD800;', '&#1114112;', '&lol;', '_x0000_', '_xD800_', '<!--', '-->', ']]>'],
  ...['<![CDATA[', '<!DOCTYPE x [<!ENTITY a "b">]>', '<?x', '<', '>', '"', "'", '/>', '</c>'],
  ...['<c r="A1"><v>1</v></c>', '<row r="1">', '</row>', '<v>', '</sheetData>', 'я'.repeat(5000)],
]

function mutatedXml(xml: string, random: Random): string {
  let made = xml
  for (let left = 1 + random(5); left > 0; left -= 1) {
    const tags = [...made.matchAll(/<[^>]*>/g)]
    const tag = tags[random(Math.max(1, tags.length))]
    const at = tag?.index ?? random(made.length + 1)
    const length = tag?.[0].length ?? 0
    switch (random(6)) {
      case 0:
        made = made.slice(0, at) + made.slice(at + length)
        break
      case 1:
        made =
          made.slice(0, at) + made.slice(at, at + length).repeat(1 + random(50)) + made.slice(at)
        break
      case 2:
        made = made.slice(0, at) + pick(strange, random) + made.slice(at)
        break
      case 3:
        made = made.slice(0, at + length) + pick(strange, random) + made.slice(at + length)
        break
      case 4:
        made = made.replace(/\d+/g, (digits) => (random(30) === 0 ? pick(strange, random) : digits))
        break
      default:
        made = made.slice(0, random(made.length + 1))
    }
  }
  return made
}
