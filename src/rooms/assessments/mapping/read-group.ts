import type { Expectation } from '../../../kernel/sheets/faults.ts'
import type { ResultValues } from '../result-values.ts'
import type { ResultDetails } from '../rules-details.ts'
import type { CellValue, CellValues } from './cell-values.ts'
import { countFromPercent, marksFromPercent } from './from-percent.ts'
import { type MappedColumn, type Meaning, marksOf, type TableMapping } from './mapping.ts'
import { type MappingFaultText, mappingFaults } from './messages.ts'

export type Counts = Pick<ResultValues, 'participants' | 'low' | 'marks' | 'enrolled' | 'details'>
type Marks = NonNullable<ResultValues['marks']>
type NumberCell = Extract<CellValue, { kind: 'number' }>

/** The measures of one procedure, read from one row. */
export class GroupReader {
  readonly #cells: CellValues
  readonly #columns: ReadonlyMap<Meaning, { readonly at: number; readonly column: MappedColumn }>
  readonly #scale: TableMapping['scale']
  readonly #add: (row: number, at: number, expected: Expectation) => void
  readonly of: MappedColumn['of']
  #row = 0
  #isSound = true

  constructor(
    cells: CellValues,
    group: readonly (readonly [MappedColumn, number])[],
    { scale }: TableMapping,
    add: (row: number, at: number, expected: Expectation) => void,
  ) {
    this.#cells = cells
    this.#columns = new Map(group.map(([column, at]) => [column.means, { column, at }]))
    this.#scale = scale
    this.#add = add
    this.of = group[0]?.[0].of
  }

