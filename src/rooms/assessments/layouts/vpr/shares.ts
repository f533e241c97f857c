import { numberFromText } from '../../../../kernel/sheets/table.ts'
import type { Sheet } from '../../../../kernel/sheets/workbook/sheet.ts'
import { countsOfShares } from '../../rules-shares.ts'
import type { SheetReading } from './book-reading.ts'

const HUNDRED = 100
const MOST_DECIMALS = 6

/** Columns of per cent that together are all participants. */
export interface ShareColumns {
  readonly participants: number
  readonly shares: readonly number[]
  /** How exactly the file writes its shares. */
  readonly decimals: number
  /** In a distribution an empty cell is nobody; among four marks it is a gap. */
  readonly emptyIsZero: boolean
}

export interface Restored {
  readonly participants: number
  readonly counts: readonly number[]
  readonly fit: 'exact' | 'ambiguous'
}

/** Numbers of participants of one row; undefined where it is refused, with the cell that says why. */
export function restoreRow(
  reading: SheetReading,
  at: number,
  columns: ShareColumns,
): Restored | undefined {
  const { sheet } = reading
  const before = reading.faultCount
  const participants = sheet.whole(at, columns.participants)
  if (participants < 0) reading.fault(at, columns.participants, (t) => t.participants)
  const shares = columns.shares.map((column) => {
    const share = shareAt(sheet, at, column, columns.emptyIsZero || participants === 0)
    if (share === undefined) reading.fault(at, column, (t) => t.share)
    return share ?? 0
  })
  if (reading.faultCount > before) return undefined
  const restored = countsOfShares(participants, shares, columns.decimals)
  if (restored.kind === 'notWhole') {
    const { sum } = restored
    reading.fault(at, columns.participants, (t) => t.sharesSum(sum, participants))
    return undefined
  }
  if (restored.fit === 'ambiguous') reading.warn(at, columns.participants, (t) => t.sharesRestored)
  return { participants, counts: restored.counts, fit: restored.fit }
}

/** «13,44», «13.44 %», 13.44. */
function shareAt(sheet: Sheet, at: number, column: number, emptyIsZero: boolean) {
  const text = sheet
    .text(at, column)
    .replace(/\s*%$/u, '')
    .replace(/^[-\u2013\u2014]$/u, '')
  if (text === '') return emptyIsZero ? 0 : undefined
  const share = numberFromText(text)
  return share !== undefined && share >= 0 && share <= HUNDRED ? share : undefined
}

/** The most decimals that any share of the sheet has: «12,5» beside «13,44» is 12,50. */
export function decimalsIn(sheet: Sheet, from: number, columns: readonly number[]): number {
  let most = 0
  for (let at = from; at < sheet.rowCount; at += 1) {
    for (const column of columns) {
      const [, fraction = ''] = sheet.text(at, column).replace(/\s*%$/u, '').split(/[.,]/u)
      most = Math.max(most, fraction.length)
      if (most >= MOST_DECIMALS) return MOST_DECIMALS
    }
  }
  return most
}
