import { form } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { startRules } from '../commands/start-rules.ts'
import { workingOf } from '../commands/tenant.ts'
import { startInput } from '../input-rules.ts'
import { rulesMessages } from '../messages-rules.ts'
import { RulesPage } from '../pages/rules-page.tsx'
import { identificationPaths } from '../paths.ts'
import { canIdentify, canReadRules } from '../policy.ts'
import { presets } from '../presets/presets.ts'
import { listRuleVersions } from '../queries-rules.ts'
import { rulesRefusalText } from '../rule-texts.ts'
import type { Route } from './+types/rules.ts'

export const loader = page({
  policy: canReadRules,
  load: async ({ reader, actor, subject }) => ({
    versions: await listRuleVersions(reader, actor),
    presets: presets.map(({ key, title }) => ({ key, title })),
    mayChange: canIdentify(subject).allowed,
  }),
})

export const action = form({
  policy: canIdentify,
  audit: 'identification.rulesStarted',
  input: startInput,
  run: (context, { from }) => startRules(context.writer, workingOf(context), from),
  refusal: rulesRefusalText,
  redirectTo: (_, versionId) => identificationPaths.editRules({ versionId }),
  flash: (_, locale) => rulesMessages[locale].start.started,
})

export default function RulesRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <RulesPage {...loaderData} state={actionData} />
}
