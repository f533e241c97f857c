import { catalogue } from '../../../kernel/i18n/catalogue.ts'
import { FaultList } from '../../../kernel/sheets/faults.ts'
import { type PlainTable, placeIn } from '../../../kernel/sheets/table.ts'
import { readFacts } from '../plain-tables/facts.ts'
import { plainTableTexts } from '../plain-tables/messages.ts'
import { wordsAmongNumbers } from './fact-columns.ts'
import { FactList } from './fact-list.ts'
import type { ArrivedBook, Layout, LayoutReading } from './layout.ts'

const telling = ['school', 'year']
/** Columns by which a table tells of procedures: with one of them misspelt it is still no table of facts. */
const ofResults = ['kind', 'subject', 'participants']
const MOST_FAULTS = 20_000

/** Простая таблица сведений: one row is one school and year, any column beside these two is a fact. */
export const plainFacts: Layout = {
  name: 'plain-facts',
  description: catalogue(
    {
      title: 'Простая таблица сведений о школах',
      source: 'CSV или XLSX: показатели паспорта, анкеты, расчёта региона',
      signs: 'в первой заполненной строке — school и year, столбцов о процедурах нет',
      taken: 'строка — школа и год: каждый прочий столбец — сведение под своим заголовком',
    },
    {
      title: 'Plain table of facts about schools',
      source: 'CSV or XLSX: indicators of a profile, a survey, a calculation of the region',
      signs: 'school and year in the first filled row, no columns about procedures',
      taken: 'a row is a school and year: every other column is a fact under its heading',
    },
  ),
  recognise(book) {
    const faults = new FaultList(MOST_FAULTS)
    const table = book.plainTable(faults)
    if (table === undefined) return null
    const header = new Set(table.header.map((heading) => heading.toLowerCase()))
    if (!telling.every((name) => header.has(name))) return null
    if (ofResults.some((name) => header.has(name))) return null
    return () => read(book, table, faults)
  },
}

function read(book: ArrivedBook, table: PlainTable, faults: FaultList): LayoutReading {
  const list = new FactList(book.position)
  readFacts(list.numbering(table), list, faults)
  const misplaced = wordsAmongNumbers(list.rows())
  for (const [{ row, values }, names] of misplaced) {
    for (const name of names) {
      const place = placeIn(table, row, table.header.indexOf(name))
      faults.add(place, String(values[name]), (locale) => plainTableTexts[locale].numberInColumn)
    }
  }
  const rows = new Set(faults.kept.map(({ place }) => place.row).filter((row) => row > 0))
  const known = new Set([...telling, 'municipality'])
  const columns = table.header
    .map((heading, at) => {
      const name = heading.toLowerCase()
      return { at, heading, field: known.has(name) ? name : null }
    })
    .filter(({ heading }) => heading !== '')
  return {
    sheets: [{ name: table.sheet ?? null, headerRow: table.headerRow, columns }],
    results: [],
    facts: list.rows().filter((row) => !misplaced.has(row)),
    faults: faults.kept,
    faultCount: faults.total,
    refusedRows: rows.size,
  }
}
