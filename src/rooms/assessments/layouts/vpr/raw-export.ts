import type { Sheet } from '../../../../kernel/sheets/workbook/sheet.ts'
import { dayFromText } from '../../plain-tables/cells.ts'
import { type FoundHeader, findHeader, type WantedColumn } from '../find-header.ts'
import type { ArrivedBook, Layout, LayoutReading } from '../layout.ts'
import { BookReading, type SheetReading } from './book-reading.ts'
import { ParticipantReader } from './participants.ts'
import { addTally, Tally } from './tally.ts'
import { sumOfMaxima, type TaskColumn } from './tasks.ts'
import { titleOf, type VprTitle } from './title.ts'

/** Что отличает выгрузку одного года: its names of columns. */
export interface RawExport {
  readonly year: number
  /** `school`, `code`, `total`, and where there are any `municipality`, `journal`, `date`. */
  readonly wanted: readonly WantedColumn<string>[]
  readonly variants: RegExp
  readonly tasks: (reading: SheetReading) => readonly TaskColumn[]
}

const LOGIN = /^(?:sch|edu)\d{6,8}$/iu

/** Выгрузка строк участников из ФИС ОКО: a row a participant, schools by their logins, counted at once. */
export const recogniseRaw =
  (raw: RawExport): Layout['recognise'] =>
  (book) => {
    const found = book.sheets.flatMap((sheet) => {
      const header = findHeader(sheet, raw.wanted)
      return header === null ? [] : [{ sheet, header }]
    })
    return found.length === 0 ? null : () => read(book, raw, found)
  }

function read(
  book: ArrivedBook,
  raw: RawExport,
  found: readonly { sheet: Sheet; header: FoundHeader<string> }[],
): LayoutReading {
  const whole = new BookReading(book)
  for (const { sheet, header } of found) readSheet(whole.sheet(sheet, header), raw, book.fileName)
  return whole.reading()
}

function readSheet(reading: SheetReading, raw: RawExport, fileName: string): void {
  const title = titleOf(reading, fileName, raw.year)
  if (title === undefined) return
  const tasks = raw.tasks(reading)
  const columns = {
    code: reading.column('code'),
    variants: reading.header.headings.flatMap((text, at) => (raw.variants.test(text) ? [at] : [])),
    tasks,
    total: reading.column('total'),
    mark: -1,
    journal: reading.column('journal'),
  }
  const maximum = tasks.every(({ max }) => max !== null) ? sumOfMaxima(tasks) : null
  const participants = new ParticipantReader(reading, columns, {
    maximum: maximum === 0 ? null : maximum,
    doubtful: 'warn',
  })
  const schools = new Map<string, Tally>()
  for (const at of reading.eachRow()) {
    const tally = schoolOf(reading, schools, at)
    if (tally === undefined) continue
    if (!isOfYear(reading, title, at)) tally.isFaulty = true
    participants.read(at, tally)
  }
  participants.finish()
  const told = { marks: false, journal: columns.journal >= 0 }
  for (const tally of schools.values()) addTally(reading, tally, title, told)
  if (reading.rows === 0) reading.fault(reading.header.at, -1, (t) => t.noRows)
}

/** «edu223379 | МКОУ «Липовская ООШ»» or the login alone. */
function schoolOf(reading: SheetReading, schools: Map<string, Tally>, at: number) {
  const column = reading.column('school')
  const text = reading.sheet.text(at, column)
  const [login = '', name = ''] = text.split('|').map((part) => part.trim())
  if (!LOGIN.test(login)) {
    reading.rows += 1
    reading.fault(at, column, (t) => t.login)
    return undefined
  }
  const known = schools.get(login.toLowerCase())
  if (known !== undefined) return known
  const tally = new Tally(name === '' ? login : `${name} (${login})`, at)
  const municipality = reading.sheet.text(at, reading.column('municipality'))
  tally.municipality = municipality.slice(municipality.indexOf('|') + 1).trim()
  schools.set(login.toLowerCase(), tally)
  return tally
}

function isOfYear(reading: SheetReading, { year }: VprTitle, at: number): boolean {
  const column = reading.column('date')
  if (column < 0) return true
  const text = reading.sheet.text(at, column)
  const day = dayFromText(text.slice(0, 10))
  if (day === undefined) reading.fault(at, column, (t) => t.date)
  else if (Number(day.slice(0, 4)) !== year) reading.fault(at, column, (t) => t.yearOfDate(year))
  else return true
  return false
}
