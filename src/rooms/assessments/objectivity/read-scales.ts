import type { FaultList } from '../../../kernel/sheets/faults.ts'
import { EMPTY, type PlainRow, type PlainTable } from '../../../kernel/sheets/table.ts'
import { Cells, type Column } from '../plain-tables/cells.ts'
import { plainTableTexts } from '../plain-tables/messages.ts'
import { subjectOf } from '../plain-tables/words.ts'
import { scoreTableTexts } from './messages.ts'
import type { Scale } from './score-group.ts'

const FIRST_YEAR = 1990
const LAST_YEAR = 2100
const LAST_GRADE = 12

const bands = [
  ['maxFor2', 'minFor3'],
  ['maxFor3', 'minFor4'],
  ['maxFor4', 'minFor5'],
] as const

type ScaleColumns = ReturnType<typeof scaleColumns>

const scaleColumns = (cells: Cells) => ({
  subject: cells.required('subject'),
  grade: cells.required('grade'),
  year: cells.optional('year'),
  maxFor2: cells.required('max_for_2'),
  minFor3: cells.required('min_for_3'),
  maxFor3: cells.required('max_for_3'),
  minFor4: cells.required('min_for_4'),
  maxFor4: cells.required('max_for_4'),
  minFor5: cells.required('min_for_5'),
  maxScore: cells.required('max_score'),
})

/** Reads a plain table of scales; one with a gap or an overlap is refused at its cell. */
export function readScales(table: PlainTable, faults: FaultList): readonly Scale[] {
  const cells = new Cells(table, faults)
  const columns = scaleColumns(cells)
  if (!cells.complete) return []
  const firstRows = new Map<string, number>()
  const scales: Scale[] = []
  const before = faults.total
  table.eachRow(faults, (row) => {
    const scale = scaleIn(cells, row, columns)
    if (scale === undefined) return
    const key = `${scale.subject} ${scale.grade} ${scale.year ?? ''}`
    const first = firstRows.get(key)
    if (first !== undefined) {
      return cells.fault(row, columns.subject, (locale) =>
        scoreTableTexts[locale].scaleTwice(plainTableTexts[locale].line(table.file, first)),
      )
    }
    firstRows.set(key, row.number)
    scales.push(scale)
  })
  if (scales.length === 0 && faults.total === before) cells.incomplete('noRows')
  return scales
}

function scaleIn(cells: Cells, row: PlainRow, columns: ScaleColumns): Scale | undefined {
  const before = cells.faults.total
  const number = (column: Column) => {
    const value = row.whole(column.at)
    if (value < 0) cells.fault(row, column, (locale) => scoreTableTexts[locale].maxScore)
    return value
  }
  const subject = subjectOf(row.text(columns.subject.at))
  if (subject === '') cells.fault(row, columns.subject, 'subject')
  const grade = row.whole(columns.grade.at)
  if (grade < 1 || grade > LAST_GRADE) cells.fault(row, columns.grade, 'grade')
  const year = row.whole(columns.year.at)
  if (year !== EMPTY && (year < FIRST_YEAR || year > LAST_YEAR)) {
    cells.fault(row, columns.year, 'year')
  }
  let over = -1
  for (const [top, next] of bands) {
    over = rising(cells, row, columns[top], over, number)
    checkNext(cells, row, columns[next], over, number)
  }
  const maxScore = rising(cells, row, columns.maxScore, over, number)
  if (cells.faults.total > before) return undefined
  return {
    subject,
    grade,
    year: year === EMPTY ? null : year,
    maxFor2: row.whole(columns.maxFor2.at),
    maxFor3: row.whole(columns.maxFor3.at),
    maxFor4: row.whole(columns.maxFor4.at),
    maxScore,
  }
}

function rising(
  cells: Cells,
  row: PlainRow,
  column: Column,
  below: number,
  number: (column: Column) => number,
): number {
  const value = number(column)
  if (value >= 0 && value <= below) {
    cells.fault(row, column, (l) => scoreTableTexts[l].notAbove(column.name, below))
  }
  return value
}

function checkNext(
  cells: Cells,
  row: PlainRow,
  column: Column,
  top: number,
  number: (column: Column) => number,
): void {
  const value = number(column)
  if (value >= 0 && top >= 0 && value !== top + 1) {
    cells.fault(row, column, (locale) => scoreTableTexts[locale].gap(top + 1))
  }
}
