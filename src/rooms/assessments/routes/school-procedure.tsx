import { NotFound } from '../../../kernel/errors.ts'
import { page } from '../../../kernel/http/page.ts'
import type { SchoolId } from '../../../kernel/ids.ts'
import { schoolYearStarting } from '../../../kernel/school-year.ts'
import { getSchool } from '../../schools/index.ts'
import { procedureInput } from '../input-scales.ts'
import { SchoolProcedurePage } from '../pages/school-procedure-page.tsx'
import { canReadResults, canReadSchoolResults, rightToSchool } from '../policy.ts'
import { procedureName } from '../procedure-name.ts'
import { currentResults, loadedYears } from '../queries-results.ts'
import { scalesInForce } from '../queries-scales.ts'
import { yearsOfProcedure } from '../results/procedure-results.ts'
import { procedureText } from '../rules-keys.ts'
import { shownYear } from '../shown-year.ts'
import type { Route } from './+types/school-procedure.ts'

const YEARS_SHOWN = 5

export const loader = page({
  policy: canReadSchoolResults,
  load: async ({ reader, actor, subject, id, url, today, locale }) => {
    const schoolId = id<SchoolId>('schoolId')
    const asked = procedureInput.safeParse(Object.fromEntries(url.searchParams))
    // What the actor may not see is not there.
    if (!rightToSchool(subject, schoolId).allowed || !asked.success) {
      throw new NotFound(`no results of school ${schoolId}`)
    }
    const procedure = asked.data
    const year = shownYear(url, today)
    const school = await getSchool(reader, actor, schoolId, schoolYearStarting(year - 1))
    const loaded = (await loadedYears(reader, actor)).map((each) => each.year)
    const shown = loaded.slice(0, YEARS_SHOWN)
    const results = await currentResults(reader, actor, { years: shown })
    const years = yearsOfProcedure({
      results: results.filter((each) => procedureText(each) === procedureText(procedure)),
      scales: await scalesInForce(reader, actor, shown),
      schoolId,
      isTeam: canReadResults(subject).allowed,
    })
    return {
      school: { id: schoolId, name: school.shortName },
      procedure,
      name: procedureName(procedure, locale),
      year: years.some((each) => each.year === year) ? year : (years[0]?.year ?? year),
      years,
    }
  },
})

export default function SchoolProcedureRoute({ loaderData }: Route.ComponentProps) {
  return <SchoolProcedurePage {...loaderData} />
}
