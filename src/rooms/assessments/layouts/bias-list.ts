import { catalogue } from '../../../kernel/i18n/catalogue.ts'
import { EMPTY } from '../../../kernel/sheets/table.ts'
import { type BiasFact, biasFlags, biasTotal } from '../bias-facts.ts'
import { type FactRow, isYear, readFactSheets } from './fact-sheet.ts'
import { findHeader, type WantedColumn } from './find-header.ts'
import type { Layout } from './layout.ts'

type Field = 'year' | 'login' | 'municipality' | 'school' | BiasFact

const wanted: readonly WantedColumn<Field>[] = [
  { field: 'login', heading: /^логин(?: оо)?$/ },
  { field: 'year', heading: /^год$/ },
  { field: 'municipality', heading: /^муниципалитет|^муниципальное/, optional: true },
  { field: 'school', heading: /^(?:оо|школа|наименование оо)$/, optional: true },
  { field: 'bias_4_RU', heading: /^4 ?(?:кл\.? ?)?[рp][уy]$/ },
  { field: 'bias_4_MA', heading: /^4 ?(?:кл\.? ?)?[мm][аa]$/ },
  { field: 'bias_5_RU', heading: /^5 ?(?:кл\.? ?)?[рp][уy]$/ },
  { field: 'bias_5_MA', heading: /^5 ?(?:кл\.? ?)?[мm][аa]$/ },
  { field: biasTotal, heading: /^(?:количество|кол-во|число) маркеров$/, optional: true },
]

const MOST_MARKERS = 4

/** Список Рособрнадзора: школы с признаками необъективности (`domain.md` § 6.1). Kept as facts of schools, never computed. */
export const biasList: Layout = {
  name: 'bias-list',
  description: catalogue(
    {
      title: 'Список Рособрнадзора: школы с признаками необъективности',
      source: 'таблица Рособрнадзора или региона, год или несколько лет',
      signs:
        'столбцы Год, Логин, Муниципалитет, ОО, 4 РУ, 4 МА, 5 РУ, 5 МА, Количество маркеров в любом порядке',
      taken:
        'строка — школа и год: четыре признака и их число; зона риска читает число. Собственные маркеры программы сюда не входят',
    },
    {
      title: 'List of Rosobrnadzor: schools with signs of biased results',
      source: 'a table of Rosobrnadzor or of the region, of one year or several',
      signs:
        'columns Год, Логин, Муниципалитет, ОО, 4 РУ, 4 МА, 5 РУ, 5 МА, Количество маркеров in any order',
      taken:
        'a row is a school and year: four signs and their number, which the risk zone reads. The program’s own markers are not among them',
    },
  ),
  recognise(book) {
    const sheets = book.sheets.flatMap((sheet) => {
      const found = findHeader(sheet, wanted)
      return found === null ? [] : [{ sheet, found }]
    })
    return sheets.length === 0 ? null : () => readFactSheets(book, sheets, readRow)
  },
}

function readRow(row: FactRow<Field>) {
  const year = row.whole('year')
  if (!isYear(year)) row.fault('year', 'year')
  const spelling = row.text('login') || row.text('school')
  if (spelling === '') row.fault('login', 'loginOrName')
  const flags = biasFlags.map((field) => [field, flagOf(row, field)] as const)
  const sum = flags.reduce((total, [, flag]) => total + flag, 0)
  const total = row.whole(biasTotal)
  if (total !== EMPTY && (total < 0 || total > MOST_MARKERS)) row.fault(biasTotal, 'markers')
  else if (total !== EMPTY && total !== sum) row.fault(biasTotal, 'markersSum', sum)
  return {
    spelling,
    municipality: row.text('municipality'),
    year,
    values: { [biasTotal]: sum, ...Object.fromEntries(flags) },
  }
}

function flagOf(row: FactRow<Field>, field: Field): number {
  const flag = row.whole(field)
  if (flag === EMPTY) return 0
  if (flag !== 0 && flag !== 1) row.fault(field, 'flag')
  return flag
}
