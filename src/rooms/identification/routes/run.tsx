import { form } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import type { SchoolId } from '../../../kernel/ids.ts'
import { schoolPaths } from '../../schools/index.ts'
import { startRegister } from '../commands/start-register.ts'
import { workingOf } from '../commands/tenant.ts'
import type { RunId } from '../ids.ts'
import { startRegisterInput } from '../input-registers.ts'
import { registerMessages } from '../messages-registers.ts'
import { RunPage } from '../pages/run-page.tsx'
import { identificationPaths } from '../paths.ts'
import { canIdentify } from '../policy.ts'
import { comparisonsOf, inShort } from '../queries-comparison.ts'
import { lastListComparison } from '../queries-last-list.ts'
import { originsOf } from '../queries-origins.ts'
import { registerOfRun } from '../queries-registers.ts'
import { getRuleVersion } from '../queries-rules.ts'
import { findVerdict, getRun, listRuns, type StoredVerdict, verdictRows } from '../queries-runs.ts'
import { conclusionTermsOf, notAnalysedIn } from '../queries-terms.ts'
import { trackRows } from '../queries-tracks.ts'
import { registerRefusalText } from '../register-texts.ts'
import { headOf } from '../rules.ts'
import { tableRow } from '../run/table-row.ts'
import { runAddressOf } from '../run-address.ts'
import { wordingsOf } from '../tracks/wordings.ts'
import type { Route } from './+types/run.ts'

export const loader = page({
  policy: canIdentify,
  load: async ({ reader, actor, id, url, today }) => {
    const runId = id<RunId>('runId')
    const run = await getRun(reader, actor, runId)
    const address = runAddressOf(url)
    const opened =
      address.open === null
        ? null
        : await findVerdict(reader, actor, runId, address.open as SchoolId)
    const { ruleSet } = await getRuleVersion(reader, actor, run.ruleVersionId)
    const runs = await listRuns(reader, actor)
    const rows = await verdictRows(reader, actor, runId, {
      verdict: address.verdict ?? undefined,
      needsExpert: address.expert,
    })
    return {
      run,
      address,
      rows: rows.map(tableRow),
      opened: opened === null ? null : withoutSnapshot(opened),
      origins: opened === null ? {} : await originsOf(reader, actor, opened.snapshot),
      schoolHref: opened === null ? null : schoolPaths.card({ schoolId: opened.schoolId }),
      threshold: headOf(ruleSet).lowShareAtLeast,
      tracks: await trackRows(reader, actor, runId),
      wordings: wordingsOf(ruleSet),
      comparisons: (await comparisonsOf(reader, actor, run, runs)).map(inShort),
      lastList: await lastListComparison(reader, actor, run),
      terms: await conclusionTermsOf(reader, actor, { year: run.year, today, runs, ruleSet }),
      notAnalysed: await notAnalysedIn(reader, actor, run),
      registerId: (await registerOfRun(reader, actor, run))?.id ?? null,
    }
  },
})

const withoutSnapshot = ({ snapshot: _, ...shown }: StoredVerdict) => shown

export const action = form({
  policy: canIdentify,
  audit: 'identification.registerStarted',
  input: startRegisterInput,
  run: (context) => startRegister(context.writer, workingOf(context), context.id('runId')),
  refusal: registerRefusalText,
  redirectTo: (_, registerId) => identificationPaths.register({ registerId }),
  flash: (_, locale) => registerMessages[locale].started,
})

export default function RunRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <RunPage {...loaderData} state={actionData} />
}
