import type { Sheet } from '../../../../kernel/sheets/workbook/sheet.ts'
import { headingsAt } from '../find-header.ts'
import { type GiaField, giaHeadings, ONLY_OF_PROTOCOLS } from './words.ts'

/** Where the columns of a protocol stand; merged headings span several, and a value may stand in any of them. */
export interface ProtocolHeader {
  readonly at: number
  readonly columns: ReadonlyMap<GiaField, readonly number[]>
  readonly headings: readonly string[]
}

const fields = Object.entries(giaHeadings).map(
  ([field, heading]) => [field as GiaField, new RegExp(heading, 'iu')] as const,
)
const only = new RegExp(ONLY_OF_PROTOCOLS, 'iu')

/** Enough of its columns to be sure, though one may be missing. */
export function protocolHeaderAt(sheet: Sheet, at: number): ProtocolHeader | null {
  const headings = headingsAt(sheet, at)
  const columns = new Map<GiaField, number[]>()
  for (const [column, text] of headings.entries()) {
    const field = fields.find(([, heading]) => heading.test(text))?.[0]
    if (field !== undefined) columns.set(field, [...(columns.get(field) ?? []), column])
  }
  const isProtocol = columns.size >= 2 && headings.some((text) => only.test(text))
  const hasPoints = columns.has('mark') || columns.has('score') || columns.has('primary')
  return isProtocol && hasPoints ? { at, columns, headings } : null
}

const FAR = 60

export function firstProtocolHeader(sheet: Sheet): ProtocolHeader | null {
  for (let at = 0; at < Math.min(FAR, sheet.rowCount); at += 1) {
    const header = protocolHeaderAt(sheet, at)
    if (header !== null) return header
  }
  return null
}
