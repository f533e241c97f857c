import { FaultList } from '../../../kernel/sheets/faults.ts'
import type { LayoutReading, ReadSheet } from '../layouts/layout.ts'
import type { ReadFacts, ReadResult } from '../result-values.ts'
import { CellValues } from './cell-values.ts'
import { doubtsOf } from './doubts.ts'
import { type FoundTable, findTable, type Grid } from './grid.ts'
import { groupsOf, type MappedColumn, type TableMapping } from './mapping.ts'
import { type MappingFaultText, mappingFaults } from './messages.ts'
import { type Counts, GroupReader } from './read-group.ts'
import { procedureOf, RowReader, type RowWords } from './read-row.ts'
import { rowKind } from './row-kind.ts'
import { yearAbout } from './years-in-text.ts'

export interface MappedFile {
  readonly position: number
  readonly fileName: string
}

/** A table read through a mapping. Warnings refuse nothing: a person looks at them. */
export interface MappedReading extends LayoutReading {
  readonly warnings: FaultList['kept']
}

const MOST_FAULTS = 20_000

/** The year that a mapping gives to a whole table; undefined when its rows tell it, or nothing does. */
export function yearOfTable(
  { grid, at }: FoundTable,
  { yearFrom, constants }: TableMapping,
  fileName: string,
): number | undefined {
  if (yearFrom !== 'text') return constants.year
  const above: string[] = []
  for (let row = 0; row < at; row += 1) {
    for (let column = 0; column < grid.width(row); column += 1) above.push(grid.text(row, column))
  }
  return yearAbout([above, [grid.name ?? ''], [fileName]])
}

/** Чтение таблицы по сопоставлению: the same for the page, its preview and the command line. */
export function readMapped(
  mapping: TableMapping,
  grids: readonly Grid[],
  file: MappedFile,
): MappedReading {
  const faults = new FaultList(MOST_FAULTS)
  const table = findTable(grids, mapping)
  if (table === null) {
    const missing = mapping.columns.map(({ heading }) => heading).slice(0, 8)
    faults.add(
      { file: file.fileName, row: 0 },
      missing.join(', '),
      (locale) => mappingFaults[locale].headingsMissing,
    )
    return { ...nothing, faults: faults.kept, faultCount: faults.total, warnings: [] }
  }
  return new TableReading(mapping, table, file, faults).read()
}

const nothing = { sheets: [], results: [], facts: [], refusedRows: 0 }

class TableReading {
  readonly #mapping: TableMapping
  readonly #table: FoundTable
  readonly #file: MappedFile
  readonly #faults: FaultList
  readonly #rows: RowReader
  readonly #groups: readonly GroupReader[]
  readonly #facts: readonly (readonly [MappedColumn, number])[]
  readonly #cells: CellValues
  readonly #results: ReadResult[] = []
  readonly #schoolFacts: ReadFacts[] = []
  readonly #skipped: number[] = []
  readonly #refused = new Set<number>()
  readonly #year: number | undefined

