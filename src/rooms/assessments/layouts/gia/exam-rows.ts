import { EMPTY } from '../../../../kernel/sheets/table.ts'
import type { Sheet } from '../../../../kernel/sheets/workbook/sheet.ts'
import type { giaTexts } from './messages.ts'
import type { ProtocolHeader } from './protocol-header.ts'
import type { Points } from './tally.ts'
import { ABSENT, type GiaField } from './words.ts'

export type Say = (texts: (typeof giaTexts)['ru']) => string
export type FaultAt = (at: number, column: number, say: Say) => void

/** How the marks of an exam are written. */
export type Scale = 'marks' | 'points'

const absent = new RegExp(`^(?:${ABSENT})$`, 'iu')
const MOST_POINTS = 100
const isMark = (value: number) => value >= 2 && value <= 5
const isPoints = (value: number) => value >= 0 && value <= MOST_POINTS

/** The column of a field in which this row has something; the first one otherwise, −1 without the field. */
export function columnIn(sheet: Sheet, at: number, header: ProtocolHeader, field: GiaField) {
  const columns = header.columns.get(field) ?? []
  return columns.find((column) => sheet.text(at, column) !== '') ?? columns[0] ?? -1
}

/** The points of one row; null: came to no result; undefined: a cell is wrong, and the fault says which. */
export function pointsOf(
  { sheet, header, at }: { sheet: Sheet; header: ProtocolHeader; at: number },
  { result, scale }: { readonly result: 'mark' | 'score'; readonly scale: Scale },
  fault: FaultAt,
): Points | null | undefined {
  const [main, first] = [result, 'primary' as const].map((field) =>
    columnIn(sheet, at, header, field),
  ) as [number, number]
  const texts = [main, first].map((column) => sheet.text(at, column))
  if (texts.some((text) => absent.test(text)) || texts.every((text) => text === '')) return null
  const value = sheet.whole(at, main)
  const primary = sheet.whole(at, first)
  const isRight = scale === 'marks' ? isMark(value) : isPoints(value)
  const isPrimaryRight = primary === EMPTY || isPoints(primary)
  if (!isRight) fault(at, main, (t) => (scale === 'marks' ? t.mark : t.score))
  if (!isPrimaryRight) fault(at, first, (t) => t.primary)
  if (!isRight || !isPrimaryRight) return undefined
  return {
    primary: primary === EMPTY ? null : primary,
    mark: scale === 'marks' ? value : null,
    score: scale === 'points' ? value : null,
  }
}
