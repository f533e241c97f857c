import { form } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { changeRules } from '../commands/change-rules.ts'
import type { RuleVersionId } from '../ids.ts'
import { rulesInput } from '../input-rules.ts'
import { rulesMessages } from '../messages-rules.ts'
import { EditRulesPage } from '../pages/edit-rules-page.tsx'
import { identificationPaths } from '../paths.ts'
import { canIdentify } from '../policy.ts'
import { getRuleVersion } from '../queries-rules.ts'
import { rulesRefusalText } from '../rule-texts.ts'
import type { Route } from './+types/edit-rules.ts'

export const loader = page({
  policy: canIdentify,
  load: async ({ reader, actor, id }) => ({
    version: await getRuleVersion(reader, actor, id<RuleVersionId>('versionId')),
  }),
})

export const action = form({
  policy: canIdentify,
  audit: 'identification.rulesChanged',
  input: rulesInput,
  run: ({ writer, actor, id }, edit) => changeRules(writer, actor, id('versionId'), edit),
  refusal: rulesRefusalText,
  redirectTo: (_, versionId) => identificationPaths.ruleVersion({ versionId }),
  flash: (_, locale) => rulesMessages[locale].saved,
})

export default function EditRulesRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <EditRulesPage {...loaderData} state={actionData} />
}
