import { page } from '../../../kernel/http/page.ts'
import type { RunId } from '../ids.ts'
import { CompareRunsPage } from '../pages/compare-runs-page.tsx'
import { canIdentify } from '../policy.ts'
import { explainedShifts } from '../queries-comparison.ts'
import { getRun } from '../queries-runs.ts'
import type { Route } from './+types/compare-runs.ts'

export const loader = page({
  policy: canIdentify,
  load: async ({ reader, actor, id }) => {
    const before = await getRun(reader, actor, id<RunId>('otherId'))
    const after = await getRun(reader, actor, id<RunId>('runId'))
    const shifts = await explainedShifts(reader, actor, { before: before.id, after: after.id })
    return { before, after, shifts }
  },
})

export default function CompareRunsRoute({ loaderData }: Route.ComponentProps) {
  return <CompareRunsPage {...loaderData} />
}
