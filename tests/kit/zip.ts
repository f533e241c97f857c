import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipPart {
  readonly name: string
  readonly bytes: Buffer | string
  /** What the directory says instead of the truth. */
  readonly saysSize?: number
  readonly saysSum?: number
  readonly encrypted?: boolean
}

/** An archive made by hand, so that it can be wrong on purpose. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.name)
    const bytes = Buffer.from(part.bytes)
    const packed = deflateRawSync(bytes)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE((part.encrypted === true ? 1 : 0) | 0x800, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(part.saysSum ?? crc32(bytes), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(part.saysSize ?? bytes.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, name)
    locals.push(local)
    offset += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, list, end])
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (list: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`

export interface BookXml {
  /** What stands inside `worksheet`, or the whole part when it begins with a declaration. */
  readonly sheets: readonly { name: string; xml: string; state?: string; target?: string }[]
  readonly sharedStrings?: string
  readonly styles?: string
  readonly workbookPr?: string
}

/** The parts of a workbook; a test changes one of them. */
export function bookZipParts(book: BookXml): ZipPart[] {
  const part = (target: string) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  const sheets = book.sheets.map((sheet, at) => ({
    ...sheet,
    target: sheet.target ?? `worksheets/sheet${at + 1}.xml`,
    id: `rId${at + 1}`,
  }))
  const wrap = (name: string, xml: string) =>
    xml.startsWith('<?xml') ? xml : `<${name} xmlns="${MAIN}">${xml}</${name}>`
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`
  const listed = sheets.map(
    ({ name, id, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" ${state === undefined ? '' : `state="${state}"`} r:id="${id}"/>`,
  )
  const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${book.workbookPr ?? ''}<sheets>${listed.join('')}</sheets></workbook>`
  const own: ZipPart[] = []
  const told = sheets.map(({ id, target }) => relation(id, 'worksheet', target))
  if (book.sharedStrings !== undefined) {
    told.push(relation('rIdS', 'sharedStrings', 'sharedStrings.xml'))
    own.push({ name: 'xl/sharedStrings.xml', bytes: wrap('sst', book.sharedStrings) })
  }
  if (book.styles !== undefined) {
    told.push(relation('rIdY', 'styles', '/xl/styles.xml'))
    own.push({ name: 'xl/styles.xml', bytes: wrap('styleSheet', book.styles) })
  }
  return [
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    {
      name: '_rels/.rels',
      bytes: relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    },
    { name: 'xl/workbook.xml', bytes: workbook },
    { name: 'xl/_rels/workbook.xml.rels', bytes: relations(told.join('')) },
    ...own,
    ...sheets.map(({ target, xml }) => ({ name: part(target), bytes: wrap('worksheet', xml) })),
  ]
}

export const bookZip = (book: BookXml): Buffer => zipOf(bookZipParts(book))
