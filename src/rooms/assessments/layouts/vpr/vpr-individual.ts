import { catalogue } from '../../../../kernel/i18n/catalogue.ts'
import { findHeader, type WantedColumn } from '../find-header.ts'
import type { ArrivedBook, Layout, LayoutReading } from '../layout.ts'
import { BookReading, type SheetReading } from './book-reading.ts'
import { ParticipantReader } from './participants.ts'
import { addTally, Tally } from './tally.ts'
import { refuseOddHeadings, sumOfMaxima, type TaskColumn, tasksWithMaxima } from './tasks.ts'
import { titleOf, type VprTitle } from './title.ts'

const wanted: readonly WantedColumn<string>[] = [
  { field: 'login', heading: /^(?:логин )?оо$/, optional: true },
  { field: 'municipality', heading: /^муниципалитет/, optional: true },
  { field: 'school', heading: /^(?:название|наименование) оо$/ },
  { field: 'code', heading: /^код участника$/ },
  { field: 'class', heading: /^класс$/, optional: true },
  { field: 'variant', heading: /^вариант$/, optional: true },
  { field: 'total', heading: /^первичный балл$/ },
  { field: 'mark', heading: /^отметка$/ },
  { field: 'journal', heading: /^отметка по журналу$/, optional: true },
]

/** A name of a school is shorter; what is longer is not searched, however it is made. */
const LONGEST = 600
const GROUP = /^(.*?)[\s|]*кол-во участников:?\s*(\d+)\s*\|?$/iu
const LOGIN = /(?:sch|edu)\d{6,8}/iu

/** Ф1 «Индивидуальные результаты» (ФИС ОКО). Participants are counted by school; their codes are not kept. */
export const vprIndividual: Layout = {
  name: 'vpr-individual',
  description: catalogue(
    {
      title: 'ВПР: Ф1 «Индивидуальные результаты»',
      source: 'ФИС ОКО, «Аналитика», отчёт 1; в одном файле могут быть несколько школ и предметов',
      signs:
        'столбцы Название ОО, Код участника, задания с максимумами, Первичный балл, Отметка; над ними «ВПР 2026 Русский язык 4 класс»; перед каждой школой строка с «Кол-во участников»',
      taken:
        'на школу: участники, отметки, распределение первичных баллов, отметки по журналу и сравнение с ними. Коды участников не сохраняются',
    },
    {
      title: 'ВПР: Ф1, individual results',
      source: 'ФИС ОКО, report 1; one file may hold several schools and subjects',
      signs:
        'columns Название ОО, Код участника, tasks with their maxima, Первичный балл, Отметка; above them «ВПР 2026 Русский язык 4 класс»; a row with «Кол-во участников» before each school',
      taken:
        'for a school: participants, marks, distribution of primary scores, journal marks and the comparison with them. Codes of participants are not kept',
    },
  ),
  recognise(book) {
    const found = book.sheets.flatMap((sheet) => {
      const header = findHeader(sheet, wanted)
      return header === null ? [] : [{ sheet, header }]
    })
    return found.length === 0 ? null : () => read(book, found)
  },
}

function read(
  book: ArrivedBook,
  found: readonly { sheet: ArrivedBook['sheets'][number]; header: SheetReading['header'] }[],
): LayoutReading {
  const reading = new BookReading(book)
  for (const { sheet, header } of found) readSheet(reading.sheet(sheet, header), book.fileName)
  return reading.reading()
}

function readSheet(reading: SheetReading, fileName: string): void {
  const before = reading.faultCount
  const tasks = tasksWithMaxima(reading)
  refuseOddHeadings(reading, tasks)
  const hasAllTasks = reading.faultCount === before
  const title = titleOf(reading, fileName)
  if (title !== undefined && hasAllTasks) checkMaximum(reading, title, tasks)
  if (title === undefined || reading.faultCount > before) return
  const columns = {
    code: reading.column('code'),
    variants: [reading.column('variant')],
    tasks,
    total: reading.column('total'),
    mark: reading.column('mark'),
    journal: reading.column('journal'),
  }
  const maximum = tasks.length === 0 ? (title.maximum?.value ?? null) : sumOfMaxima(tasks)
  const participants = new ParticipantReader(reading, columns, { maximum, doubtful: 'fault' })
  const groups = new Groups(reading)
  for (const at of reading.eachRow()) {
    if (groups.begins(at)) continue
    const group = groups.of(at)
    if (group !== undefined) participants.read(at, group)
  }
  participants.finish()
  const told = { marks: true, journal: columns.journal >= 0 }
  for (const group of groups.finished()) addTally(reading, group, title, told)
  if (reading.rows === 0) reading.fault(reading.header.at, -1, (t) => t.noRows)
}

