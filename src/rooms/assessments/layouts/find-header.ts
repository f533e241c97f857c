import type { Sheet } from '../../../kernel/sheets/workbook/sheet.ts'

export interface WantedColumn<Field extends string> {
  readonly field: Field
  /** Compared with headings as `headingOf` writes them: small letters, single spaces, «е» for «ё». */
  readonly heading: RegExp
  readonly optional?: boolean
}

export interface FoundHeader<Field extends string> {
  /** Row of the sheet, counted as `Sheet` counts. */
  readonly at: number
  readonly columns: ReadonlyMap<Field, number>
  /** Every heading of the row, by column; those that nobody wanted too. */
  readonly headings: readonly string[]
}

export interface HeaderSearch {
  /** How many rows from `from` on are looked at. */
  readonly within?: number
  readonly from?: number
  /** Rows that make one header together; headings above, spread over what they span, come first: «Отметки / 2». */
  readonly depth?: number
}

const FAR = 60
const BETWEEN = ' / '

/** The first row in which all wanted columns are found by their names, wherever it stands. */
export function findHeader<Field extends string>(
  sheet: Sheet,
  wanted: readonly WantedColumn<Field>[],
  { within = FAR, from = 0, depth = 1 }: HeaderSearch = {},
): FoundHeader<Field> | null {
  const last = Math.min(sheet.rowCount, from + within)
  for (let at = from; at < last; at += 1) {
    const headings = headingsAt(sheet, at, depth)
    const columns = new Map<Field, number>()
    for (const { field, heading } of wanted) {
      const column = headings.findIndex((text) => text !== '' && heading.test(text))
      if (column >= 0) columns.set(field, column)
    }
    if (wanted.every(({ field, optional }) => optional === true || columns.has(field))) {
      return { at, columns, headings }
    }
  }
  return null
}

/** «Код  участника » → «код участника». */
export const headingOf = (text: string): string =>
  text
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replaceAll('ё', 'е')

/** The headings of a row, with those of the rows above it that belong to one header. */
export function headingsAt(sheet: Sheet, at: number, depth = 1): readonly string[] {
  const rows = Array.from({ length: Math.min(depth, at + 1) }, (_, up) => spread(sheet, at - up))
  const width = Math.max(...rows.map((row) => row.length))
  return Array.from({ length: width }, (_, column) => {
    const path = rows.map((row) => row[column] ?? '').filter((text) => text !== '')
    return [...new Set(path.toReversed())].join(BETWEEN)
  })
}

/** The texts of a row; a merged one stands in every column that it spans. */
function spread(sheet: Sheet, at: number): readonly string[] {
  const texts = Array.from({ length: sheet.width(at) }, (_, column) =>
    headingOf(sheet.text(at, column)),
  )
  const row = sheet.number(at)
  for (const { left, right, top, bottom } of sheet.merges) {
    if (top > row || bottom < row || left === right) continue
    const text = texts[left] ?? ''
    for (let column = left + 1; column <= right; column += 1) texts[column] ??= ''
    if (text !== '') for (let column = left + 1; column <= right; column += 1) texts[column] = text
  }
  return Array.from(texts, (text) => text ?? '')
}
