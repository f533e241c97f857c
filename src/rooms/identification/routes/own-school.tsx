import { redirect } from 'react-router'
import { NotFound } from '../../../kernel/errors.ts'
import { page } from '../../../kernel/http/page.ts'
import type { SchoolId } from '../../../kernel/ids.ts'
import { schoolYearOf } from '../../../kernel/school-year.ts'
import { getSchool, schoolPaths } from '../../schools/index.ts'
import { OwnSchoolPage } from '../pages/own-school-page.tsx'
import { identificationPaths } from '../paths.ts'
import { canIdentify, canSeeConclusions, ownSchools } from '../policy.ts'
import { headMeetingsOfSchool } from '../queries-head-meetings.ts'
import { originsOf } from '../queries-origins.ts'
import { getRuleVersion } from '../queries-rules.ts'
import { findVerdict, listRuns } from '../queries-runs.ts'
import { listSheets } from '../queries-sheets.ts'
import { headOf } from '../rules.ts'
import type { Route } from './+types/own-school.ts'

export const loader = page({
  policy: canSeeConclusions,
  load: async ({ reader, actor, subject, id, today }) => {
    const schoolId = id<SchoolId>('schoolId')
    if (!canIdentify(subject).allowed) {
      // Schools never see each other: another one's conclusion is not there.
      if (!ownSchools(subject).includes(schoolId)) throw new NotFound(`no school ${schoolId}`)
      // A school is told by the sheet that was sent to it, not by a run that may be made again tomorrow.
      const [sheet] = await listSheets(reader, actor, { schools: [schoolId] })
      if (sheet !== undefined) throw redirect(identificationPaths.sheet({ sheetId: sheet.id }))
      return { shown: null, talks: [] }
    }
    // A school of another municipality is not there, as on every other page.
    await getSchool(reader, actor, schoolId, schoolYearOf(today))
    const talks = await headMeetingsOfSchool(reader, actor, schoolId)
    const [run] = await listRuns(reader, actor)
    const verdict = run === undefined ? null : await findVerdict(reader, actor, run.id, schoolId)
    if (run === undefined || verdict === null) return { shown: null, talks }
    const { ruleSet } = await getRuleVersion(reader, actor, run.ruleVersionId)
    const { diagnosis: _, snapshot, ...rest } = verdict
    return {
      talks,
      shown: {
        run,
        verdict: { ...rest, diagnosis: { nearest: null, stability: null } },
        origins: await originsOf(reader, actor, snapshot),
        threshold: headOf(ruleSet).lowShareAtLeast,
        schoolHref: schoolPaths.card({ schoolId }),
      },
    }
  },
})

export default function OwnSchoolRoute({ loaderData }: Route.ComponentProps) {
  return <OwnSchoolPage {...loaderData} />
}