  constructor(mapping: TableMapping, table: FoundTable, file: MappedFile, faults: FaultList) {
    this.#mapping = mapping
    this.#table = table
    this.#file = file
    this.#faults = faults
    this.#cells = new CellValues(table.grid, mapping)
    this.#year = yearOfTable(table, mapping, file.fileName)
    this.#rows = new RowReader(this.#cells, table.columns, mapping, this.#year)
    this.#groups = groupsOf(mapping.columns).map((group) => {
      const placed = group.map((column) => [column, table.columns.get(column) ?? -1] as const)
      const add = (row: number, at: number, expected: Parameters<FaultList['add']>[2]) =>
        this.#say(row, at, expected)
      return new GroupReader(this.#cells, placed, mapping, add)
    })
    this.#facts = [...table.columns].filter(([{ means }]) => means === 'fact')
  }

  read(): MappedReading {
    const { grid, last } = this.#table
    for (let row = last + 1; row < grid.rowCount; row += 1) this.#readRow(row)
    if (this.#results.length + this.#schoolFacts.length + this.#faults.total === 0) {
      this.#faults.add(
        { file: this.#file.fileName, sheet: grid.name, row: grid.number(last) },
        '',
        (locale) => mappingFaults[locale].noRows,
      )
    }
    const warnings = doubtsOf(this.#mapping, this.#table, this.#cells, {
      fileName: this.#file.fileName,
      skipped: this.#skipped,
      results: this.#results,
    })
    return {
      sheets: [sheetOf(this.#table)],
      results: this.#results,
      facts: this.#schoolFacts,
      faults: this.#faults.kept,
      faultCount: this.#faults.total,
      refusedRows: this.#refused.size,
      warnings,
    }
  }

  #readRow(row: number): void {
    const kind = rowKind(this.#table, this.#rows, row)
    if (kind === 'other') return
    if (kind === 'total') {
      this.#skipped.push(this.#table.grid.number(row))
      return
    }
    const spelling = this.#rows.school(row)
    if (spelling.length > 300) {
      this.#fault(row, this.#rows.place('school') ?? 0, 'tooLong')
      return
    }
    const words = this.#rows.words(row, (at, expected) => this.#fault(row, at, expected))
    if (words === undefined) return
    let measured = 0
    for (const group of this.#groups) {
      const counts = group.read(row, group.of?.kind ?? words.told.kind ?? '')
      if (counts !== null) measured += 1
      if (counts) this.#keep(row, { group, counts }, { spelling, words })
    }
    this.#readFacts(row, { spelling, words }, measured > 0 && this.#groups.length === 1)
  }

  #keep(row: number, { group, counts }: Measured, { spelling, words }: Told): void {
    const about = procedureOf(words.told, group.of)
    if (typeof about === 'string') {
      const isTextYear = about === 'year' && this.#mapping.yearFrom === 'text'
      const at = this.#rows.place(about) ?? group.firstColumn
      this.#fault(row, at, isTextYear ? 'yearOnce' : about)
      return
    }
    const { municipality, wave, heldOn } = words
    const facts = this.#groups.length === 1 ? emptyIsNull(this.#factsIn(row, undefined)) : null
    this.#results.push({
      ...this.#place(row),
      ...about,
      spelling,
      municipality,
      wave,
      heldOn,
      ...counts,
      facts,
    })
  }

  /** Beside several procedures, and where there is none, a fact is one of the school and its year. */
  #readFacts(row: number, { spelling, words }: Told, areOfResult: boolean): void {
    const years = new Set(this.#facts.map(([{ of }]) => of?.year))
    if (areOfResult) years.delete(undefined)
    for (const of of years) {
      const year = of ?? words.told.year
      const values = this.#factsIn(row, of)
      if (Object.keys(values).length === 0) continue
      const { municipality } = words
      if (year === undefined) {
        const at = this.#facts[0]?.[1] ?? 0
        this.#fault(row, at, this.#mapping.yearFrom === 'text' ? 'yearOnce' : 'year')
      } else this.#schoolFacts.push({ ...this.#place(row), spelling, municipality, year, values })
    }
  }

  #factsIn(row: number, year: number | undefined): Record<string, number | string> {
    const values: Record<string, number | string> = {}
    for (const [{ name, heading, of }, at] of this.#facts) {
      if (of?.year !== year) continue
      const cell = this.#cells.read(row, at)
      if (cell.kind === 'nothing') continue
      values[name || heading] = cell.kind === 'number' ? cell.value : cell.text
    }
    return values
  }

  #place(row: number) {
    return { file: this.#file.position, sheet: 0, row: this.#table.grid.number(row) }
  }

  #fault(row: number, at: number, expected: MappingFaultText): void {
    this.#say(row, at, (locale) => mappingFaults[locale][expected])
  }

  #say(row: number, column: number, expected: Parameters<FaultList['add']>[2]): void {
    const { grid } = this.#table
    const number = grid.number(row)
    this.#refused.add(number)
    const place = { file: this.#file.fileName, sheet: grid.name, row: number, column }
    this.#faults.add(place, grid.text(row, column), expected)
  }
}

interface Measured {
  readonly group: GroupReader
  readonly counts: Counts
}

interface Told {
  readonly spelling: string
  readonly words: RowWords
}

const emptyIsNull = <T extends object>(values: T): T | null =>
  Object.keys(values).length === 0 ? null : values

function sheetOf({ grid, last, headings, columns }: FoundTable): ReadSheet {
  const meansAt = new Map([...columns].map(([column, at]) => [at, column]))
  return {
    name: grid.name ?? null,
    headerRow: grid.number(last),
    columns: headings
      .map((heading, at) => ({ at, heading, field: fieldOf(meansAt.get(at)) }))
      .filter(({ heading, field }) => heading !== '' || field !== null),
  }
}

/** Left out is not the same as kept under its heading. */
function fieldOf(column: MappedColumn | undefined): string | null {
  if (column === undefined) return 'leftOut'
  return column.means === 'fact' ? null : column.means
}
