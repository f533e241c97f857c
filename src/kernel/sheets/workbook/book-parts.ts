import { isBuiltInDate, isDateFormat } from './number-format.ts'
import { problem } from './refusal.ts'
import { attributes, eachTag, type Relation, relationsOf } from './xml-parts.ts'
import { CLOSE, nameCode, OPEN } from './xml-scan.ts'
import type { ZipParts } from './zip-parts.ts'

export interface SheetPart {
  /** As it stands, with the spaces at its end. */
  readonly name: string
  readonly hidden: boolean
  readonly part: string
}

export interface BookParts {
  readonly sheets: readonly SheetPart[]
  readonly is1904: boolean
  readonly sharedStrings: string | undefined
  /** 1 for each style of cells that shows a number as a date. */
  readonly dateStyles: Uint8Array
}

const WORKBOOK_PART = 'xl/workbook.xml'
const WORKBOOK_PR = nameCode('workbookPr')
const DATE_1904 = nameCode('date1904')
const SHEET = nameCode('sheet')
const NAME = nameCode('name')
const STATE = nameCode('state')
const ID = nameCode('id')

/** What the workbook says of its parts; undefined when the archive is no workbook at all. */
export async function bookParts(parts: ZipParts): Promise<BookParts | undefined> {
  const workbook = await workbookPart(parts)
  if (workbook === undefined) return undefined
  const relations = await relationsOf(parts, workbook)
  const { listed, is1904 } = await listedSheets(parts, workbook)
  const sheets = listed.flatMap(({ name, hidden, id }) => {
    const found = relations.find((relation) => relation.id === id)
    if (found === undefined || !parts.has(found.part)) throw problem('damagedExcel')
    return found.type === 'worksheet' ? [{ name, hidden, part: found.part }] : []
  })
  const sharedStrings = partOf(relations, 'sharedStrings', parts)
  const styles = partOf(relations, 'styles', parts)
  const dateStyles = styles === undefined ? new Uint8Array() : await readDateStyles(parts, styles)
  return { sheets, is1904, sharedStrings, dateStyles }
}

async function workbookPart(parts: ZipParts): Promise<string | undefined> {
  const roots = await relationsOf(parts, '')
  const told = roots.find(({ type }) => type === 'officeDocument')?.part
  const part = told !== undefined && parts.has(told) ? told : WORKBOOK_PART
  if (!parts.has(part)) return undefined
  const isWorkbook = part === WORKBOOK_PART || [...parts.names].some((name) => /sheet/i.test(name))
  return isWorkbook ? part : undefined
}

function partOf(relations: readonly Relation[], type: string, parts: ZipParts): string | undefined {
  const part = relations.find((relation) => relation.type === type)?.part
  return part !== undefined && parts.has(part) ? part : undefined
}

async function listedSheets(parts: ZipParts, workbook: string) {
  const listed: { name: string; hidden: boolean; id: string }[] = []
  let is1904 = false
  await eachTag(parts, workbook, (scan) => {
    if (scan.kind !== OPEN) return
    if (scan.name === WORKBOOK_PR) {
      is1904 = /^(?:1|true)$/.test(attributes(scan).get(DATE_1904) ?? '')
    } else if (scan.name === SHEET) {
      const told = attributes(scan)
      const hidden = (told.get(STATE) ?? 'visible') !== 'visible'
      listed.push({ name: told.get(NAME) ?? '', hidden, id: told.get(ID) ?? '' })
    }
  })
  return { listed, is1904 }
}

const NUM_FMT = nameCode('numFmt')
const NUM_FMT_ID = nameCode('numFmtId')
const FORMAT_CODE = nameCode('formatCode')
const CELL_XFS = nameCode('cellXfs')
const XF = nameCode('xf')
const MOST_STYLES = 100_000

async function readDateStyles(parts: ZipParts, part: string): Promise<Uint8Array> {
  const own = new Map<number, boolean>()
  const formats: number[] = []
  let inStyles = false
  await eachTag(parts, part, (scan) => {
    if (scan.name === CELL_XFS) inStyles = scan.kind === OPEN && !scan.selfClosed
    if (scan.kind === CLOSE) return
    if (scan.name === NUM_FMT && formats.length === 0) {
      const told = attributes(scan)
      own.set(Number(told.get(NUM_FMT_ID)), isDateFormat(told.get(FORMAT_CODE) ?? ''))
    } else if (scan.name === XF && inStyles) {
      formats.push(Number(attributes(scan).get(NUM_FMT_ID) ?? 0))
      if (formats.length > MOST_STYLES) throw problem('damagedExcel')
    }
  })
  return Uint8Array.from(formats, (id) => ((own.get(id) ?? isBuiltInDate(id)) ? 1 : 0))
}