  get firstColumn(): number {
    return Math.min(...[...this.#columns.values()].map(({ at }) => at))
  }

  /** Null: nothing is told of this procedure here. Undefined: refused, the faults say why. */
  read(row: number, kind: string): Counts | null | undefined {
    this.#row = row
    this.#isSound = true
    const cells = new Map([...this.#columns.keys()].map((means) => [means, this.#number(means)]))
    if (!this.#isSound) return undefined
    if ([...cells.values()].every((cell) => cell === undefined)) return null
    const counted = this.#counted(cells)
    const mean = this.#mean(cells.get('mean'), counted.participants)
    const isEmpty = counted.participants === null && counted.low === null && counted.marks === null
    if (this.#isSound && isEmpty && mean === null && counted.enrolled === null) return null
    this.#check(counted, kind)
    if (!this.#isSound) return undefined
    return { ...counted, ...lowOf(counted, kind), details: withMean(counted.details, mean) }
  }

  #number(means: Meaning): NumberCell | undefined {
    const { at } = this.#columns.get(means) ?? { at: 0 }
    const cell = this.#cells.read(this.#row, at)
    if (cell.kind === 'nothing') return undefined
    if (cell.kind === 'text') return this.#fault(means, 'number')
    if (cell.value < 0) return this.#fault(means, 'notNegative')
    const isCount = means !== 'mean' && !this.#isPercent(means)
    if (isCount && (!Number.isInteger(cell.value) || cell.value >= 1e7)) {
      return this.#fault(means, 'whole')
    }
    if (this.#isPercent(means) && cell.value > 100) return this.#fault(means, 'percent')
    return cell
  }

  #counted(cells: ReadonlyMap<Meaning, NumberCell | undefined>): Counts {
    const enrolled = cells.get('enrolled')?.value ?? null
    const told = marksOf.map((means) => cells.get(means))
    const isOfMarks = this.#columns.has('mark3')
    const someMarks = told.some((cell) => cell !== undefined)
    if (isOfMarks && someMarks && told.some((cell) => cell === undefined)) {
      this.#fault(marksOf.find((means) => cells.get(means) === undefined) ?? 'mark2', 'allMarks')
    }
    const inPercent = marksOf.some((means) => this.#columns.has(means) && this.#isPercent(means))
    const sum = told.reduce((all, cell) => all + (cell?.value ?? 0), 0)
    const participants =
      cells.get('participants')?.value ?? (isOfMarks && someMarks && !inPercent ? sum : null)
    const low = this.#count(cells, 'low', participants) ?? this.#loneMark2(cells, participants)
    const marks = isOfMarks && someMarks && this.#isSound ? this.#marks(told, participants) : null
    const restored = this.#restored
    this.#restored = undefined
    return {
      participants,
      low,
      marks,
      enrolled,
      details: restored === undefined ? null : { restored },
    }
  }

  #restored: ResultDetails['restored']

  /** A table may give the share of «2» alone. */
  #loneMark2(cells: ReadonlyMap<Meaning, NumberCell | undefined>, participants: number | null) {
    return this.#columns.has('mark3') ? null : this.#count(cells, 'mark2', participants)
  }

  #count(
    cells: ReadonlyMap<Meaning, NumberCell | undefined>,
    means: Meaning,
    participants: number | null,
  ): number | null {
    const cell = cells.get(means)
    if (cell === undefined) return null
    if (!this.#isPercent(means)) return cell.value
    if (participants === null) return this.#fault(means, 'percentNeedsParticipants') ?? null
    const found = countFromPercent(participants, cell.value, cell.decimals)
    if (found === null) {
      return this.#say(means, (locale) => mappingFaults[locale].percentFits(participants)) ?? null
    }
    this.#note(found.isAmbiguous)
    return found.count
  }

  #marks(told: readonly (NumberCell | undefined)[], participants: number | null): Marks | null {
    const cells = told.map((cell) => cell ?? { value: 0, decimals: 0 })
    if (!this.#isPercent('mark3')) return fourOf(cells.map(({ value }) => value))
    if (participants === null) return this.#fault('mark2', 'percentNeedsParticipants') ?? null
    const found = marksFromPercent(participants, cells)
    if (found === null) {
      return this.#say('mark2', (locale) => mappingFaults[locale].percentFits(participants)) ?? null
    }
    this.#note(found.isAmbiguous)
    return fourOf(found.counts)
  }

  #mean(cell: NumberCell | undefined, participants: number | null): number | null {
    if (cell === undefined) return null
    // «0» beside nobody is how tables write an empty cell.
    if (cell.value === 0 && (participants ?? 0) === 0) return null
    if (participants === 0) return this.#fault('mean', 'meanOfNobody') ?? null
    const scale = this.#scale
    if (scale !== null && (cell.value < scale.from || cell.value > scale.to)) {
      const [from, to] = [shown(scale.from), shown(scale.to)]
      return this.#say('mean', (locale) => mappingFaults[locale].meanOutside(from, to)) ?? null
    }
    return cell.value
  }

  #check({ participants, low, marks, enrolled }: Counts, kind: string): void {
    if (participants === null) return
    if (low !== null && low > participants) {
      const means = this.#columns.has('low') ? 'low' : 'mark2'
      this.#say(means, (locale) => mappingFaults[locale].lowOver(participants))
    }
    if (enrolled !== null && enrolled < participants) {
      this.#say('enrolled', (locale) => mappingFaults[locale].enrolledUnder(participants))
    }
    if (marks === null || kind === 'ege') return
    const sum = marks.reduce((all, mark) => all + mark, 0)
    if (sum !== participants) {
      this.#say('participants', (locale) => mappingFaults[locale].marksSum(sum))
    }
    if (low !== null && low !== marks[0]) {
      this.#say('low', (locale) => mappingFaults[locale].lowIsMark2(marks[0]))
    }
  }

  #isPercent(means: Meaning): boolean {
    return this.#columns.get(means)?.column.unit === 'percent'
  }

  #note(isAmbiguous: boolean): void {
    if (this.#restored !== 'ambiguous') this.#restored = isAmbiguous ? 'ambiguous' : 'exact'
  }

  #fault(means: Meaning, expected: MappingFaultText): undefined {
    return this.#say(means, (locale) => mappingFaults[locale][expected])
  }

  #say(means: Meaning, expected: Expectation): undefined {
    this.#isSound = false
    this.#add(this.#row, this.#columns.get(means)?.at ?? this.firstColumn, expected)
    return undefined
  }
}

const fourOf = ([two = 0, three = 0, four = 0, five = 0]: readonly number[]): Marks => [
  two,
  three,
  four,
  five,
]

/** Marks of ЕГЭ are not its result: the minimum is in points. */
const lowOf = ({ low, marks }: Counts, kind: string) =>
  kind === 'ege' ? { low, marks: null } : { low: low ?? marks?.[0] ?? null, marks }

const withMean = (details: ResultDetails | null, mean: number | null): ResultDetails | null =>
  mean === null ? details : { ...details, mean }

const shown = (value: number) => String(value).replace('.', ',')
