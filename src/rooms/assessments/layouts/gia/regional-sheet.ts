import { EMPTY } from '../../../../kernel/sheets/table.ts'
import type { Sheet } from '../../../../kernel/sheets/workbook/sheet.ts'
import type { ReadResult } from '../../result-values.ts'
import type { ArrivedBook, ReadSheet } from '../layout.ts'
import type { regionalTexts } from './messages-regional.ts'
import { isNumbers, type RegionalHeader, type SubjectColumns } from './regional-header.ts'

type Say = (texts: (typeof regionalTexts)['ru']) => string
export type RegionalNote = (at: number, column: number, say: Say) => void

interface Told {
  readonly book: ArrivedBook
  readonly sheet: Sheet
  readonly header: RegionalHeader
  readonly index: number
  /** Titles, names of sheet and file: the year stands in one of them. */
  readonly texts: readonly string[]
  readonly fault: RegionalNote
  readonly warn: RegionalNote
}

const TOTAL =
  /^(?:итого|всего|в среднем|среднее|по (?:району|округу|городу|региону|краю|области|республике|мсу))/iu
const FOOTER = /^(?:\*|примечани|источник|исполнитель)/iu
const PLAN = /заяв(?:к|лен)|планиру|зарегистрирован|выбор предмет|количество выбравших/iu
const YEAR = /(?<!\d)(20\d\d)(?!\d)/u
const [BEST_MARK, BEST_SCORE] = [5, 100]
const GRADE = 11

type Values = Pick<ReadResult, 'participants' | 'low' | 'details'>

/** One sheet of a summary: a row a school, its subjects side by side. */
export class RegionalSheet {
  readonly #told: Told
  readonly #firstRows = new Map<string, number>()
  readonly #sums = new Map<number, number>()
  readonly #totals: number[] = []
  readonly #results: ReadResult[] = []
  #rows = 0
  #accepted = 0

  constructor(told: Told) {
    this.#told = told
  }

  read(): { readonly sheet: ReadSheet; readonly results: readonly ReadResult[] } {
    const year = this.#year()
    if (year !== undefined) {
      const { sheet, header } = this.#told
      for (let at = header.at + 1; at < sheet.rowCount; at += 1) this.#row(at, year)
      for (const at of this.#totals) this.#compare(at)
    }
    return { sheet: this.#readSheet(), results: this.#results }
  }

  /** Undefined when nothing of the sheet may be read; the fault says why. */
  #year(): number | undefined {
    const { texts, header, fault } = this.#told
    if (texts.slice(0, -1).some((text) => PLAN.test(text))) {
      return void fault(header.at, -1, (t) => t.plan)
    }
    const year = texts.map((text) => YEAR.exec(text)?.[1]).find((found) => found !== undefined)
    return year === undefined ? void fault(header.at, -1, (t) => t.year) : Number(year)
  }

  #row(at: number, year: number): void {
    const { sheet, header } = this.#told
    const texts = Array.from({ length: sheet.width(at) }, (_, column) => sheet.text(at, column))
    const school = texts[header.school] ?? ''
    const filled = texts.filter((text) => text !== '')
    if (filled.length === 0 || isNumbers(sheet, at) || FOOTER.test(filled[0] ?? '')) return
    if (filled.some((text) => TOTAL.test(text))) {
      this.#totals.push(at)
      return
    }
    // A municipality's own row: its name and sums, no school.
    if (school === '' || filled.length === 1) return
    this.#school(at, school, year)
  }

