import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { Fault } from '../../kernel/sheets/faults.ts'
import { cellAddress, columnLetters } from '../../kernel/sheets/place.ts'
import { tableOf } from './mapping/draft.ts'
import type { Grid } from './mapping/grid.ts'
import { sameHeading } from './mapping/grid.ts'
import {
  lacksOf,
  type MappedColumn,
  type MappingLack,
  type TableMapping,
} from './mapping/mapping.ts'
import { readMapped } from './mapping/read-mapped.ts'
import { type SampleRows, sampleOf } from './mapping/sample.ts'
import type { Reason } from './mapping/suggest.ts'
import type { FileToMap } from './queries-mapping-file.ts'

/** The page of a mapping: everything as texts and numbers. */
export interface MappingView {
  readonly fileName: string
  readonly sheets: readonly {
    readonly value: string
    readonly name: string | null
    readonly rows: number
  }[]
  readonly sheet: number
  readonly headerRow: number
  readonly mapping: TableMapping
  readonly firstRows: readonly { readonly number: number; readonly cells: readonly string[] }[]
  readonly columns: readonly ColumnToMap[]
  readonly sample: SampleRows
  readonly check: MappingCheck
}

export interface ColumnToMap {
  readonly at: number
  readonly letter: string
  readonly heading: string
  readonly samples: readonly string[]
  readonly told: MappedColumn | null
  readonly reason: Reason | null
}

export interface MappingCheck {
  readonly lacks: readonly MappingLack[]
  readonly results: number
  readonly facts: number
  readonly schools: number
  readonly faultCount: number
  readonly faults: readonly CheckedCell[]
  readonly doubts: readonly CheckedCell[]
}

export interface CheckedCell {
  readonly key: string
  readonly cell: string
  readonly found: string
  readonly expected: string
}

const ROWS_ABOVE = 12
const CELLS = 12
const SHOWN = 20

export function mappingView(file: FileToMap, locale: Locale): MappingView {
  const { grids, draft, fileName } = file
  const { sheet, headerRow, mapping } = draft
  const table = tableOf(grids, draft)
  const { grid } = table
  return {
    fileName,
    sheets: grids.map(({ name, rowCount }, at) => ({
      value: String(at),
      name: name ?? null,
      rows: rowCount,
    })),
    sheet,
    headerRow,
    mapping,
    firstRows: grid === undefined ? [] : firstRowsOf(grid),
    columns: table.columns.map(({ at, heading, nth, reason, means }) => {
      const told = mapping.columns.find(
        (column) => column.nth === nth && sameHeading(column.heading) === sameHeading(heading),
      )
      return {
        at,
        letter: columnLetters(at),
        heading,
        samples: grid === undefined ? [] : samplesOf(grid, table.at + mapping.headerDepth, at),
        told: told ?? null,
        reason: told !== undefined && told.means === means ? reason : null,
      }
    }),
    sample: sampleOf(grid, table.at, mapping.headerDepth),
    check: checkOf(file, locale),
  }
}

function firstRowsOf(grid: Grid) {
  return Array.from({ length: Math.min(ROWS_ABOVE, grid.rowCount) }, (_, row) => ({
    number: grid.number(row),
    cells: Array.from({ length: Math.min(CELLS, grid.width(row)) }, (__, column) =>
      grid.text(row, column),
    ),
  }))
}

function samplesOf(grid: Grid, from: number, column: number): readonly string[] {
  const texts: string[] = []
  for (let row = from; row < Math.min(grid.rowCount, from + 30) && texts.length < 3; row += 1) {
    const text = grid.text(row, column)
    if (text !== '') texts.push(text.length > 40 ? `${text.slice(0, 40)}…` : text)
  }
  return texts
}

function checkOf(
  { grids, draft: { mapping }, position, fileName }: FileToMap,
  locale: Locale,
): MappingCheck {
  const lacks = lacksOf(mapping)
  const read = readMapped(mapping, grids, { position, fileName })
  const told = [...read.results, ...read.facts]
  return {
    lacks,
    results: read.results.length,
    facts: read.facts.length,
    schools: new Set(told.map(({ spelling }) => spelling)).size,
    faultCount: lacks.length > 0 ? 0 : read.faultCount,
    faults: lacks.length > 0 ? [] : cellsOf(read.faults, locale),
    doubts: cellsOf(read.warnings, locale),
  }
}

const cellsOf = (faults: readonly Fault[], locale: Locale): readonly CheckedCell[] =>
  faults.slice(0, SHOWN).map(({ place, found, expected }, index) => ({
    key: String(index),
    cell: cellAddress(place),
    found,
    expected: expected(locale),
  }))
