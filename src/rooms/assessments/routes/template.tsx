import { attachment } from '../../../kernel/http/attachment.ts'
import { endpoint } from '../../../kernel/http/endpoint.ts'
import { csvLine, UTF8_MARK } from '../../../kernel/sheets/csv-write.ts'
import { plainResultHeadings } from '../plain-tables/template.ts'
import { canKeepResults } from '../policy.ts'

export const loader = endpoint({
  policy: canKeepResults,
  handle: async () =>
    attachment(
      'Результаты.csv',
      'text/csv; charset=utf-8',
      `${UTF8_MARK}${csvLine(plainResultHeadings)}`,
    ),
})
