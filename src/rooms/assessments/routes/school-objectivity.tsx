import { NotFound } from '../../../kernel/errors.ts'
import { form } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import type { SchoolId } from '../../../kernel/ids.ts'
import { schoolYearStarting } from '../../../kernel/school-year.ts'
import { namesOfPeople } from '../../access/index.ts'
import { getSchool } from '../../schools/index.ts'
import { explainMarker } from '../commands/explain-marker.ts'
import { explanationInput } from '../input-objectivity.ts'
import { objectivityMessages } from '../messages-objectivity.ts'
import { municipalityMarkers } from '../objectivity/municipality-markers.ts'
import { biasHistory } from '../objectivity/rules-history.ts'
import { SchoolObjectivityPage } from '../pages/school-objectivity-page.tsx'
import { assessmentPaths } from '../paths.ts'
import {
  canExplainMarkers,
  canReadResults,
  canReadSchoolResults,
  rightToExplain,
  rightToSchool,
} from '../policy.ts'
import { markerExplanations } from '../queries-explanations.ts'
import { currentResults } from '../queries-results.ts'
import { scalesInForce } from '../queries-scales.ts'
import { currentFacts } from '../queries-school-facts.ts'
import { shownYear } from '../shown-year.ts'
import type { Route } from './+types/school-objectivity.ts'

const YEARS_SHOWN = 5

export const loader = page({
  policy: canReadSchoolResults,
  load: async ({ reader, actor, subject, id, url, today }) => {
    const schoolId = id<SchoolId>('schoolId')
    // What the actor may not see is not there.
    if (!rightToSchool(subject, schoolId).allowed) throw new NotFound(`no school ${schoolId}`)
    const year = shownYear(url, today)
    const school = await getSchool(reader, actor, schoolId, schoolYearStarting(year - 1))
    const shown = Array.from({ length: YEARS_SHOWN }, (_, back) => year - back)
    const facts = await currentFacts(reader, actor, shown)
    const results = await currentResults(reader, actor, { years: [year, year - 1] })
    const scales = await scalesInForce(reader, actor, [year, year - 1])
    const explanations = await markerExplanations(reader, actor, { year, schoolId })
    const found = municipalityMarkers(results, scales, year).bySchool.get(schoolId) ?? null
    const isTeam = canReadResults(subject).allowed
    return {
      year,
      school: { id: schoolId, name: school.shortName },
      history: biasHistory(
        facts.filter((fact) => fact.schoolId === schoolId),
        shown,
      ),
      // The bound is a sum over other schools: it is for the municipal team alone.
      markers: found?.map((marker) => (isTeam ? marker : { ...marker, bound: null })) ?? null,
      explanations,
      names: await namesOfPeople(
        reader,
        explanations.flatMap(({ givenBy }) => givenBy ?? []),
      ),
      canExplain: rightToExplain(subject, schoolId).allowed,
      isTeam,
    }
  },
})

export const action = form({
  policy: canExplainMarkers,
  audit: 'assessments.markerExplained',
  input: explanationInput,
  run: async ({ writer, actor, subject, id, today }, told) => {
    const schoolId = id<SchoolId>('schoolId')
    if (!rightToExplain(subject, schoolId).allowed) throw new NotFound(`no school ${schoolId}`)
    await getSchool(writer, actor, schoolId, schoolYearStarting(told.year - 1))
    return explainMarker(writer, { ...actor, today }, { schoolId, ...told })
  },
  refusal: ({ kind }, locale) => ({
    field: 'text',
    text: objectivityMessages[locale].refusals[kind],
  }),
  redirectTo: ({ id }, _explanation, { year }) =>
    assessmentPaths.schoolObjectivity({ schoolId: id('schoolId') }, { year }),
  flash: (_id, locale) => objectivityMessages[locale].sent,
})

export default function SchoolObjectivityRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <SchoolObjectivityPage {...loaderData} state={actionData} />
}
