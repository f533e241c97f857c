import { findTable, type Grid } from './grid.ts'
import type { TableMapping } from './mapping.ts'
import { type MappedFile, type MappedReading, readMapped, yearOfTable } from './read-mapped.ts'

/**
 * A kept mapping as one more layout: the first whose headings are there reads the file. One with a year said by a person
 * is no recogniser: next year's table has the same headings, and its results would silently become last year's.
 */
export function mappedBy(
  grids: readonly Grid[],
  file: MappedFile,
  mappings: readonly TableMapping[],
  isTold = false,
): { readonly mapping: TableMapping; readonly reading: MappedReading } | null {
  for (const mapping of mappings) {
    const table = findTable(grids, mapping)
    if (
      table === null ||
      !(isTold || knowsItsYear(mapping, yearOfTable(table, mapping, file.fileName)))
    )
      continue
    return { mapping, reading: readMapped(mapping, grids, file) }
  }
  return null
}

const knowsItsYear = ({ yearFrom, columns }: TableMapping, year: number | undefined): boolean =>
  (yearFrom === 'text' && year !== undefined) || columns.some(({ means }) => means === 'year')
