import { type Expectation, type Fault, FaultList } from '../../../kernel/sheets/faults.ts'
import { columnLetters } from '../../../kernel/sheets/place.ts'
import type { ReadResult } from '../result-values.ts'
import type { CellValues } from './cell-values.ts'
import type { FoundTable } from './grid.ts'
import { groupsOf, type MappedColumn, marksOf, measures, type TableMapping } from './mapping.ts'
import { mappingFaults } from './messages.ts'
import { isAtLeast, underOf } from './words-of-bounds.ts'

interface Read {
  readonly fileName: string
  /** Rows without a school, as a spreadsheet shows them. */
  readonly skipped: readonly number[]
  readonly results: readonly ReadResult[]
}

const FEW = 3
const MOST_DOUBTS = 60

/** Правдоподобие: what may be mapped wrongly though every cell can be read. Each with its sentence and its place. */
export function doubtsOf(
  mapping: TableMapping,
  table: FoundTable,
  cells: CellValues,
  read: Read,
): readonly Fault[] {
  const faults = new FaultList(MOST_DOUBTS)
  const { grid, last, headings, columns } = table
  const numbers = new Map<MappedColumn, readonly (number | undefined)[]>()
  for (const [column, at] of columns) numbers.set(column, numbersIn(table, cells, at))
  const say = (column: MappedColumn, expected: Expectation) => {
    const at = columns.get(column) ?? 0
    const place = { file: read.fileName, sheet: grid.name, row: grid.number(last), column: at }
    faults.add(place, headings[at] ?? '', expected)
  }
  for (const group of groupsOf(mapping.columns)) {
    doubtGroup(group, { numbers, columns, say, mapping })
  }
  doubtZeros(numbers, say)
  doubtBounds(mapping, numbers, say)
  const [first] = read.skipped
  if (first !== undefined) {
    const rows = read.skipped.slice(0, 5).join(', ')
    const more = read.skipped.length > 5 ? '…' : ''
    const place = { file: read.fileName, sheet: grid.name, row: first }
    faults.add(place, '', (locale) =>
      mappingFaults[locale].doubtSkipped(read.skipped.length, rows + more),
    )
  }
  return faults.kept
}

type Numbers = ReadonlyMap<MappedColumn, readonly (number | undefined)[]>

interface Looking {
  readonly numbers: Numbers
  readonly columns: ReadonlyMap<MappedColumn, number>
  readonly mapping: TableMapping
  readonly say: (column: MappedColumn, expected: Expectation) => void
}

function doubtGroup(group: readonly MappedColumn[], { numbers, columns, say, mapping }: Looking) {
  const column = (means: MappedColumn['means']) => group.find((one) => one.means === means)
  const of = (one: MappedColumn | undefined) => (one === undefined ? [] : (numbers.get(one) ?? []))
  const [participants, mean, low] = [column('participants'), column('mean'), column('low')]
  if (participants && mean && isSwapped(of(participants), of(mean))) {
    const letter = columnLetters(columns.get(mean) ?? 0)
    say(participants, (locale) => mappingFaults[locale].doubtSwapped(letter))
  }
  if (mean && mapping.scale === null) doubtScale(mean, { of: of(mean), mapping, say })
  if (low && isAtLeast(low.heading)) say(low, (locale) => mappingFaults[locale].doubtAtLeast)
  else if (participants && mean && low && isLowHigh(of(participants), of(low), of(mean), low)) {
    say(low, (locale) => mappingFaults[locale].doubtLowHigh)
  }
  const marks = marksOf.map(column)
  const [two] = marks
  if (two?.unit === 'percent' && participants && addsUp(marks.map(of), of(participants))) {
    say(two, (locale) => mappingFaults[locale].doubtPercentShape)
  }
}

