import { headingOf } from '../layouts/find-header.ts'
import type { MappedColumn, TableMapping } from './mapping.ts'

/** What a reader of mapped tables looks at: a sheet of a file, or its first rows in a browser. */
export interface Grid {
  readonly name: string | undefined
  /** Rows that hold anything, counted from 0. */
  readonly rowCount: number
  /** Of a row, as a spreadsheet shows it. */
  number(row: number): number
  width(row: number): number
  text(row: number, column: number): string
  /** Of a cell that is a number; undefined for a text. */
  value(row: number, column: number): number | undefined
  readonly merges: readonly {
    readonly left: number
    readonly top: number
    readonly right: number
    readonly bottom: number
  }[]
}

const BETWEEN = ' / '

/** The headings of rows `at`…`at + depth − 1`, as a person reads them. */
export function headingsOf(grid: Grid, at: number, depth: number): readonly string[] {
  const rows = Array.from({ length: depth }, (_, down) => spread(grid, at + down))
  const width = Math.max(0, ...rows.map((row) => row.length))
  const last = rows.at(-1) ?? []
  for (const row of rows.slice(0, -1)) fillRight(row, last, width)
  return Array.from({ length: width }, (_, column) => {
    const path = rows.map((row) => row[column] ?? '').filter((text) => text !== '')
    return [...new Set(path)].join(BETWEEN)
  })
}

/** The texts of a row; a merged one stands in every column that it spans. */
function spread(grid: Grid, at: number): string[] {
  if (at >= grid.rowCount) return []
  const texts = Array.from({ length: grid.width(at) }, (_, column) =>
    inOneLine(grid.text(at, column)),
  )
  const number = grid.number(at)
  for (const { left, right, top, bottom } of grid.merges) {
    if (top > number || bottom < number || left === right) continue
    const text = texts[left] ?? ''
    for (let column = left + 1; column <= right; column += 1) texts[column] = texts[column] || text
  }
  return Array.from(texts, (text) => text ?? '')
}

/** CSV has no merged cells: what stands over several columns is followed by empty ones with something under them. */
function fillRight(row: string[], below: readonly string[], width: number): void {
  for (let column = 1; column < width; column += 1) {
    const isUnder = (below[column] ?? '') !== '' && (below[column - 1] ?? '') !== ''
    if ((row[column] ?? '') === '' && isUnder) row[column] = row[column - 1] ?? ''
  }
}

const inOneLine = (text: string) =>
  text
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** As headings are compared: two spellings of one heading are one. */
export const sameHeading = (heading: string): string => headingOf(heading)

/** Which columns of a header are those of the mapping; null when one is missing. */
export function columnsIn(
  headings: readonly string[],
  columns: readonly MappedColumn[],
): ReadonlyMap<MappedColumn, number> | null {
  const places = placesOf(headings)
  const found = new Map<MappedColumn, number>()
  for (const column of columns) {
    const at = places.get(sameHeading(column.heading))?.[column.nth]
    if (at === undefined) return null
    found.set(column, at)
  }
  return found
}

export function placesOf(headings: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  headings.forEach((heading, at) => {
    const key = sameHeading(heading)
    places.set(key, [...(places.get(key) ?? []), at])
  })
  return places
}

export interface FoundTable {
  readonly grid: Grid
  /** Number of the sheet in the file. */
  readonly sheet: number
  /** First and last row of the header, as `Grid` counts. */
  readonly at: number
  readonly last: number
  readonly headings: readonly string[]
  readonly columns: ReadonlyMap<MappedColumn, number>
}

const FAR = 80

/** Where the table of a mapping stands: its headings are looked for, wherever they are this time. */
export function findTable(grids: readonly Grid[], mapping: TableMapping): FoundTable | null {
  if (mapping.columns.length === 0) return null
  const named =
    mapping.sheet === null ? undefined : grids.findIndex(({ name }) => name === mapping.sheet)
  const order = grids.map((_, sheet) => sheet)
  if (named !== undefined && named >= 0) order.unshift(named)
  for (const sheet of order) {
    const grid = grids[sheet] as Grid
    const depth = mapping.headerDepth
    for (let at = 0; at + depth <= Math.min(grid.rowCount, FAR); at += 1) {
      const headings = headingsOf(grid, at, depth)
      const columns = columnsIn(headings, mapping.columns)
      if (columns !== null && hasNames(mapping)) {
        return { grid, sheet, at, last: at + depth - 1, headings, columns }
      }
    }
  }
  return null
}

/** Columns without headings alone would be found in any table. */
const hasNames = ({ columns }: TableMapping) => columns.some(({ heading }) => heading !== '')
