import type { Sheet } from '../../../../kernel/sheets/workbook/sheet.ts'
import type { ProcedureKey, ReadResult } from '../../result-values.ts'
import type { ArrivedBook, ReadSheet } from '../layout.ts'
import { type Exam, examIn, examOf, isExam } from './exam.ts'
import { columnIn, type FaultAt, pointsOf, type Scale } from './exam-rows.ts'
import { minimumOf } from './minimums.ts'
import type { ProtocolKind } from './protocol.ts'
import { type ProtocolHeader, protocolHeaderAt } from './protocol-header.ts'
import { Tally } from './tally.ts'
import { END_OF_BLOCK, type GiaField } from './words.ts'

/** What an exam needs to be counted. */
interface Counting {
  readonly exam: Exam
  readonly procedure: ProcedureKey
  readonly scale: Scale
  readonly minimum: number | null
}

export interface SeenTally {
  readonly text: string
  readonly row: number
}

interface Told {
  readonly book: ArrivedBook
  readonly kind: ProtocolKind
  readonly sheet: Sheet
  readonly header: ProtocolHeader
  readonly index: number
  /** Schools and exams of the whole file, by key. */
  readonly seen: Map<string, SeenTally>
  readonly fault: FaultAt
  readonly warn: FaultAt
}

const end = new RegExp(END_OF_BLOCK, 'iu')
const SCHOOL_CODE = /^(\d{1,6})(?:[.,]0+)?$/u
const GRADES = { oge: 9, ege: 11 }

/** One sheet of a protocol: exam after exam, each ended by its means. */
export class ProtocolSheet {
  readonly #told: Told
  #header: ProtocolHeader
  #title: string | null = null
  #tallies = new Map<string, { readonly tally: Tally; readonly counting: Counting }>()
  /** A row of nobody's school: whom its block has too few of, cannot be told. */
  #isBroken = false
  readonly #countings = new Map<string, Counting | undefined>()
  readonly #results: ReadResult[] = []
  #rows = 0
  #accepted = 0

  constructor(told: Told) {
    this.#told = told
    this.#header = told.header
  }

  read(): { readonly sheet: ReadSheet; readonly results: readonly ReadResult[] } {
    const { sheet } = this.#told
    if (this.#hasColumns()) {
      for (let at = 0; at < sheet.rowCount; at += 1) this.#row(at)
      this.#endBlock()
    }
    return { sheet: this.#readSheet(), results: this.#results }
  }

  #hasColumns(): boolean {
    const { kind, header, fault } = this.#told
    const wanted: readonly [GiaField, string][] =
      kind === 'oge'
        ? [
            ['school', 'Код ОО'],
            ['mark', 'Оценка'],
          ]
        : [
            ['school', 'Код ОО'],
            ['score', 'Балл'],
          ]
    const missing = wanted.filter(([field]) => !header.columns.has(field))
    for (const [, name] of missing) fault(header.at, -1, (t) => t.column(name))
    return missing.length === 0
  }

  #row(at: number): void {
    const { sheet } = this.#told
    const header = protocolHeaderAt(sheet, at)
    if (header !== null) {
      this.#header = header
      return
    }
    const texts = Array.from({ length: sheet.width(at) }, (_, column) => sheet.text(at, column))
    const filled = texts.filter((text) => text !== '')
    const title = filled.length <= 2 ? filled.find(isExam) : undefined
    if (title !== undefined) {
      this.#endBlock()
      this.#title = title
    } else if (filled.some((text) => end.test(text))) this.#endBlock()
    else if (filled.length > 0 && at > this.#told.header.at) this.#participant(at)
  }

