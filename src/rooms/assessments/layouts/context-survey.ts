import { catalogue } from '../../../kernel/i18n/catalogue.ts'
import { EMPTY } from '../../../kernel/sheets/table.ts'
import { type FactRow, type FactSheet, isYear, readFactSheets } from './fact-sheet.ts'
import { findHeader, type WantedColumn } from './find-header.ts'
import type { ArrivedBook, Layout } from './layout.ts'

type Field =
  | 'login'
  | 'year'
  | 'location_code'
  | 'settlement_name'
  | 'settlement_size_code'
  | 'special_school'
  | 'learners'

const wanted: readonly WantedColumn<Field>[] = [
  { field: 'login', heading: /^логин(?: оо)?$/ },
  { field: 'year', heading: /^(?:год|учебный год)$/, optional: true },
  { field: 'location_code', heading: /^где расположена оо/ },
  { field: 'settlement_name', heading: /^наименование населенного пункта/ },
  { field: 'settlement_size_code', heading: /^размер населенного пункта/ },
  { field: 'special_school', heading: /^оо специальная/ },
  { field: 'learners', heading: /^(?:кол-во|количество|число) обучающихся/ },
]

const [LOCATIONS, SIZES] = [4, 8]

/** Анкета «контекстные данные» ФИОКО (`domain.md` § 5.3): conditions of a school as facts of a year. */
export const contextSurvey: Layout = {
  name: 'context-survey',
  description: catalogue(
    {
      title: 'Контекстные данные школ (ФИОКО)',
      source: 'файл с логинами ФИС ОКО, где стоит школа и сколько в ней учеников',
      signs:
        'столбцы Логин ОО, Где расположена ОО, Размер населённого пункта, ОО специальная, Кол-во обучающихся; год — в столбце, над таблицей, в названии листа или файла',
      taken: 'строка — школа и год: пять сведений под своими названиями',
    },
    {
      title: 'Context data of schools (ФИОКО)',
      source: 'a file with logins of ФИС ОКО: where a school stands and how many learners it has',
      signs:
        'columns Логин ОО, Где расположена ОО, Размер населённого пункта, ОО специальная, Кол-во обучающихся; the year in a column, above the table, in the name of the sheet or file',
      taken: 'a row is a school and year: five facts under their names',
    },
  ),
  recognise(book) {
    const sheets = book.sheets.flatMap((sheet) => {
      const found = findHeader(sheet, wanted)
      return found === null ? [] : [{ sheet, found }]
    })
    return sheets.length === 0
      ? null
      : () => readFactSheets(book, sheets, (row, place) => readRow(row, yearAround(book, place)))
  },
}

/** The survey has no year of its own: it is said above the table or in a name. */
function yearAround(book: ArrivedBook, { sheet, found }: FactSheet<Field>): number {
  const above = Array.from({ length: found.at }, (_, row) =>
    Array.from({ length: sheet.width(row) }, (_, column) => sheet.text(row, column)).join(' '),
  )
  for (const text of [...above, sheet.name ?? '', book.fileName]) {
    const year = /(?<!\d)(20\d\d)(?:\/(?:20)?(\d\d))?(?!\d)/.exec(text)
    // «2024/25» ends in 2025.
    if (year) return year[2] === undefined ? Number(year[1]) : 2000 + Number(year[2])
  }
  return EMPTY
}

function readRow(row: FactRow<Field>, around: number) {
  const spelling = row.text('login')
  if (spelling === '') row.fault('login', 'loginOrName')
  const said = row.whole('year')
  const year = said === EMPTY ? around : said
  if (year === EMPTY) row.fault('login', 'yearNowhere')
  else if (!isYear(year)) row.fault('year', 'year')
  const name = row.text('settlement_name')
  const special = row.text('special_school').toLowerCase()
  if (!['', 'да', 'нет'].includes(special)) row.fault('special_school', 'yesNo')
  const values = {
    ...within(row, 'location_code', { most: LOCATIONS, expected: 'location' }),
    ...within(row, 'settlement_size_code', { most: SIZES, expected: 'size' }),
    ...(name === '' ? {} : { settlement_name: name }),
    ...(special === '' ? {} : { special_school: special }),
    ...within(row, 'learners', { most: Number.POSITIVE_INFINITY, expected: 'learners', least: 0 }),
  }
  return { spelling, municipality: '', year, values }
}

/** An empty cell says nothing. */
function within(
  row: FactRow<Field>,
  field: Field,
  { least = 1, most, expected }: { least?: number; most: number; expected: Expected },
): Readonly<Record<string, number>> {
  const value = row.whole(field)
  if (value === EMPTY) return {}
  if (value < least || value > most) row.fault(field, expected)
  return { [field]: value }
}

type Expected = 'location' | 'size' | 'learners'
