import { NotFound } from '../../../kernel/errors.ts'
import { endpoint } from '../../../kernel/http/endpoint.ts'
import type { SchoolId } from '../../../kernel/ids.ts'
import { schoolYearStarting } from '../../../kernel/school-year.ts'
import { getSchool } from '../../schools/index.ts'
import { messages } from '../messages.ts'
import { canReadSchoolResults, rightToSchool } from '../policy.ts'
import { currentResults, loadedYears } from '../queries-results.ts'
import { resultsFile } from '../results/results-file.ts'

export const loader = endpoint({
  policy: canReadSchoolResults,
  handle: async ({ reader, actor, subject, id, params, locale, today }) => {
    const schoolId = id<SchoolId>('schoolId')
    if (!rightToSchool(subject, schoolId).allowed) throw new NotFound(`no school ${schoolId}`)
    const of = schoolYearStarting(Number(today.slice(0, 4)) - 1)
    const { shortName } = await getSchool(reader, actor, schoolId, of)
    const years = (await loadedYears(reader, actor)).map(({ year }) => year)
    const results = await currentResults(reader, actor, { years, schoolId })
    const schools = [{ id: schoolId, name: shortName }]
    const title = messages[locale].schoolPage(shortName)
    return resultsFile({ results, schools, title, format: params.format ?? '', locale })
  },
})
