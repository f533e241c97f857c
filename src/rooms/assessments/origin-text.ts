import { columnLetters } from '../../kernel/sheets/place.ts'
import type { ReadSheet } from './layouts/layout.ts'
import type { ResultOrigin } from './queries-results.ts'

/** Names by which origins of figures are told: of each import its number and files. */
export interface ImportNames {
  readonly number: number
  readonly files: readonly {
    readonly position: number
    readonly fileName: string
    readonly sheets: readonly ReadSheet[]
  }[]
}

export const importNames = (
  imports: readonly (ImportNames & { readonly id: string })[],
): ReadonlyMap<string, ImportNames> => new Map(imports.map((each) => [each.id, each]))

/** «итоги-2025.csv, J14»: the cell of one field of a result, or of a fact by its heading; the row when the file has no such column. */
export function originText(
  { importId, file, sheet, row }: ResultOrigin,
  field: string,
  names: ReadonlyMap<string, ImportNames>,
): { readonly fileName: string; readonly sheet: string | null; readonly cell: string } {
  const found = names.get(importId)?.files.find((each) => each.position === file)
  const read = found?.sheets[sheet]
  const column = read?.columns.find(
    (each) => each.field === field || (each.field === null && each.heading === field),
  )
  const letters = column === undefined ? '' : columnLetters(column.at)
  return { fileName: found?.fileName ?? '', sheet: read?.name ?? null, cell: `${letters}${row}` }
}
