import { catalogue } from '../../../kernel/i18n/catalogue.ts'
import { FaultList } from '../../../kernel/sheets/faults.ts'
import type { PlainTable } from '../../../kernel/sheets/table.ts'
import { Cells } from '../plain-tables/cells.ts'
import { resultColumns } from '../plain-tables/result-row.ts'
import { ResultsReader } from '../plain-tables/results.ts'
import type { ArrivedBook, Layout, LayoutReading, ReadSheet } from './layout.ts'
import { ResultList } from './result-list.ts'
import { withoutSecondTales } from './second-tales.ts'

const telling = ['school', 'year', 'kind', 'grade', 'subject', 'participants']
const ENOUGH = 4

/** Простая таблица результатов: one row is one school × procedure; CSV or XLSX, columns by name. */
export const plainResults: Layout = {
  name: 'plain-results',
  description: catalogue(
    {
      title: 'Простая таблица результатов',
      source: 'CSV или XLSX, составленные по образцу со страницы загрузки',
      signs: 'в первой заполненной строке — school, year, kind, grade, subject, participants',
      taken: 'строка — школа и процедура: участники, low или отметки; прочие столбцы — сведения',
    },
    {
      title: 'Plain table of results',
      source: 'CSV or XLSX made after the template of the upload page',
      signs: 'school, year, kind, grade, subject, participants in the first filled row',
      taken: 'a row is a school and procedure: participants, low or marks; other columns are facts',
    },
  ),
  recognise(book) {
    const faults = new FaultList(MOST_FAULTS)
    const table = book.plainTable(faults)
    if (table === undefined) return null
    const header = new Set(table.header.map((heading) => heading.toLowerCase()))
    // With a heading or two misspelt it is still this layout, and the faults say which.
    if (telling.filter((name) => header.has(name)).length < ENOUGH) return null
    return () => read(book, table, faults)
  },
}

const MOST_FAULTS = 20_000

function read(book: ArrivedBook, table: PlainTable, faults: FaultList): LayoutReading {
  const list = new ResultList(book.position)
  new ResultsReader(list, faults, { passesRepeats: true }).read(list.numbering(table))
  const sheet = sheetOf(table)
  const school = sheet.columns.find(({ field }) => field === 'school')?.at
  const results = withoutSecondTales(list.results(), { table, school, faults })
  const rows = new Set(faults.kept.map(({ place }) => place.row).filter((row) => row > 0))
  return {
    sheets: [sheet],
    results,
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