/** Fractions where people are counted, whole numbers where a mean stands. */
function isSwapped(
  counts: readonly (number | undefined)[],
  means: readonly (number | undefined)[],
) {
  const fractions = counts.filter((value) => value !== undefined && !Number.isInteger(value)).length
  const told = means.filter((value) => value !== undefined)
  const areWhole = told.every((value) => Number.isInteger(value))
  return fractions > 0 && told.length > 0 && areWhole
}

/** Marks end at 5, points at 100: more than that is no mean of either. */
function doubtScale(
  column: MappedColumn,
  { of, mapping, say }: { of: readonly (number | undefined)[] } & Pick<Looking, 'mapping' | 'say'>,
) {
  const isOfMarks = /отмет|оценк|успеваем/iu.test(column.heading)
  const kind = column.of?.kind ?? mapping.constants.kind
  const to = isOfMarks && kind !== 'ege' ? 5 : 100
  if (of.some((value) => value !== undefined && value > to)) {
    say(column, (locale) => mappingFaults[locale].doubtScale(String(to)))
  }
}

/** Most are below the minimum, and the mean is three quarters of the scale of 100: one of them is something else. */
function isLowHigh(
  participants: readonly (number | undefined)[],
  low: readonly (number | undefined)[],
  mean: readonly (number | undefined)[],
  { unit }: MappedColumn,
): boolean {
  let odd = 0
  let told = 0
  participants.forEach((count, row) => {
    const [below, average] = [low[row], mean[row]]
    if (count === undefined || below === undefined || average === undefined || count < 5) return
    told += 1
    const share = unit === 'percent' ? below / 100 : below / count
    if (share > 0.6 && (average > 55 || (average <= 5 && average >= 3.6))) odd += 1
  })
  return odd >= FEW && odd * 2 > told
}

function addsUp(
  marks: readonly (readonly (number | undefined)[])[],
  participants: readonly (number | undefined)[],
): boolean {
  let like = 0
  let told = 0
  participants.forEach((count, row) => {
    const sum = marks.reduce((all, mark) => all + (mark[row] ?? 0), 0)
    if (count === undefined || count === 100 || sum === 0) return
    told += 1
    if (sum === count) like += 1
  })
  return told > 0 && like * 2 > told
}

function doubtZeros(numbers: Numbers, say: Looking['say']): void {
  for (const [column, values] of numbers) {
    if (!measures.includes(column.means)) continue
    const told = values.filter((value) => value !== undefined)
    const mayBeZero = column.means !== 'participants' && column.means !== 'mean'
    if (told.length < (mayBeZero ? FEW * 4 : FEW) || told.some((value) => value !== 0)) continue
    say(column, (locale) => mappingFaults[locale].doubtAllZeros)
  }
}

/** «Менее 160» that together with «от 220» is more than all of them counts those from 160 on. */
function doubtBounds(mapping: TableMapping, numbers: Numbers, say: Looking['say']): void {
  const participants = mapping.columns.filter(({ means }) => means === 'participants')
  const [all] = participants
  if (all === undefined || participants.length > 1) return
  const counts = numbers.get(all) ?? []
  const upper = mapping.columns.filter(({ heading }) => isAtLeast(heading))
  for (const column of mapping.columns) {
    const bound = underOf(column.heading)
    if (bound === undefined) continue
    const under = numbers.get(column) ?? []
    const isOver = upper.some((other) =>
      (numbers.get(other) ?? []).some(
        (value, row) =>
          (value ?? 0) + (under[row] ?? 0) > (counts[row] ?? Number.POSITIVE_INFINITY),
      ),
    )
    if (isOver) say(column, (locale) => mappingFaults[locale].doubtBound(bound))
  }
}

function numbersIn({ grid, last }: FoundTable, cells: CellValues, at: number) {
  const values: (number | undefined)[] = []
  for (let row = last + 1; row < grid.rowCount; row += 1) {
    const cell = cells.read(row, at)
    values.push(cell.kind === 'number' ? cell.value : undefined)
  }
  return values
}
