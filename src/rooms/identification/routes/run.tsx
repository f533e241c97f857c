import { page } from '../../../kernel/http/page.ts'
import type { SchoolId } from '../../../kernel/ids.ts'
import { schoolPaths } from '../../schools/index.ts'
import type { RunId } from '../ids.ts'
import { RunPage } from '../pages/run-page.tsx'
import { canIdentify } from '../policy.ts'
import { comparisonsOf } from '../queries-comparison.ts'
import { lateProcedures } from '../queries-late.ts'
import { originsOf } from '../queries-origins.ts'
import { getRuleVersion } from '../queries-rules.ts'
import { findVerdict, getRun, type StoredVerdict, verdictRows } from '../queries-runs.ts'
import { trackRows } from '../queries-tracks.ts'
import { headOf } from '../rules.ts'
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
    return {
      run,
      address,
      rows: await verdictRows(reader, actor, runId, {
        verdict: address.verdict ?? undefined,
        needsExpert: address.expert,
      }),
      opened: opened === null ? null : withoutSnapshot(opened),
      origins: opened === null ? {} : await originsOf(reader, actor, opened.snapshot),
      schoolHref: opened === null ? null : schoolPaths.card({ schoolId: opened.schoolId }),
      threshold: headOf(ruleSet).lowShareAtLeast,
      tracks: await trackRows(reader, actor, runId),
      wordings: wordingsOf(ruleSet),
      comparisons: await comparisonsOf(reader, actor, run),
      late: await lateProcedures(reader, actor, { year: run.year, today }),
    }
  },
})

const withoutSnapshot = ({ snapshot: _, ...shown }: StoredVerdict) => shown

export default function RunRoute({ loaderData }: Route.ComponentProps) {
  return <RunPage {...loaderData} />
}
