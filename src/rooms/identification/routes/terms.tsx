import { form } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { namesOfPeople } from '../../access/index.ts'
import { conclusionTerms, setConclusionTerm } from '../../assessments/index.ts'
import { workingOf } from '../commands/tenant.ts'
import { termInput } from '../input-runs.ts'
import { termMessages } from '../messages-terms.ts'
import { TermsPage } from '../pages/terms-page.tsx'
import { identificationPaths } from '../paths.ts'
import { canIdentify } from '../policy.ts'
import { rulesInForce } from '../queries-rules.ts'
import { listRuns } from '../queries-runs.ts'
import { conclusionTermsOf, notAnalysedIn } from '../queries-terms.ts'
import type { Route } from './+types/terms.ts'

export const loader = page({
  policy: canIdentify,
  load: async ({ reader, actor, url, today }) => {
    const current = Number(today.slice(0, 4))
    const asked = Number(url.searchParams.get('year') ?? current)
    const year = Number.isInteger(asked) && asked > 1989 && asked < 2101 ? asked : current
    const runs = await listRuns(reader, actor)
    const rules = await rulesInForce(reader, actor)
    const ruleSet = rules?.ruleSet ?? null
    const run = runs.find((each) => each.year === year)
    const decisions = await conclusionTerms(reader, actor)
    return {
      year,
      years: [...new Set([current, year, ...runs.map((each) => each.year)])].sort((a, b) => b - a),
      terms: await conclusionTermsOf(reader, actor, { year, today, runs, ruleSet }),
      hasRun: run !== undefined,
      notAnalysed: await notAnalysedIn(reader, actor, run),
      decisions,
      people: await namesOfPeople(
        reader,
        decisions.flatMap(({ setBy }) => setBy ?? []),
      ),
    }
  },
})

export const action = form({
  policy: canIdentify,
  audit: 'assessments.conclusionTermSet',
  input: termInput,
  run: (context, input) =>
    setConclusionTerm(context.writer, { ...context.actor, ...workingOf(context) }, input),
  refusal: ({ kind }, locale) => termMessages[locale].refusals[kind],
  redirectTo: identificationPaths.terms({}),
  flash: (_, locale) => termMessages[locale].setting.done,
})

export default function TermsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <TermsPage {...loaderData} state={actionData} />
}
