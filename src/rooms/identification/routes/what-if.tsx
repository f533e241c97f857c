import { page } from '../../../kernel/http/page.ts'
import type { RunId } from '../ids.ts'
import { WhatIfPage } from '../pages/what-if-page.tsx'
import { canIdentify } from '../policy.ts'
import { concludedBy } from '../queries-comparison.ts'
import { getRuleVersion } from '../queries-rules.ts'
import { factsOfRun, getRun } from '../queries-runs.ts'
import { conclusionsOf } from '../run/conclusions.ts'
import { shiftsBetween, tryThresholds } from '../run/what-if.ts'
import type { Route } from './+types/what-if.ts'

export const loader = page({
  policy: canIdentify,
  load: async ({ reader, actor, id, url }) => {
    const runId = id<RunId>('runId')
    const run = await getRun(reader, actor, runId)
    const { ruleSet } = await getRuleVersion(reader, actor, run.ruleVersionId)
    const trial = tryThresholds(ruleSet, typedIn(url))
    const before = await concludedBy(reader, actor, run)
    const { ruleSet: tried, values, faults } = trial
    const shown = { run, ruleSet, values: [...values], faults, total: before.length }
    if (tried === null || url.search === '') return { ...shown, outcome: null }
    const { schools, calendar } = await factsOfRun(reader, actor, runId)
    const { year, stage } = run
    const then = conclusionsOf(schools, calendar, { year, stage, ruleSet: tried })
    const names = new Map(then.schools.map(({ snapshot }) => [snapshot.schoolId, snapshot.name]))
    const verdicts = new Map(
      then.schools.map(({ conclusion }) => [conclusion.school, conclusion.verdict]),
    )
    // In the order of the table of conclusions.
    const after = before.flatMap(({ schoolId }) => {
      const verdict = verdicts.get(schoolId)
      return verdict === undefined ? [] : [{ schoolId, name: names.get(schoolId) ?? '', verdict }]
    })
    const allListed = then.summary.listed === then.summary.schools
    return { ...shown, outcome: { shifts: shiftsBetween(before, after), allListed } }
  },
})

/** `t-0=25`: the threshold by its number in the rules. */
const typedIn = ({ searchParams }: URL): ReadonlyMap<number, string> =>
  new Map(
    [...searchParams].flatMap(([name, value]) => {
      const number = /^t-(\d{1,3})$/.exec(name)?.[1]
      return number === undefined ? [] : [[Number(number), value] as const]
    }),
  )

export default function WhatIfRoute({ loaderData }: Route.ComponentProps) {
  return <WhatIfPage {...loaderData} />
}
