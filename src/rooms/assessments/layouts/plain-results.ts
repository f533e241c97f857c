import { FaultList } from '../../../kernel/sheets/faults.ts'
import { tableFromBytes } from '../../../kernel/sheets/open-table.ts'
import type { PlainTable } from '../../../kernel/sheets/table.ts'
import { Cells } from '../plain-tables/cells.ts'
import { resultColumns } from '../plain-tables/result-row.ts'
import { ResultsReader } from '../plain-tables/results.ts'
import type { ArrivedFile, Layout, LayoutReading, ReadSheet } from './layout.ts'
import { ResultList } from './result-list.ts'

const telling = ['school', 'year', 'kind', 'grade', 'subject', 'participants']
const ENOUGH = 4

/** Простая таблица результатов: one row is one school × procedure; CSV or XLSX, columns by name. */
export const plainResults: Layout = {
  name: 'plain-results',
  async recognise(file) {
    const faults = new FaultList(MOST_FAULTS)
    const table = await tableFromBytes(file.fileName, file.bytes, faults)
    if (table === undefined) return null
    const header = new Set(table.header.map((heading) => heading.toLowerCase()))
    // With a heading or two misspelt it is still this layout, and the faults say which.
    if (telling.filter((name) => header.has(name)).length < ENOUGH) return null
    return () => read(file, table, faults)
  },
}

const MOST_FAULTS = 20_000

function read(file: ArrivedFile, table: PlainTable, faults: FaultList): LayoutReading {
  const list = new ResultList(file.position)
  new ResultsReader(list, faults).read(list.numbering(table))
  const rows = new Set(faults.kept.map(({ place }) => place.row).filter((row) => row > 0))
  return {
    sheets: [sheetOf(table)],
    results: list.results(),
    facts: [],
    faults: faults.kept,
    faultCount: faults.total,
    refusedRows: rows.size,
  }
}

function sheetOf(table: PlainTable): ReadSheet {
  const known = Object.values(resultColumns(new Cells(table, new FaultList(0))))
  const columns = table.header
    .map((heading, at) => ({
      at,
      heading,
      field: known.find((column) => column.at === at)?.name ?? null,
    }))
    .filter(({ heading }) => heading !== '')
  return { name: table.sheet ?? null, headerRow: table.headerRow, columns }
}
