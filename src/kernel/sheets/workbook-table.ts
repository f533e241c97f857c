import type { Result } from '../result.ts'
import type { FaultList } from './faults.ts'
import { sheetTexts } from './messages.ts'
import { SheetTable } from './sheet-table.ts'
import type { PlainTable } from './table.ts'
import { addRefusal } from './workbook/messages.ts'
import type { PackedBook } from './workbook/packed.ts'
import type { WorkbookRefusal } from './workbook/refusal.ts'
import { sheetsOf } from './workbook/sheet.ts'

/** The first sheet that holds anything, as a plain table; undefined when the file is refused as a whole. */
export function workbookTable(
  name: string,
  read: Result<PackedBook, WorkbookRefusal>,
  faults: FaultList,
): PlainTable | undefined {
  if (!read.ok) return addRefusal(name, read.refusal, faults)
  const sheets = sheetsOf(read.value).filter(({ rowCount }) => rowCount > 0)
  const sheet = sheets.find(({ hidden }) => !hidden) ?? sheets[0]
  if (sheet !== undefined) return new SheetTable(name, sheet)
  faults.add({ file: name, row: 0 }, '', (locale) => sheetTexts[locale].empty)
  return undefined
}
