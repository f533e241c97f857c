import type { FaultList } from './faults.ts'
import { sheetTexts } from './messages.ts'
import { cellAddress } from './place.ts'
import { type PlainTable, placeIn } from './table.ts'

/** Headers are compared without case and outer spaces: «School» typed by hand is «school». */
const plain = (header: string) => header.toLowerCase()

/** Where each column stands, by name; a name that stands twice is a fault. */
export function columnsByName(table: PlainTable, faults: FaultList): Map<string, number> {
  const columns = new Map<string, number>()
  table.header.forEach((header, column) => {
    if (header === '') return
    const first = columns.get(plain(header))
    if (first === undefined) columns.set(plain(header), column)
    else {
      const before = cellAddress(placeIn(table, table.headerRow, first))
      faults.add(placeIn(table, table.headerRow, column), header, (locale) =>
        sheetTexts[locale].headerTwice(before),
      )
    }
  })
  return columns
}

const NAMED = 12

export function missingColumn(table: PlainTable, name: string, faults: FaultList): void {
  const headers = table.header.filter((header) => header !== '')
  const more = headers.length > NAMED ? ', …' : ''
  const present = headers.slice(0, NAMED).join(', ') + more
  faults.add(placeIn(table, table.headerRow), '', (locale) =>
    sheetTexts[locale].headerMissing(name, present),
  )
}
