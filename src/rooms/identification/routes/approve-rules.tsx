import { form } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { approveRules } from '../commands/approve-rules.ts'
import { workingOf } from '../commands/tenant.ts'
import type { RuleVersionId } from '../ids.ts'
import { approveInput } from '../input-rules.ts'
import { rulesMessages } from '../messages-rules.ts'
import { ApproveRulesPage } from '../pages/approve-rules-page.tsx'
import { identificationPaths } from '../paths.ts'
import { canIdentify } from '../policy.ts'
import { getRuleVersion } from '../queries-rules.ts'
import { rulesRefusalText } from '../rule-texts.ts'
import type { Route } from './+types/approve-rules.ts'

export const loader = page({
  policy: canIdentify,
  load: async ({ reader, actor, id }) => ({
    version: await getRuleVersion(reader, actor, id<RuleVersionId>('versionId')),
  }),
})

export const action = form({
  policy: canIdentify,
  audit: 'identification.rulesApproved',
  input: approveInput,
  run: (context, input) =>
    approveRules(context.writer, workingOf(context), context.id('versionId'), input),
  refusal: rulesRefusalText,
  redirectTo: ({ id }) => identificationPaths.ruleVersion({ versionId: id('versionId') }),
  flash: (version, locale) => rulesMessages[locale].approval.done(version),
})

export default function ApproveRulesRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ApproveRulesPage {...loaderData} state={actionData} />
}
