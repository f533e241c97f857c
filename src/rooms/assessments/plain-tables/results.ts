import type { FaultList } from '../../../kernel/sheets/faults.ts'
import { EMPTY, type PlainRow, type PlainTable } from '../../../kernel/sheets/table.ts'
import { Cells, type Column, factValue } from './cells.ts'
import { FirstPlaces } from './first-places.ts'
import { plainTableTexts } from './messages.ts'
import { type ResultColumns, ResultRowReader, resultColumns } from './result-row.ts'
import type { ProcedureKind } from './words.ts'

export interface ProcedureOfResult {
  readonly kind: ProcedureKind
  readonly grade: number
  readonly subject: string
  readonly level: string | null
}

/** Whoever takes results; `FactsCollector` of identification is one. Numbers only, for the sake of speed. */
export interface ResultSink {
  school(name: string, municipality: string): number
  municipalityOf(school: number): string
  procedure(procedure: ProcedureOfResult): number
  addCounts(
    school: number,
    procedure: number,
    year: number,
    counts: { participants: number; low: number; wave?: number },
  ): number
  addMarks(row: number, marks: readonly [number, number, number, number]): void
  addEnrolled(row: number, enrolled: number): void
  addDate(row: number, date: string): void
  addExtra(row: number, column: string, value: number | string | null): void
}

/** Reads plain tables of results, one row = one school × procedure; `read` is called once for each file. */
export class ResultsReader {
  readonly #sink: ResultSink
  readonly #faults: FaultList
  readonly #places = new FirstPlaces()
  readonly #combinations = new Map<string, Combination>()
  /** Of the row before: of this one too, unless the reader says otherwise. */
  #combination: Combination = { procedure: 0, slot: 0 }
  /** Of the file being read, by the code of the school's cell. */
  #schoolByCode: number[] = []
  #municipalityByCode: number[] = []

  readonly #passesRepeats: boolean

  /** Whoever can tell a list that stands twice from a contradiction lets repeated rows pass. */
  constructor(sink: ResultSink, faults: FaultList, { passesRepeats = false } = {}) {
    this.#sink = sink
    this.#faults = faults
    this.#passesRepeats = passesRepeats
  }

  read(table: PlainTable): void {
    this.#places.startTable(table)
    this.#schoolByCode = []
    this.#municipalityByCode = []
    const cells = new Cells(table, this.#faults)
    const columns = resultColumns(cells)
    if (!cells.complete) return
    const extra = cells.others(Object.values(columns))
    const result = new ResultRowReader(cells, columns)
    const before = this.#faults.total
    let rows = 0
    table.eachRow(this.#faults, (row) => {
      rows += 1
      if (result.read(row)) this.#take(row, result, cells, columns, extra)
    })
    if (rows === 0 && this.#faults.total === before) cells.incomplete('noRows')
  }

  #take(
    row: PlainRow,
    result: ResultRowReader,
    cells: Cells,
    columns: ResultColumns,
    extra: readonly Column[],
  ): void {
    const school = this.#school(row, result, cells, columns)
    if (result.isOtherProcedure) this.#combination = this.#combine(result)
    result.isOtherProcedure = false
    if (school < 0) return
    const { procedure, slot } = this.#combination
    const first = this.#passesRepeats ? undefined : this.#places.meet(school, slot, row.number)
    if (first !== undefined) {
      refuseDuplicate(cells, row, columns, first)
      return
    }
    const added = this.#sink.addCounts(school, procedure, result.year, result.counts)
    if (result.hasMarks) this.#sink.addMarks(added, result.marks)
    if (result.enrolled !== EMPTY) this.#sink.addEnrolled(added, result.enrolled)
    if (result.date !== '') this.#sink.addDate(added, result.date)
    for (const column of extra) this.#sink.addExtra(added, column.name, factValue(row, column))
  }

  /** −1 when the school already stands in another municipality. */
  #school(row: PlainRow, result: ResultRowReader, cells: Cells, columns: ResultColumns): number {
    const { school: code, municipality: municipalityCode } = result
    const seen = this.#schoolByCode[code]
    if (seen !== undefined && this.#municipalityByCode[code] === municipalityCode) return seen
    return this.#readSchool(row, result, cells, columns)
  }

  #readSchool(
    row: PlainRow,
    result: ResultRowReader,
    cells: Cells,
    columns: ResultColumns,
  ): number {
    const { school: code, municipality: municipalityCode } = result
    const name = row.text(columns.school.at)
    const municipality = row.text(columns.municipality.at)
    const school = this.#sink.school(name, municipality)
    const known = this.#sink.municipalityOf(school)
    if (municipality !== '' && known !== municipality) {
      cells.fault(row, columns.municipality, (locale) =>
        plainTableTexts[locale].otherMunicipality(name, known),
      )
      return -1
    }
    this.#schoolByCode[code] = school
    this.#municipalityByCode[code] = municipalityCode
    return school
  }

  #combine({ kind, grade, subject, level, year, wave }: ResultRowReader): Combination {
    const key = `${kind} ${grade} ${year} ${wave} ${level.length} ${level}${subject}`
    const known = this.#combinations.get(key)
    if (known !== undefined) return known
    const procedure = this.#sink.procedure({ kind, grade, subject, level: level || null })
    const made = { procedure, slot: this.#combinations.size }
    this.#combinations.set(key, made)
    return made
  }
}

// A place of its own: what a fault's sentence needs would otherwise be set aside for every sound row.
function refuseDuplicate(
  cells: Cells,
  row: PlainRow,
  { school }: ResultColumns,
  first: { readonly file: string; readonly row: number },
): void {
  cells.fault(row, school, (locale) => {
    const texts = plainTableTexts[locale]
    return texts.duplicate(texts.line(first.file, first.row))
  })
}

interface Combination {
  /** As the sink numbers it. */
  readonly procedure: number
  readonly slot: number
}
