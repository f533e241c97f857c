import { NotFound } from '../../../kernel/errors.ts'
import { endpoint } from '../../../kernel/http/endpoint.ts'
import { schoolYearOf } from '../../../kernel/school-year.ts'
import { download } from '../download.ts'
import { csvOf, exportTable, xlsxOf } from '../export-table.ts'
import { listAddressOf } from '../list-input.ts'
import { messages } from '../messages.ts'
import { canReadCodes, canReadRegister } from '../policy.ts'
import { listSchools } from '../queries.ts'
import { readRegister } from '../queries-register.ts'

const MOST = 2000

export const loader = endpoint({
  policy: canReadRegister,
  handle: async ({ reader, actor, subject, url, params, locale, today }) => {
    const { q: search, kind, setting, state } = listAddressOf(url)
    const schoolYear = schoolYearOf(today)
    const filter = { search, kind, setting, state, schoolYear, limit: MOST }
    const { schools } = await listSchools(reader, actor, filter)
    const shown = new Set(schools.map((school) => school.id))
    const register = await readRegister(reader, actor, schoolYear)
    const withCodes = canReadCodes(subject).allowed
    const table = exportTable(
      register.filter((school) => shown.has(school.id)),
      { locale, on: today, withCodes, register },
    )
    const name = `${messages[locale].list.caption} ${today}`
    if (params.format === 'csv')
      return download(`${name}.csv`, 'text/csv; charset=utf-8', csvOf(table))
    if (params.format === 'xlsx') {
      return download(`${name}.xlsx`, 'xlsx', await xlsxOf(messages[locale].title, table))
    }
    throw new NotFound(`no format ${params.format}`)
  },
})
