import { catalogue } from '../../../../kernel/i18n/catalogue.ts'
import type { Sheet } from '../../../../kernel/sheets/workbook/sheet.ts'
import { subjectWords } from '../../plain-tables/subjects.ts'
import { findHeader, type WantedColumn } from '../find-header.ts'
import type { ArrivedBook, Layout, LayoutReading } from '../layout.ts'
import { BookReading, type SheetReading } from './book-reading.ts'
import { ParticipantReader } from './participants.ts'
import { addTally, Tally } from './tally.ts'
import { refuseOddHeadings, sumOfMaxima, type TaskColumn, tasksWithMaxima } from './tasks.ts'
import { titleOf } from './title.ts'

const wanted: readonly WantedColumn<string>[] = [
  { field: 'code', heading: /^код участника$/ },
  { field: 'variant', heading: /^вариант$/ },
  { field: 'class', heading: /^порядковый номер класса$/, optional: true },
  { field: 'journal', heading: /^отметка за предыдущ/, optional: true },
  { field: 'total', heading: /^итого баллов$/ },
]

const VARIANT = /^\d{1,5}(?:[.,]0+)?$/u
const ABSENT = /^отсутств/iu

/** «Форма сбора результатов» that a school fills in. It names no school: its file or folder does. */
export const vprCollectionForm: Layout = {
  name: 'vpr-collection-form',
  description: catalogue(
    {
      title: 'ВПР: «Форма сбора результатов»',
      source: 'заполняет школа перед загрузкой в ФИС ОКО; один файл — одна школа, предмет и класс',
      signs:
        'лист «Протокол»: Код участника, Вариант, задания с максимумами, Порядковый номер класса, отметка за предыдущий период, Итого баллов',
      taken:
        'участники, распределение первичных баллов, отметки по журналу; отметок ВПР в форме нет. Школа, предмет, класс и год — из имени файла или папки. Пустая форма не принимается',
    },
    {
      title: 'ВПР: form in which a school collects its results',
      source: 'filled in by a school for ФИС ОКО; one file is one school, subject and grade',
      signs:
        'sheet «Протокол»: Код участника, Вариант, tasks with their maxima, Порядковый номер класса, mark of the period before, Итого баллов',
      taken:
        'participants, distribution of primary scores, journal marks; the form has no marks of ВПР. School, subject, grade and year come from the name of the file or folder. An empty form is refused',
    },
  ),
  recognise(book) {
    for (const sheet of book.sheets) {
      const header = findHeader(sheet, wanted)
      if (header !== null) return () => read(book, sheet, header)
    }
    return null
  },
}

function read(book: ArrivedBook, sheet: Sheet, header: SheetReading['header']): LayoutReading {
  const whole = new BookReading(book)
  const reading = whole.sheet(sheet, header)
  const tasks = tasksWithMaxima(reading)
  const rows = [...reading.eachRow()].filter((at) => isFilled(reading, tasks, at))
  if (rows.every((at) => sheet.text(at, reading.column('code')) === '')) {
    reading.fault(header.at, reading.column('code'), (t) => t.needsExport, '')
    return whole.reading()
  }
  refuseOddHeadings(reading, tasks)
  const title = titleOf(reading, book.fileName)
  const spelling = schoolNamedBy(book.fileName)
  if (spelling === '') reading.fault(header.at, -1, (t) => t.needsSchool, book.fileName)
  if (title === undefined || spelling === '' || reading.faultCount > 0) return whole.reading()
  const columns = {
    code: reading.column('code'),
    variants: [reading.column('variant')],
    tasks,
    total: reading.column('total'),
    mark: -1,
    journal: reading.column('journal'),
  }
  const participants = new ParticipantReader(reading, columns, {
    maximum: sumOfMaxima(tasks),
    doubtful: 'fault',
    addsUp: true,
  })
  const tally = new Tally(spelling, rows[0] ?? header.at)
  for (const at of rows) {
    if (!hasVariant(reading, at)) tally.isFaulty = true
    participants.read(at, tally)
  }
  participants.finish()
  addTally(reading, tally, title, { marks: false, journal: columns.journal >= 0 })
  return whole.reading()
}

/** Of the 1500 rows that are prepared, those in which something was entered; a prepared formula adds up to 0. */
function isFilled({ sheet, header }: SheetReading, tasks: readonly TaskColumn[], at: number) {
  const entered = ['code', 'variant'].map((field) => header.columns.get(field) ?? -1)
  return [...entered, ...tasks.map(({ column }) => column)].some(
    (column) => sheet.text(at, column) !== '',
  )
}

function hasVariant(reading: SheetReading, at: number): boolean {
  const column = reading.column('variant')
  const text = reading.sheet.text(at, column)
  const isTold = VARIANT.test(text) || ABSENT.test(text)
  if (!isTold) reading.fault(at, column, (t) => t.variant)
  return isTold
}

const USUAL =
  /форма сбора(?: результатов)?|(?:резуль\p{L}*|протокол\p{L}*|выгрузк\p{L}*)|впр|20\d\d(?:\s*г(?:од)?)?(?!\d)|(?<!\d)\d{1,2}\s*-?(?:й|го|ый)?\s*кл(?:асс\p{L}*)?(?!\p{L})|\.xlsx$|\.ods$|копия|итог\p{L}*|\(\d{1,2}\)/giu
const LOGIN = /(?:sch|edu)\d{6,8}/iu

/** What is left of the name of the file (else of its folder) when the usual words are gone. */
export function schoolNamedBy(path: string): string {
  const parts = path.normalize('NFC').split(/[\\/]/u).toReversed()
  for (const part of parts) {
    const login = LOGIN.exec(part)?.[0]
    const rest = withoutUsual(part)
    if (login !== undefined) return rest === login || rest === '' ? login : rest
    if (/\p{L}.*\d|\d.*\p{L}|\p{L}{4,}/u.test(rest)) return rest
  }
  return ''
}

function withoutUsual(part: string): string {
  const plain = part.replaceAll('_', ' ').replace(USUAL, ' ')
  const lower = () => rest.toLowerCase().replaceAll('ё', 'е')
  let rest = plain
  for (const [word] of subjectWords) {
    const at = lower().indexOf(word)
    if (at >= 0) rest = `${rest.slice(0, at)} ${rest.slice(at + word.length)}`
  }
  return rest
    .replace(/\(\s*\)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.,;–—-]+|[\s.,;–—-]+$/gu, '')
}
