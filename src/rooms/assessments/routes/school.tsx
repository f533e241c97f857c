import { NotFound } from '../../../kernel/errors.ts'
import { page } from '../../../kernel/http/page.ts'
import type { SchoolId } from '../../../kernel/ids.ts'
import { schoolYearStarting } from '../../../kernel/school-year.ts'
import { getSchool } from '../../schools/index.ts'
import { SchoolResultsPage } from '../pages/school-results-page.tsx'
import { canKeepResults, canReadSchoolResults, rightToSchool } from '../policy.ts'
import { calendarYears, listProcedures, notHeldProcedures } from '../queries-calendar.ts'
import { listImports } from '../queries-imports.ts'
import { currentResults, loadedYears } from '../queries-results.ts'
import { schoolResultsView } from '../school-view.ts'
import { shownYear } from '../shown-year.ts'
import type { Route } from './+types/school.ts'

export const loader = page({
  policy: canReadSchoolResults,
  load: async ({ reader, actor, subject, id, url, today, locale }) => {
    const schoolId = id<SchoolId>('schoolId')
    // What the actor may not see is not there.
    if (!rightToSchool(subject, schoolId).allowed) throw new NotFound(`no school ${schoolId}`)
    const year = shownYear(url, today)
    const school = await getSchool(reader, actor, schoolId, schoolYearStarting(year - 1))
    const known = await loadedYears(reader, actor)
    const years = [...(await calendarYears(reader, actor)), ...known.map((each) => each.year), year]
    const view = schoolResultsView({
      procedures: await listProcedures(reader, actor, [year]),
      notHeld: await notHeldProcedures(reader, actor, [year]),
      results: await currentResults(reader, actor, { years: [year], schoolId }),
      imports: await listImports(reader, actor, 1000),
      school: { id: schoolId, grades: school.grades },
      locale,
    })
    return {
      year,
      years: [...new Set(years)].sort((a, b) => b - a),
      school: { id: schoolId, name: school.shortName },
      canOpenImports: canKeepResults(subject).allowed,
      ...view,
    }
  },
})

export default function SchoolRoute({ loaderData }: Route.ComponentProps) {
  return <SchoolResultsPage {...loaderData} />
}
