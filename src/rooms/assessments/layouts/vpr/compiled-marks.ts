import type { Sheet } from '../../../../kernel/sheets/workbook/sheet.ts'
import { findHeader, type WantedColumn } from '../find-header.ts'
import type { SheetReading } from './book-reading.ts'
import { compiledColumns, readCompiled } from './compiled-table.ts'
import { markColumns, markFields } from './vpr-marks.ts'

const wanted: readonly WantedColumn<string>[] = [...compiledColumns, ...markColumns]

/** A compiled table of marks: the columns of one of scores, and 2, 3, 4, 5 in per cent. */
export const findMarks = (sheet: Sheet) => findHeader(sheet, wanted)

export function readMarks(reading: SheetReading, fileName: string): void {
  readCompiled(reading, fileName, {
    shares: markFields.map((field) => reading.column(field)),
    emptyIsZero: false,
    values: ({ participants, counts, fit }) => {
      const [two = 0, three = 0, four = 0, five = 0] = counts
      const details = { restored: fit }
      return { participants, low: two, marks: [two, three, four, five], details }
    },
  })
}
