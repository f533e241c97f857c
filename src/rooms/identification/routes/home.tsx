import { form } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { loadedYears } from '../../assessments/index.ts'
import { computeRun } from '../commands/compute-run.ts'
import { workingOf } from '../commands/tenant.ts'
import { computeInput } from '../input-runs.ts'
import { HomePage } from '../pages/home-page.tsx'
import { identificationPaths } from '../paths.ts'
import { canIdentify, canSeeConclusions, ownSchools } from '../policy.ts'
import { rulesInForce } from '../queries-rules.ts'
import { listRuns } from '../queries-runs.ts'
import { conclusionTermsOf, notAnalysedIn } from '../queries-terms.ts'
import { runRefusalText } from '../run-texts.ts'
import type { Route } from './+types/home.ts'

export const loader = page({
  policy: canSeeConclusions,
  load: async ({ reader, actor, subject, today }) => {
    if (!canIdentify(subject).allowed) return { own: ownSchools(subject), team: null }
    const rules = await rulesInForce(reader, actor)
    const runs = await listRuns(reader, actor)
    const year = Number(today.slice(0, 4))
    const run = runs.find((each) => each.year === year)
    const ruleSet = rules?.ruleSet ?? null
    const team = {
      runs,
      year,
      hasRun: run !== undefined,
      notAnalysed: await notAnalysedIn(reader, actor, run),
      terms: await conclusionTermsOf(reader, actor, { year, today, runs, ruleSet }),
      ruleVersion: rules === null ? null : rules.version,
      years: (await loadedYears(reader, actor)).map(({ year }) => year),
    }
    return { own: [], team }
  },
})

export const action = form({
  policy: canIdentify,
  audit: 'identification.runComputed',
  input: computeInput,
  run: (context, input) => computeRun(context.writer, workingOf(context), input),
  refusal: runRefusalText,
  redirectTo: (_, runId) => identificationPaths.run({ runId }),
})

export default function HomeRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <HomePage {...loaderData} state={actionData} />
}
