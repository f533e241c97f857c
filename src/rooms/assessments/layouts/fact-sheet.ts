import { FaultList } from '../../../kernel/sheets/faults.ts'
import type { Place } from '../../../kernel/sheets/place.ts'
import { EMPTY } from '../../../kernel/sheets/table.ts'
import type { Sheet } from '../../../kernel/sheets/workbook/sheet.ts'
import type { ReadFacts } from '../result-values.ts'
import type { FoundHeader } from './find-header.ts'
import type { ArrivedBook, LayoutReading } from './layout.ts'
import { listTexts } from './messages-lists.ts'

const MOST_FAULTS = 20_000
const [FIRST_YEAR, LAST_YEAR] = [1990, 2100]

export interface FactSheet<Field extends string> {
  readonly sheet: Sheet
  readonly found: FoundHeader<Field>
}

/** One row of a list of schools; a fault is kept with its cell. */
export interface FactRow<Field extends string> {
  text(field: Field): string
  whole(field: Field): number
  fault(field: Field, expected: keyof (typeof listTexts)['ru'], number?: number): void
}

type Told = Pick<ReadFacts, 'spelling' | 'municipality' | 'year' | 'values'>

/** Список школ, one row a school and year: what every layout of this kind does alike. */
export function readFactSheets<Field extends string>(
  book: ArrivedBook,
  sheets: readonly FactSheet<Field>[],
  read: (row: FactRow<Field>, place: FactSheet<Field>) => Told | undefined,
): LayoutReading {
  const faults = new FaultList(MOST_FAULTS)
  const refused = new Set<string>()
  const facts = sheets.flatMap((place, number) => {
    const { sheet, found } = place
    const first = new Map<string, number>()
    return rowsUnder(sheet, found.at).flatMap((at): ReadFacts[] => {
      const row = rowAt(book, place, at, faults)
      const before = faults.total
      const told = read(row, place)
      const key = told === undefined ? '' : `${told.year} ${told.spelling.toLowerCase()}`
      const earlier = first.get(key)
      if (told !== undefined && earlier !== undefined) {
        row.fault(found.columns.keys().next().value as Field, 'schoolTwice', earlier)
      }
      if (faults.total > before) refused.add(`${number} ${at}`)
      if (told === undefined || faults.total > before) return []
      first.set(key, sheet.number(at))
      return [{ file: book.position, sheet: number, row: sheet.number(at), ...told }]
    })
  })
  return {
    sheets: sheets.map(readSheet),
    results: [],
    facts,
    faults: faults.kept,
    faultCount: faults.total,
    refusedRows: refused.size,
  }
}

/** Rows under the header that hold anything. */
const rowsUnder = (sheet: Sheet, header: number): readonly number[] =>
  Array.from({ length: sheet.rowCount - header - 1 }, (_, at) => header + 1 + at).filter((at) =>
    Array.from({ length: sheet.width(at) }, (_, column) => sheet.text(at, column)).some(Boolean),
  )

function rowAt<Field extends string>(
  book: ArrivedBook,
  { sheet, found }: FactSheet<Field>,
  at: number,
  faults: FaultList,
): FactRow<Field> {
  const column = (field: Field) => found.columns.get(field)
  return {
    text: (field) => sheet.text(at, column(field) ?? -1),
    whole: (field) => (column(field) === undefined ? EMPTY : sheet.whole(at, column(field) ?? -1)),
    fault(field, expected, number = 0) {
      const place: Place = {
        file: book.fileName,
        sheet: sheet.name,
        row: sheet.number(at),
        column: column(field),
      }
      faults.add(place, sheet.text(at, column(field) ?? -1), (locale) => {
        const text = listTexts[locale][expected]
        return typeof text === 'string' ? text : text(number)
      })
    },
  }
}

function readSheet<Field extends string>({ sheet, found }: FactSheet<Field>) {
  const fields = new Map([...found.columns].map(([field, at]) => [at, field]))
  const columns = found.headings.map((heading, at) => ({
    at,
    heading,
    field: fields.get(at) ?? null,
  }))
  return {
    name: sheet.name ?? null,
    headerRow: sheet.number(found.at),
    columns: columns.filter(({ heading }) => heading !== ''),
  }
}

export const isYear = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR
