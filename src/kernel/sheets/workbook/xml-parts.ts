import { problem } from './refusal.ts'
import { nameCode, OPEN, XmlScan } from './xml-scan.ts'
import { xmlText } from './xml-text.ts'
import type { ZipParts } from './zip-parts.ts'

const UTF16 = new Map([
  [0xff, 'utf-16le'],
  [0xfe, 'utf-16be'],
])

/** Calls `visit` at every tag of a part. */
export async function eachTag(
  parts: ZipParts,
  name: string,
  visit: (scan: XmlScan) => void,
): Promise<void> {
  const scan = new XmlScan()
  let wide: TextDecoder | undefined
  let first = true
  for await (const piece of parts.pieces(name)) {
    if (first && piece.length > 1 && (piece[0] as number) + (piece[1] as number) === 0x1fd) {
      wide = new TextDecoder(UTF16.get(piece[0] as number) ?? 'utf-16le')
    }
    first = false
    scan.push(wide === undefined ? piece : Buffer.from(wide.decode(piece, { stream: true })))
    while (scan.next()) visit(scan)
  }
  if (!scan.isFinished) throw problem('damagedExcel')
}

/** The attributes of a small tag as texts, by the code of their name. */
export function attributes(scan: XmlScan): Map<number, string> {
  const found = new Map<number, string>()
  while (scan.nextAttribute()) {
    found.set(scan.attribute, xmlText(scan.bytes, scan.valueFrom, scan.valueTo))
  }
  return found
}

const RELATIONSHIP = nameCode('Relationship')
const ID = nameCode('Id')
const TYPE = nameCode('Type')
const TARGET = nameCode('Target')
const MODE = nameCode('TargetMode')

export interface Relation {
  readonly id: string
  /** The last word of the address that names the type: `worksheet`, `sharedStrings`. */
  readonly type: string
  readonly part: string
}

/** What a part points to; nothing when it points nowhere. Targets outside of the file are left out. */
export async function relationsOf(parts: ZipParts, part: string): Promise<readonly Relation[]> {
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1)
  const list = `${folder}_rels/${part.slice(slash + 1)}.rels`
  const relations: Relation[] = []
  if (!parts.has(list)) return relations
  await eachTag(parts, list, (scan) => {
    if (scan.kind !== OPEN || scan.name !== RELATIONSHIP) return
    const told = attributes(scan)
    if (told.get(MODE) === 'External') return
    const type = told.get(TYPE)?.split('/').at(-1) ?? ''
    relations.push({ id: told.get(ID) ?? '', type, part: resolve(folder, told.get(TARGET) ?? '') })
  })
  return relations
}

/** «/xl/worksheets/sheet1.xml», «worksheets/sheet1.xml», «../xl/worksheets/sheet1.xml». */
function resolve(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  const steps = (path.startsWith('/') ? path : folder + path).split('/')
  const resolved: string[] = []
  for (const step of steps) {
    if (step === '..') resolved.pop()
    else if (step !== '' && step !== '.') resolved.push(step)
  }
  return resolved.join('/')
}
