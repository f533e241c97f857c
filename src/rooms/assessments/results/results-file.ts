import { NotFound } from '../../../kernel/errors.ts'
import { attachment } from '../../../kernel/http/attachment.ts'
import type { Locale } from '../../../kernel/i18n/catalogue.ts'
import { csvOf, xlsxOf } from '../../schools/index.ts'
import { resultMessages } from '../messages-results.ts'
import type { CurrentResult } from '../queries-results.ts'
import { resultsTable } from './export-results.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

interface Asked {
  readonly results: readonly CurrentResult[]
  readonly schools: readonly { readonly id: string; readonly name: string }[]
  readonly title: string
  readonly format: string
  readonly locale: Locale
}

/** Таблица результатов файлом: what begins like a formula is a text in both. */
export async function resultsFile(asked: Asked): Promise<Response> {
  const { results, schools, title, format, locale } = asked
  const table = resultsTable(results, schools, locale)
  if (format === 'csv') {
    const lines = table.map((row) => row.map(withComma))
    return attachment(`${title}.csv`, 'text/csv; charset=utf-8', csvOf(lines))
  }
  if (format !== 'xlsx') throw new NotFound(`no format ${format}`)
  return attachment(`${title}.xlsx`, XLSX, await xlsxOf(resultMessages[locale].sheet, table))
}

/** A Russian spreadsheet takes «31.8» for a date. */
const withComma = (cell: string | number): string | number =>
  typeof cell === 'number' ? String(cell).replace('.', ',') : cell
