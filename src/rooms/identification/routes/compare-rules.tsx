import { NotFound } from '../../../kernel/errors.ts'
import { page } from '../../../kernel/http/page.ts'
import { CompareRulesPage } from '../pages/compare-rules-page.tsx'
import { canReadRules } from '../policy.ts'
import { findRuleVersion, listRuleVersions } from '../queries-rules.ts'
import type { Route } from './+types/compare-rules.ts'

export const loader = page({
  policy: canReadRules,
  load: async ({ reader, actor, url }) => {
    const versions = await listRuleVersions(reader, actor)
    const numberIn = (name: string, usual: number) => Number(url.searchParams.get(name) ?? usual)
    const last = versions[0]?.version ?? 0
    const [before, after] = [
      await findRuleVersion(reader, actor, versionNumber(numberIn('before', last - 1))),
      await findRuleVersion(reader, actor, versionNumber(numberIn('after', last))),
    ]
    if (before === null || after === null) throw new NotFound('no such versions')
    return { before, after, versions }
  },
})

const MOST = 2_000_000_000

/** Nonsense in the address is a version that nobody has. */
const versionNumber = (number: number): number =>
  Number.isInteger(number) && Math.abs(number) < MOST ? number : 0

export default function CompareRulesRoute({ loaderData }: Route.ComponentProps) {
  return <CompareRulesPage {...loaderData} />
}
