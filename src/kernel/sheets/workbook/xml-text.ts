const AMPERSAND = 0x26
const UNDERSCORE = 0x5f

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi
const ESCAPED = /_x([0-9a-f]{4})_/gi
const MOST_CODE_POINT = 0x10ffff

/** The characters of a piece of XML: entities of the language itself are put in, others cannot exist without a DTD. */
export function xmlText(bytes: Buffer, from: number, to: number): string {
  const text = bytes.toString('utf8', from, to)
  for (let at = from; at < to; at += 1) {
    if (bytes[at] === AMPERSAND) return text.replace(ENTITY, unescapeEntity)
  }
  return text
}

function unescapeEntity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? whole
  const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return point > MOST_CODE_POINT ? whole : String.fromCodePoint(point)
}

/** Text of a cell: spreadsheets write characters that XML cannot hold as `_x000D_`. */
export function cellText(bytes: Buffer, from: number, to: number): string {
  const text = xmlText(bytes, from, to)
  return hasUnderscore(bytes, from, to) ? unescapeCell(text) : text
}

function hasUnderscore(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (bytes[at] === UNDERSCORE) return true
  return false
}

const unescapeCell = (text: string) =>
  text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
