import { EMPTY, NOT_A_NUMBER, type PlainRow } from '../../../kernel/sheets/table.ts'
import { type Cells, type Column, dayFromText } from './cells.ts'
import { type PlainTableText, plainTableTexts } from './messages.ts'
import { kindOf, type ProcedureKind, subjectOf, waveOf } from './words.ts'

export type ResultColumns = ReturnType<typeof resultColumns>

export function resultColumns(cells: Cells) {
  const columns = {
    municipality: cells.optional('municipality'),
    school: cells.required('school'),
    year: cells.required('year'),
    kind: cells.required('kind'),
    grade: cells.required('grade'),
    subject: cells.required('subject'),
    level: cells.optional('level'),
    participants: cells.required('participants'),
    low: cells.optional('low'),
    mark2: cells.optional('mark2'),
    mark3: cells.optional('mark3'),
    mark4: cells.optional('mark4'),
    mark5: cells.optional('mark5'),
    date: cells.optional('date'),
    wave: cells.optional('wave'),
    enrolled: cells.optional('enrolled'),
  }
  const marks = [columns.mark2, columns.mark3, columns.mark4, columns.mark5]
  if (columns.low.at < 0 && marks.some((mark) => mark.at < 0)) cells.incomplete('lowOrMarks')
  return columns
}

const FIRST_YEAR = 1990
const LAST_YEAR = 2100
const LAST_GRADE = 12

/** Checks one row after another; the fields hold the row just read. It is reused so that a nation makes no garbage. */
export class ResultRowReader {
  school = 0
  municipality = 0
  kind: ProcedureKind = 'vpr'
  grade = 0
  subject = ''
  level = ''
  year = 0
  wave = 0
  /** Kind, grade, subject, level, year or wave have changed since whoever reads this set it to false. */
  isOtherProcedure = true
  enrolled = EMPTY
  date = ''
  hasMarks = false
  readonly counts = { participants: 0, low: 0, wave: 0 }
  readonly marks: [number, number, number, number] = [0, 0, 0, 0]
  readonly #cells: Cells
  readonly #columns: ResultColumns
  readonly #markColumns: readonly Column[]
  readonly #hasMarkColumns: boolean
  #sound = true
  /** The columns that name the procedure, and whatever stands between them. */
  readonly #procedureFrom: number
  readonly #procedureTo: number
  #isProcedureSound = false
  #kindCode = -1
  #subjectCode = -1
  #levelCode = -1
  #waveCode = -1

  constructor(cells: Cells, columns: ResultColumns) {
    this.#cells = cells
    this.#columns = columns
    this.#markColumns = [columns.mark2, columns.mark3, columns.mark4, columns.mark5]
    const { year, kind, grade, subject, level, wave } = columns
    const named = [year, kind, grade, subject, level, wave].filter(({ at }) => at >= 0)
    this.#procedureFrom = Math.min(...named.map(({ at }) => at))
    this.#procedureTo = Math.max(...named.map(({ at }) => at))
    this.#hasMarkColumns = this.#markColumns.some((column) => column.at >= 0)
  }

