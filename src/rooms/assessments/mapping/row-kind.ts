import { type FoundTable, sameHeading } from './grid.ts'
import type { RowReader } from './read-row.ts'

const TOTAL =
  /^(?:итог|всего|в среднем|средн(?:ее|ий|яя) (?:значение|балл|по)|вся выборка|по (?:муниципалитету|району|округу|городу|региону|области|краю|республике))/iu

/**
 * What a row below the header is: of a school; of a municipality or all together, which is left out and said; a footnote,
 * a row of column numbers or the header once more.
 */
export function rowKind(
  table: FoundTable,
  rows: RowReader,
  row: number,
): 'school' | 'total' | 'other' {
  const name = rows.text(row, 'school')
  const code = rows.text(row, 'schoolCode')
  if (isColumnNumbers(table, row)) return 'other'
  if (name === '' && code === '') return hasNumbers(table, row) ? 'total' : 'other'
  if (code === '' && TOTAL.test(name)) return 'total'
  return isHeaderAgain(table, rows, row) ? 'other' : 'school'
}

/** «1 | 2 | 3 | 4» under the headings. */
function isColumnNumbers({ grid, last }: FoundTable, row: number): boolean {
  if (row !== last + 1) return false
  let before = 0
  let count = 0
  for (let column = 0; column < grid.width(row); column += 1) {
    const text = grid.text(row, column)
    if (text === '') continue
    const number = Number(text)
    if (number !== before + 1) return false
    before = number
    count += 1
  }
  return count > 2
}

function isHeaderAgain({ columns, headings }: FoundTable, rows: RowReader, row: number): boolean {
  for (const [{ means }, at] of columns) {
    if (means !== 'school' && means !== 'schoolCode') continue
    const text = sameHeading(rows.text(row, means))
    const parts = sameHeading(headings[at] ?? '').split(' / ')
    if (text !== '' && parts.includes(text)) return true
  }
  return false
}

function hasNumbers({ grid, columns }: FoundTable, row: number): boolean {
  for (const [, at] of columns) {
    if (/^\d+(?:[.,]\d+)?\s?%?$/.test(grid.text(row, at))) return true
  }
  return false
}
