import { columnsIn, findTable, type Grid, headingsOf, placesOf, sameHeading } from './grid.ts'
import type { TableMapping } from './mapping.ts'
import { mappingOf, type SuggestedColumn, suggest } from './suggest.ts'

/** Сопоставление, над которым ещё работают: where the table is thought to stand, and what is said so far. */
export interface MappingDraft {
  readonly sheet: number
  /** First row of the header, as a spreadsheet shows it. */
  readonly headerRow: number
  readonly mapping: TableMapping
}

export interface DraftTable {
  readonly grid: Grid | undefined
  /** First row of the header as `Grid` counts. */
  readonly at: number
  readonly headings: readonly string[]
  readonly columns: readonly SuggestedColumn[]
}

/** The table of a draft with what each column may mean. */
export function tableOf(
  grids: readonly Grid[],
  { sheet, headerRow, mapping }: Pick<MappingDraft, 'sheet' | 'headerRow' | 'mapping'>,
): DraftTable {
  const grid = grids[sheet]
  if (grid === undefined) return { grid, at: 0, headings: [], columns: [] }
  const at = rowAt(grid, headerRow)
  const { columns } = suggest(grids, { sheet, at, depth: mapping.headerDepth })
  return { grid, at, headings: headingsOf(grid, at, mapping.headerDepth), columns }
}

/** The filled row of this number, or the next one. */
export function rowAt(grid: Grid, number: number): number {
  for (let row = 0; row < grid.rowCount; row += 1) if (grid.number(row) >= number) return row
  return 0
}

/** What is proposed for a file that nobody has mapped yet. */
export function firstDraft(
  grids: readonly Grid[],
  fileName: string,
  kept: readonly TableMapping[],
): MappingDraft {
  for (const mapping of kept) {
    const table = findTable(grids, mapping)
    if (table === null) continue
    return { sheet: table.sheet, headerRow: table.grid.number(table.at), mapping }
  }
  const suggestion = suggest(grids)
  const grid = grids[suggestion.sheet]
  const proposed = mappingOf(suggestion, grid, fileName)
  const headings = suggestion.columns.map(({ heading }) => heading)
  const like = mostLike(headings, kept)
  const mapping = like === undefined ? proposed : movedTo(headings, like, proposed)
  return { sheet: suggestion.sheet, headerRow: grid?.number(suggestion.at) ?? 1, mapping }
}

/** Another sheet or header row is chosen: what is said of headings that are there too stays. */
export function draftAt(
  grids: readonly Grid[],
  fileName: string,
  { sheet, headerRow, mapping }: MappingDraft,
): MappingDraft {
  const grid = grids[sheet]
  const at = grid === undefined ? 0 : rowAt(grid, headerRow)
  const depth = mapping.headerDepth
  const proposed = mappingOf(suggest(grids, { sheet, at, depth }), grid, fileName)
  const headings = grid === undefined ? [] : headingsOf(grid, at, depth)
  return { sheet, headerRow, mapping: movedTo(headings, mapping, proposed) }
}

const ENOUGH = 0.5

/** The mapping of which most columns are there. */
function mostLike(
  headings: readonly string[],
  kept: readonly TableMapping[],
): TableMapping | undefined {
  const shareOf = ({ columns }: TableMapping) =>
    columns.filter((column) => columnsIn(headings, [column]) !== null).length /
    Math.max(1, columns.length)
  const [best] = [...kept].sort((a, b) => shareOf(b) - shareOf(a))
  return best !== undefined && shareOf(best) >= ENOUGH ? best : undefined
}

/** What `told` says of the columns that are there; where none of them is, what is proposed. */
function movedTo(
  headings: readonly string[],
  told: TableMapping,
  proposed: TableMapping,
): TableMapping {
  const here = told.columns.filter((column) => columnsIn(headings, [column]) !== null)
  const order = [...placesOf(headings).keys()]
  const columns = (here.length === 0 ? proposed.columns : here).toSorted(
    (a, b) => order.indexOf(sameHeading(a.heading)) - order.indexOf(sameHeading(b.heading)),
  )
  return { ...told, sheet: proposed.sheet, headerDepth: proposed.headerDepth, columns }
}
