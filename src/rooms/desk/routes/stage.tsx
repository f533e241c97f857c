import type { Actor, RoleGrant, Subject } from '../../../kernel/access/actor.ts'
import { can } from '../../../kernel/access/can.ts'
import { signedIn } from '../../../kernel/access/decision.ts'
import type { Reader } from '../../../kernel/database/handles.ts'
import { NotFound } from '../../../kernel/errors.ts'
import { page } from '../../../kernel/http/page.ts'
import {
  assessmentPaths,
  canKeepResults,
  canReadResults,
  loadedYears,
} from '../../assessments/index.ts'
import { canAgree, identificationPaths } from '../../identification/index.ts'
import { countSchools } from '../../schools/index.ts'
import { StagePage } from '../pages/stage-page.tsx'
import { isStage } from '../stages.ts'
import type { Route } from './+types/stage.ts'

export const loader = page({
  policy: signedIn,
  load: async ({ params, reader, actor, subject }) => {
    const { stage } = params
    if (!isStage(stage)) throw new NotFound(`no stage ${stage}`)
    const schools = await countSchools(reader, actor)
    const data = stage === 'data' ? await dataOf(reader, actor, subject) : null
    const conclusionsHref = can(canAgree, actor)
      ? identificationPaths.agreements({})
      : identificationPaths.home({})
    return { stage, openSchools: schools.open, data, conclusionsHref }
  },
})

async function dataOf(reader: Reader, actor: Actor, subject: Subject) {
  const canRead = canReadResults(subject).allowed
  const own = canRead ? undefined : actor.grants.find(isHeadship)?.schoolId
  return {
    canLoad: canKeepResults(subject).allowed,
    canRead,
    years: canRead ? await loadedYears(reader, actor) : [],
    ownSchoolHref: own ? assessmentPaths.school({ schoolId: own }) : null,
  }
}

const isHeadship = ({ role, schoolId }: RoleGrant): boolean =>
  schoolId !== null && (role === 'schoolHead' || role === 'schoolDeputy')

export default function StageRoute({ loaderData }: Route.ComponentProps) {
  return <StagePage {...loaderData} />
}
