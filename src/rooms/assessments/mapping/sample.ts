import { numberIn } from './cell-values.ts'
import { type Grid, headingsOf } from './grid.ts'

/** The first rows of a table, to be read again in the browser while a person chooses. */
export interface SampleRows {
  readonly headings: readonly string[]
  readonly above: readonly string[]
  readonly sheetName: string | null
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[]
}

const ROWS = 8

export function sampleOf(grid: Grid | undefined, at: number, depth: number): SampleRows {
  if (grid === undefined) return { headings: [], above: [], sheetName: null, rows: [] }
  const texts = (row: number) =>
    Array.from({ length: grid.width(row) }, (_, column) => grid.text(row, column))
  const above = Array.from({ length: at }, (_, row) => texts(row)).flat()
  const count = Math.max(0, Math.min(ROWS, grid.rowCount - at - depth))
  const rows = Array.from({ length: count }, (_, index) => {
    const row = at + depth + index
    return { number: grid.number(row), cells: texts(row) }
  })
  return {
    headings: headingsOf(grid, at, depth),
    above: above.filter((text) => text !== ''),
    sheetName: grid.name ?? null,
    rows,
  }
}

/** The sample as a sheet of its own: what stands above, one row of headings, the rows. */
export function gridOfSample({ headings, above, sheetName, rows }: SampleRows): Grid {
  const lines = [
    ...(above.length === 0 ? [] : [{ number: 0, cells: above }]),
    { number: 0, cells: headings },
    ...rows,
  ]
  const textOf = (row: number, column: number) => lines[row]?.cells[column] ?? ''
  return {
    name: sheetName ?? undefined,
    rowCount: lines.length,
    number: (row) => lines[row]?.number ?? 0,
    width: (row) => lines[row]?.cells.length ?? 0,
    text: textOf,
    value: (row, column) => {
      const text = textOf(row, column)
      // A number of a workbook is written with a point and as it is; a text of a table may mean thousands.
      return /^-?\d+$/.test(text) ? numberIn(text, 'either')?.value : undefined
    },
    merges: [],
  }
}
