import { FaultList } from '../../../../kernel/sheets/faults.ts'
import type { Place } from '../../../../kernel/sheets/place.ts'
import type { Sheet } from '../../../../kernel/sheets/workbook/sheet.ts'
import type { ReadResult, ResultValues } from '../../result-values.ts'
import { procedureText } from '../../rules-keys.ts'
import type { FoundHeader } from '../find-header.ts'
import type { ArrivedBook, LayoutReading, ReadSheet } from '../layout.ts'
import { type VprSay, vprTexts } from './messages.ts'

const MOST_FAULTS = 20_000

/** What a row, or many rows of one school, tell; the values that they do not tell are left out. */
export type ToldResult = Pick<ReadResult, 'spelling' | 'municipality' | 'procedure' | 'year'> &
  Partial<ResultValues>

interface KeptResult {
  result: ReadResult
  readonly sheet: SheetReading
}

/** A book while it is read: results, faults with their cells, what to look at. */
export class BookReading {
  readonly book: ArrivedBook
  readonly faults = new FaultList(MOST_FAULTS)
  readonly warnings = new FaultList()
  readonly #sheets: SheetReading[] = []
  readonly #results = new Map<string, KeptResult>()

  constructor(book: ArrivedBook) {
    this.book = book
  }

  sheet(sheet: Sheet, header: FoundHeader<string>): SheetReading {
    const reading = new SheetReading(this, this.#sheets.length, sheet, header)
    this.#sheets.push(reading)
    return reading
  }

  /** A school and procedure stands once; the same again is counted, something else is refused. */
  add(sheet: SheetReading, at: number, told: ToldResult): 'added' | 'again' | 'refused' {
    const key = `${told.spelling.toLowerCase()}|${told.year}|${procedureText(told.procedure)}`
    const before = this.#results.get(key)
    const result = resultOf(told, { file: this.book.position, sheet: sheet.index })
    const made = { ...result, row: sheet.sheet.number(at) }
    if (before === undefined) {
      this.#results.set(key, { result: made, sheet })
      return 'added'
    }
    if (valuesText(before.result) === valuesText(made)) return 'again'
    const joined = completed(before.result, made)
    if (joined === undefined) {
      sheet.fault(at, sheet.column('school'), (t) => t.schoolTwice(before.result.row))
      return 'refused'
    }
    before.result = joined
    return 'added'
  }

  reading(): LayoutReading {
    const refused = new Set(
      this.faults.kept
        .filter(({ place }) => place.row > 0)
        .map(({ place }) => `${place.sheet} ${place.row}`),
    )
    return {
      sheets: this.#sheets.map((sheet) => sheet.read()),
      results: [...this.#results.values()].map(({ result }) => result),
      facts: [],
      faults: this.faults.kept,
      faultCount: this.faults.total,
      refusedRows: refused.size,
      warnings: this.warnings.kept,
    }
  }
}

/** One sheet of it; rows and columns are counted as `Sheet` counts them. */
export class SheetReading {
  readonly sheet: Sheet
  readonly index: number
  readonly header: FoundHeader<string>
  readonly #book: BookReading
  /** Columns that the layout understood beside those of the header. */
  readonly #more = new Map<number, string>()
  rows = 0
  accepted = 0
  #again = 0
  #firstAgain = 0

  constructor(book: BookReading, index: number, sheet: Sheet, header: FoundHeader<string>) {
    this.#book = book
    this.index = index
    this.sheet = sheet
    this.header = header
  }

  column(field: string): number {
    return this.header.columns.get(field) ?? -1
  }

  understood(column: number, field: string): void {
    this.#more.set(column, field)
  }

  fault(at: number, column: number, say: VprSay, found = this.sheet.text(at, column)): void {
    this.#book.faults.add(this.#place(at, column), found, (locale) => say(vprTexts[locale]))
  }

  warn(at: number, column: number, say: VprSay, found = this.sheet.text(at, column)): void {
    this.#book.warnings.add(this.#place(at, column), found, (locale) => say(vprTexts[locale]))
  }

  get faultCount(): number {
    return this.#book.faults.total
  }

  /** `rows`: how many went into it. */
  add(at: number, told: ToldResult, rows = 1): void {
    const outcome = this.#book.add(this, at, told)
    if (outcome !== 'refused') this.accepted += rows
    if (outcome !== 'again') return
    if (this.#again === 0) this.#firstAgain = at
    this.#again += 1
  }

  /** Rows below the header that hold anything. */
  *eachRow(): Generator<number> {
    for (let at = this.header.at + 1; at < this.sheet.rowCount; at += 1) {
      if (this.#isFilled(at)) yield at
    }
  }

  read(): ReadSheet {
    if (this.#again > 0) {
      this.warn(this.#firstAgain, this.column('school'), (t) => t.schoolsTwice(this.#again))
    }
    const { name } = this.sheet
    const fields = new Map(this.#more)
    for (const [field, at] of this.header.columns) fields.set(at, field)
    return {
      name: name ?? null,
      headerRow: this.sheet.number(this.header.at),
      columns: this.header.headings
        .map((heading, at) => ({
          at,
          heading: this.sheet.text(this.header.at, at) || heading,
          field: fields.get(at) ?? null,
        }))
        .filter(({ heading }) => heading !== ''),
      counted: { rows: this.rows, accepted: this.accepted },
    }
  }

  #isFilled(at: number): boolean {
    for (let column = 0; column < this.sheet.width(at); column += 1) {
      if (this.sheet.text(at, column) !== '') return true
    }
    return false
  }

  #place(at: number, column: number): Place {
    const { name } = this.sheet
    const place = { file: this.#book.book.fileName, sheet: name, row: this.sheet.number(at) }
    return column < 0 ? place : { ...place, column }
  }
}

function resultOf(told: ToldResult, where: Pick<ReadResult, 'file' | 'sheet'>) {
  const { participants = null, low = null, marks = null, enrolled = null } = told
  const { heldOn = null, facts = null, details = null } = told
  const { spelling, municipality, procedure, year } = told
  const values = { participants, low, marks, enrolled, heldOn, facts, details }
  return { ...where, spelling, municipality, procedure, year, wave: 'main' as const, ...values }
}

const valuesText = ({ participants, low, marks, heldOn, details }: ReadResult) =>
  JSON.stringify([participants, low, marks, heldOn, details])

/** A table of marks beside one of scores: the same participants, each tells what the other does not. */
function completed(a: ReadResult, b: ReadResult): ReadResult | undefined {
  const haveOther = (a.marks === null) !== (b.marks === null)
  const hasScores = a.details?.scores !== undefined
  if (a.participants !== b.participants || !haveOther) return undefined
  if (hasScores === (b.details?.scores !== undefined)) return undefined
  const restored = [a, b].some(({ details }) => details?.restored === 'ambiguous')
    ? ('ambiguous' as const)
    : a.details?.restored
  const details = { ...a.details, ...b.details }
  return {
    ...a,
    low: a.low ?? b.low,
    marks: a.marks ?? b.marks,
    details: restored === undefined ? details : { ...details, restored },
  }
}