  /** False when something is wrong in the row; every fault in it is then on the list. */
  read(row: PlainRow): boolean {
    const columns = this.#columns
    this.#sound = true
    this.municipality = row.code(columns.municipality.at)
    this.school = row.code(columns.school.at)
    if (this.school === 0) this.#fault(row, columns.school, 'school')
    const isSame = row.repeats?.(this.#procedureFrom, this.#procedureTo)
    if (!isSame || !this.#isProcedureSound) this.#readProcedure(row)
    if (columns.date.at >= 0) this.#readDate(row)
    this.enrolled = this.#count(row, columns.enrolled)
    this.counts.participants = this.#count(row, columns.participants)
    if (this.counts.participants === EMPTY) this.#fault(row, columns.participants, 'wholeFilled')
    this.hasMarks = false
    // Marks of ЕГЭ are not read: its minimum is in points, and a published table may hold anything there.
    if (this.#hasMarkColumns && this.kind !== 'ege') this.#readMarks(row)
    this.#readLow(row)
    return this.#sound
  }

  #readProcedure(row: PlainRow): void {
    const columns = this.#columns
    const wasSound = this.#sound
    this.#sound = true
    const year = this.#within(row, columns.year, FIRST_YEAR, LAST_YEAR, 'year')
    if (year !== this.year) this.isOtherProcedure = true
    this.year = year
    this.#readKind(row)
    const grade = this.#within(row, columns.grade, 1, LAST_GRADE, 'grade')
    if (grade !== this.grade) this.isOtherProcedure = true
    this.grade = grade
    this.#readSubject(row)
    this.#readWave(row)
    this.#isProcedureSound = this.#sound
    this.#sound = wasSound && this.#sound
  }

  // Neighbours in a table are mostly of one kind, subject and wave: words are looked up when they change.
  #readKind(row: PlainRow): void {
    const column = this.#columns.kind
    const code = row.code(column.at)
    if (code === this.#kindCode) return
    const kind = kindOf(row.text(column.at))
    if (kind === undefined) {
      this.#fault(row, column, 'kind')
      return
    }
    this.#kindCode = code
    this.kind = kind
    this.isOtherProcedure = true
  }

  #readSubject(row: PlainRow): void {
    const { subject, level } = this.#columns
    const subjectCode = row.code(subject.at)
    if (subjectCode === 0) this.#fault(row, subject, 'subject')
    const levelCode = row.code(level.at)
    if (subjectCode === this.#subjectCode && levelCode === this.#levelCode) return
    this.#subjectCode = subjectCode
    this.#levelCode = levelCode
    this.subject = subjectOf(row.text(subject.at))
    this.level = row.text(level.at)
    this.isOtherProcedure = true
  }

  #readWave(row: PlainRow): void {
    const column = this.#columns.wave
    const code = row.code(column.at)
    if (code === this.#waveCode) return
    const wave = code === 0 ? 0 : waveOf(row.text(column.at))
    if (wave < 0) {
      this.#fault(row, column, 'wave')
      return
    }
    this.#waveCode = code
    this.wave = wave
    this.counts.wave = wave
    this.isOtherProcedure = true
  }

  #readDate(row: PlainRow): void {
    const text = row.text(this.#columns.date.at)
    const day = text === '' ? '' : dayFromText(text)
    if (day === undefined) this.#fault(row, this.#columns.date, 'date')
    this.date = day ?? ''
  }

  #readMarks(row: PlainRow): void {
    let sum = 0
    let filled = 0
    for (let mark = 0; mark < this.#markColumns.length; mark += 1) {
      const column = this.#markColumns[mark] as Column
      const count = this.#count(row, column)
      if (count === NOT_A_NUMBER) return
      this.marks[mark] = count
      if (count === EMPTY) continue
      filled += 1
      sum += count
    }
    if (filled === 0) return
    if (filled < this.#markColumns.length) {
      const empty = this.#markColumns[this.marks.indexOf(EMPTY)] as Column
      // A file that has no such column at all, but has low, gives only some of the marks: they are left aside.
      if (empty.at >= 0) this.#fault(row, empty, 'allMarks')
      return
    }
    this.hasMarks = true
    const { participants } = this.counts
    if (participants >= 0 && sum !== participants) {
      this.#fault(row, this.#columns.participants, (l) => plainTableTexts[l].marksSum(sum))
    }
  }

  #readLow(row: PlainRow): void {
    const low = this.#count(row, this.#columns.low)
    if (low === NOT_A_NUMBER) return
    if (low === EMPTY) {
      if (this.hasMarks) this.counts.low = this.marks[0]
      else if (this.#sound) this.#fault(row, this.#lowPlace(), this.#lowExpected())
      return
    }
    this.counts.low = low
    if (low > this.counts.participants || (this.hasMarks && low !== this.marks[0]))
      this.#refuseLow(row, low)
  }

  #refuseLow(row: PlainRow, low: number): void {
    const column = this.#columns.low
    const [mark2] = this.marks
    const { participants } = this.counts
    if (participants >= 0 && low > participants) {
      this.#fault(row, column, (l) => plainTableTexts[l].lowOverParticipants(participants))
    } else if (this.hasMarks && low !== mark2) {
      this.#fault(row, column, (l) => plainTableTexts[l].lowIsMark2(mark2))
    }
  }

  #lowPlace(): Column {
    return this.#columns.low.at >= 0 || this.kind === 'ege'
      ? this.#columns.low
      : this.#columns.mark2
  }

  #lowExpected(): PlainTableText {
    return this.kind === 'ege' ? 'lowOfEge' : 'lowOrMarksFilled'
  }

  #within(row: PlainRow, column: Column, from: number, to: number, expected: PlainTableText) {
    const value = row.whole(column.at)
    if (value < from || value > to) this.#fault(row, column, expected)
    return value
  }

  #count(row: PlainRow, column: Column): number {
    const count = row.whole(column.at)
    if (count === NOT_A_NUMBER) this.#fault(row, column, 'whole')
    return count
  }

  #fault(row: PlainRow, column: Column, expected: Parameters<Cells['fault']>[2]): void {
    this.#sound = false
    this.#cells.fault(row, column, expected)
  }
}