function checkMaximum(reading: SheetReading, { maximum }: VprTitle, tasks: readonly TaskColumn[]) {
  const sum = sumOfMaxima(tasks)
  if (maximum === null || tasks.length === 0 || sum === maximum.value) return
  reading.fault(maximum.at, maximum.column, (t) => t.sumOfMaxima(sum))
}

interface Declared {
  readonly at: number
  readonly column: number
  readonly count: number
}

/** Schools of a sheet: each has its row on top with the number of its participants. */
class Groups {
  readonly #reading: SheetReading
  readonly #groups: { readonly tally: Tally; readonly declared: Declared | null }[] = []
  readonly #byName = new Map<string, Tally>()
  #current: Tally | undefined

  constructor(reading: SheetReading) {
    this.#reading = reading
  }

  /** True for the row that begins a group. */
  begins(at: number): boolean {
    const { sheet } = this.#reading
    const filled = Array.from({ length: sheet.width(at) }, (_, column) => column).filter(
      (column) => sheet.text(at, column) !== '',
    )
    const text = filled.map((column) => sheet.text(at, column)).join(' | ')
    const group = text.length > LONGEST ? null : GROUP.exec(text)
    if (group === null) return false
    const [, name = '', count] = group
    const spelling = name.replace(/\s*\|\s*/gu, ' ').trim()
    const column = filled.at(-1) ?? 0
    if (spelling === '') this.#reading.fault(at, column, (t) => t.school)
    const tally = new Tally(spelling, at)
    tally.isFaulty = spelling === ''
    this.#groups.push({ tally, declared: { at, column, count: Number(count) } })
    this.#current = tally
    return true
  }

  /** The group in which a row of a participant stands. */
  of(at: number): Tally | undefined {
    const { sheet } = this.#reading
    const [name, login] = ['school', 'login'].map((field) =>
      sheet.text(at, this.#reading.column(field)),
    ) as [string, string]
    const tally = this.#current ?? this.#unannounced(at, name, login)
    if (tally === undefined) return undefined
    tally.municipality ||= sheet.text(at, this.#reading.column('municipality'))
    const [own, other] = [LOGIN.exec(tally.spelling)?.[0], LOGIN.exec(`${login} ${name}`)?.[0]]
    if (own === undefined || other === undefined || digits(own) === digits(other)) return tally
    const column = this.#reading.column(LOGIN.test(login) ? 'login' : 'school')
    this.#reading.fault(at, column, (t) => t.otherSchool(tally.spelling))
    tally.isFaulty = true
    return tally
  }

  finished(): readonly Tally[] {
    for (const { tally, declared } of this.#groups) {
      if (declared === null || declared.count === tally.rows) continue
      const { rows } = tally
      this.#reading.fault(declared.at, declared.column, (t) => t.declared(rows))
      tally.isFaulty = true
    }
    return this.#groups.map(({ tally }) => tally)
  }

  /** A file without rows of groups: each participant's row names the school. */
  #unannounced(at: number, name: string, login: string): Tally | undefined {
    const hasLogin = LOGIN.test(login) && !LOGIN.test(name)
    const spelling = name === '' ? login : hasLogin ? `${name} (${login})` : name
    if (spelling === '') {
      this.#reading.fault(at, this.#reading.column('school'), (t) => t.school)
      return undefined
    }
    const known = this.#byName.get(spelling)
    if (known !== undefined) return known
    const tally = new Tally(spelling, at)
    this.#byName.set(spelling, tally)
    this.#groups.push({ tally, declared: null })
    return tally
  }
}

const digits = (login: string) => login.replace(/\D/gu, '')
