import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { csvLine, UTF8_MARK } from '../../kernel/sheets/csv-write.ts'
import { messages } from './messages.ts'
import type { RegisteredSchool } from './queries-register.ts'
import { codeOn } from './rules-correction.ts'
import { formatGrades } from './rules-grades.ts'
import { type ImportField, importHeadings } from './rules-import-columns.ts'

type Cell = string | number

/** The columns of the file are those of the import, so that what was taken out can be corrected and loaded back. */
const columns: readonly ImportField[] = [
  'fullName',
  'shortName',
  'kind',
  'setting',
  'remoteness',
  'centreDistanceKm',
  'settlementName',
  'settlementSize',
  'grades',
  'mainSchool',
  'openedOn',
  'closedOn',
  'closedBasis',
]

const codeColumns: readonly ImportField[] = ['fisOko', 'ris', 'inn']

export interface ExportOptions {
  readonly locale: Locale
  /** Codes in force on this day. */
  readonly on: string
  readonly withCodes: boolean
  /** All schools, to name the main school of a branch. */
  readonly register: readonly RegisteredSchool[]
}

/** Реестр таблицей: the heading row, then one row a school. Unknown is an empty cell. */
export function exportTable(
  schools: readonly RegisteredSchool[],
  options: ExportOptions,
): readonly (readonly Cell[])[] {
  const fields = options.withCodes ? [...columns, ...codeColumns] : columns
  const head = fields.map((field) => importHeadings[field][0])
  return [head, ...schools.map((school) => fields.map((field) => cellOf(field, school, options)))]
}

function cellOf(field: ImportField, school: RegisteredSchool, options: ExportOptions): Cell {
  const text = messages[options.locale]
  switch (field) {
    case 'kind':
      return school.kind === null ? '' : text.kinds[school.kind]
    case 'setting':
      return school.setting === null ? '' : text.settings[school.setting]
    case 'remoteness':
      return school.remoteness === null ? '' : text.remotenesses[school.remoteness]
    case 'settlementSize':
      return school.settlementPopulation ?? school.settlementSizeCode ?? ''
    case 'grades':
      return school.grades === null ? '' : formatGrades(school.grades).replaceAll('\u2060', '')
    case 'mainSchool':
      return options.register.find((each) => each.id === school.mainSchoolId)?.shortName ?? ''
    case 'fisOko':
    case 'ris':
    case 'inn':
      return codeOn(school, field, options.on) ?? ''
    case 'name':
      return school.shortName
    default:
      return school[field] ?? ''
  }
}

export const csvOf = (table: readonly (readonly Cell[])[]): string =>
  UTF8_MARK + table.map(csvLine).join('')

/** A text stays a text in a workbook, whatever it begins with; it is never a formula. */
export async function xlsxOf(sheet: string, table: readonly (readonly Cell[])[]): Promise<Buffer> {
  const { writeXlsx } = await import('hucre/xlsx')
  const [head = [], ...rows] = table
  const widths = head.map((title, column) => {
    const longest = Math.max(
      String(title).length,
      ...rows.map((row) => String(row[column] ?? '').length),
    )
    return { header: String(title), key: String(column), width: Math.min(60, longest + 2) }
  })
  const data = rows.map((row) =>
    Object.fromEntries(row.map((cell, column) => [String(column), cell])),
  )
  return Buffer.from(await writeXlsx({ sheets: [{ name: sheet, columns: widths, data }] }))
}