  #participant(at: number): void {
    const { sheet, fault } = this.#told
    const column = (field: GiaField) => columnIn(sheet, at, this.#header, field)
    const code = SCHOOL_CODE.exec(sheet.text(at, column('school')))?.[1]
    this.#rows += 1
    if (code === undefined) {
      fault(at, column('school'), (t) => t.school)
      this.#isBroken = true
      return
    }
    const counting = this.#counting(at, column('exam'))
    if (counting === undefined) return
    const { tally } = this.#tallyOf(code, counting, at)
    const result = this.#told.kind === 'oge' ? 'mark' : 'score'
    const where = { sheet, header: this.#header, at }
    const points = pointsOf(where, { result, scale: counting.scale }, fault)
    tally.rows += 1
    if (points === undefined) tally.isFaulty = true
    else if (points !== null) tally.take(points, counting.minimum)
  }

  #tallyOf(code: string, counting: Counting, at: number) {
    const { subject, heldOn, level } = counting.exam
    const key = [code.replace(/^0+/u, ''), subject, level ?? '', heldOn].join('|')
    const known = this.#tallies.get(key) ?? { tally: new Tally(code, counting.exam, at), counting }
    this.#tallies.set(key, known)
    return known
  }

  /** Undefined when it cannot be counted; the reason is told once for each exam. */
  #counting(at: number, column: number): Counting | undefined {
    const { sheet, book } = this.#told
    const own = sheet.text(at, column)
    const text = own === '' ? (this.#title ?? '') : own
    if (this.#countings.has(text)) return this.#countings.get(text)
    const exam = examOf(text) ?? (text === '' ? examIn(sheet.name ?? '') : undefined)
    const counting = this.#countingOf(exam ?? (text === '' ? examIn(book.fileName) : undefined), at)
    this.#countings.set(text, counting)
    return counting
  }

  #countingOf(exam: Exam | undefined, at: number): Counting | undefined {
    const { kind, fault } = this.#told
    if (exam === undefined) return void fault(at, -1, (t) => t.exam)
    const { subject, level, year, isGve } = exam
    const procedure = { kind: isGve ? ('gve' as const) : kind, grade: GRADES[kind], subject }
    const counted = { exam, scale: 'marks' as const, minimum: null }
    if (isGve || kind === 'oge') return { ...counted, procedure: { ...procedure, level: '' } }
    if (subject === 'MA' && level === undefined) return void fault(at, -1, (t) => t.level)
    if (level === 'base') return { ...counted, procedure: { ...procedure, level } }
    const minimum = minimumOf(year, subject)
    if (minimum === undefined) return void fault(at, -1, (t) => t.noMinimum(year))
    return { exam, scale: 'points', minimum, procedure: { ...procedure, level: level ?? '' } }
  }

  #endBlock(): void {
    let firstAgain: SeenTally | undefined
    let againAt = -1
    for (const [key, { tally, counting }] of this.#tallies) {
      if (this.#isBroken || tally.isFaulty) continue
      const text = JSON.stringify(tally.values())
      const before = this.#told.seen.get(key)
      const row = this.#told.sheet.number(tally.at)
      if (before === undefined) {
        this.#told.seen.set(key, { text, row })
        this.#keep(tally, counting)
      } else if (before.text === text) {
        firstAgain ??= before
        if (againAt < 0) againAt = tally.at
        this.#accepted += tally.rows
      } else {
        const column = columnIn(this.#told.sheet, tally.at, this.#header, 'school')
        this.#told.fault(tally.at, column, (t) => t.otherExamRows(before.row))
      }
    }
    if (firstAgain !== undefined) {
      const { row } = firstAgain
      this.#told.warn(againAt, -1, (t) => t.examAgain(row))
    }
    this.#tallies = new Map()
    this.#isBroken = false
  }

  #keep(tally: Tally, { procedure }: Counting): void {
    const { book, index, sheet } = this.#told
    this.#accepted += tally.rows
    this.#results.push({
      file: book.position,
      sheet: index,
      row: sheet.number(tally.at),
      spelling: tally.spelling,
      municipality: '',
      procedure,
      year: tally.exam.year,
      wave: 'main',
      ...tally.values(),
      enrolled: null,
      heldOn: tally.exam.heldOn,
      facts: null,
    })
  }

  #readSheet(): ReadSheet {
    const { header, sheet } = this.#told
    const fieldAt = new Map([...header.columns].map(([field, [at = -1]]) => [at, field] as const))
    return {
      name: sheet.name ?? null,
      headerRow: sheet.number(header.at),
      columns: header.headings
        .map((heading, at) => ({ at, heading, field: fieldAt.get(at) ?? null }))
        .filter(({ heading, field }) => heading !== '' && field !== null),
      counted: { rows: this.#rows, accepted: this.#accepted },
    }
  }
}