  #school(at: number, school: string, year: number): void {
    const { sheet, header, fault } = this.#told
    this.#rows += 1
    const municipality = sheet.text(at, header.municipality)
    const key = `${municipality} ${school.toLowerCase().replace(/[\s«»"]+/gu, '')}`
    const first = this.#firstRows.get(key)
    if (first !== undefined) {
      fault(at, header.school, (t) => t.schoolTwice(first))
      return
    }
    this.#firstRows.set(key, sheet.number(at))
    this.#accepted += 1
    for (const columns of header.subjects) {
      const values = this.#values(at, columns)
      if (values === undefined) continue
      this.#results.push(this.#result(at, { school, municipality, year }, columns, values))
    }
  }

  #result(
    at: number,
    { school, municipality, year }: { school: string; municipality: string; year: number },
    { subject, level }: SubjectColumns,
    { participants, low, details }: Values,
  ): ReadResult {
    const { book, index, sheet } = this.#told
    return {
      ...{ file: book.position, sheet: index, row: sheet.number(at) },
      ...{ spelling: school, municipality, year, wave: 'main' as const },
      procedure: { kind: 'ege', grade: GRADE, subject, level: level ?? '' },
      ...{ participants, low, details, marks: null, enrolled: null, heldOn: null, facts: null },
    }
  }

  /** Undefined: the row tells nothing of the subject, or a cell is wrong. */
  #values(at: number, columns: SubjectColumns): Values | undefined {
    const { fault } = this.#told
    const participants = this.#count(at, columns.participants, null)
    if (participants === undefined) return undefined
    const low = this.#count(at, columns.low, participants)
    const hundred = this.#count(at, columns.hundred, participants)
    const mean = this.#mean(at, columns, participants)
    if (low === undefined || hundred === undefined || mean === undefined) return undefined
    if (participants === null && mean === null) return undefined
    if (participants === 0 && mean !== null) {
      return void fault(at, columns.mean, (t) => t.participants)
    }
    if (participants !== null) this.#add(columns.participants, participants)
    return { participants, low, details: mean === null ? null : { mean } }
  }

  #count(at: number, column: number, most: number | null): number | null | undefined {
    const { sheet, fault } = this.#told
    const text = sheet.text(at, column)
    if (column < 0 || text === '' || /^[-–—]$/u.test(text)) return null
    const count = sheet.whole(at, column)
    if (count === EMPTY) return null
    if (count < 0) return void fault(at, column, (t) => t.participants)
    if (most !== null && count > most) {
      return void fault(at, column, (t) => t.overParticipants(most))
    }
    return count
  }

  #mean(at: number, columns: SubjectColumns, participants: number | null) {
    const { sheet, fault } = this.#told
    const { mean: column, subject, level } = columns
    const text = sheet.text(at, column).replace(',', '.')
    if (column < 0 || text === '' || /^[-–—]$/u.test(text)) return null
    const mean = Number(text)
    // Nobody took part: the mean is a gap that a formula filled.
    if (mean === 0 && (participants ?? 0) === 0) return null
    if (mean === 0) return void fault(at, column, (t) => t.meanOfNobody)
    if (level === 'base') {
      return mean >= 2 && mean <= BEST_MARK ? mean : void fault(at, column, (t) => t.meanMark)
    }
    if (!(mean > 0 && mean <= BEST_SCORE)) return void fault(at, column, (t) => t.mean)
    return subject === 'MA' && mean <= BEST_MARK
      ? void fault(at, column, (t) => t.mixedLevels)
      : mean
  }

  #add(column: number, count: number): void {
    if (column >= 0) this.#sums.set(column, (this.#sums.get(column) ?? 0) + count)
  }

  /** Only of the whole table: subtotals of a municipality are those of some of its rows. */
  #compare(at: number): void {
    const { sheet, header, warn } = this.#told
    if (this.#totals.length > 1 && !this.#isGrand(at)) return
    for (const { participants } of header.subjects) {
      const sum = this.#sums.get(participants)
      const total = sheet.whole(at, participants)
      if (sum === undefined || total < 0 || total === sum) continue
      warn(at, participants, (t) => t.sum(sum))
    }
  }

  /** The first or the last of the rows of totals: subtotals stand between. */
  #isGrand(at: number): boolean {
    const { sheet, header } = this.#told
    const texts = Array.from({ length: sheet.width(at) }, (_, column) => sheet.text(at, column))
    const isWhole = texts.some((text) =>
      /^(?:всего|итого(?: по (?:краю|региону|области|республике))?)$/iu.test(text),
    )
    return isWhole && (sheet.text(at, header.municipality) === '' || header.municipality < 0)
  }

  #readSheet(): ReadSheet {
    const { sheet, header } = this.#told
    const fields = new Map([[header.school, 'school']])
    if (header.municipality >= 0) fields.set(header.municipality, 'municipality')
    for (const { participants, mean, low } of header.subjects) {
      for (const [column, field] of [
        [participants, 'participants'],
        [mean, 'mean'],
        [low, 'low'],
      ] as const) {
        if (column >= 0) fields.set(column, field)
      }
    }
    return {
      name: sheet.name ?? null,
      headerRow: sheet.number(header.at),
      columns: header.headings
        .map((heading, at) => ({ at, heading, field: fields.get(at) ?? null }))
        .filter(({ heading, field }) => heading !== '' && field !== null),
      counted: { rows: this.#rows, accepted: this.#accepted },
    }
  }
}
