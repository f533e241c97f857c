import { page } from '../../../kernel/http/page.ts'
import { namesOfPeople } from '../../access/index.ts'
import type { RuleVersionId } from '../ids.ts'
import { RuleVersionPage } from '../pages/rule-version-page.tsx'
import { canIdentify, canReadRules } from '../policy.ts'
import { getRuleVersion, listRuleVersions } from '../queries-rules.ts'
import type { Route } from './+types/rule-version.ts'

export const loader = page({
  policy: canReadRules,
  load: async ({ reader, actor, subject, id }) => {
    const version = await getRuleVersion(reader, actor, id<RuleVersionId>('versionId'))
    const people = [version.startedBy, version.approval?.approvedBy].flatMap((each) => each ?? [])
    return {
      version,
      others: await listRuleVersions(reader, actor),
      people: await namesOfPeople(reader, people),
      mayChange: canIdentify(subject).allowed,
    }
  },
})

export default function RuleVersionRoute({ loaderData }: Route.ComponentProps) {
  return <RuleVersionPage {...loaderData} />
}
