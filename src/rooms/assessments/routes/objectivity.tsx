import { page } from '../../../kernel/http/page.ts'
import { namesOfSchools } from '../../schools/index.ts'
import { municipalityMarkers } from '../objectivity/municipality-markers.ts'
import { objectivityView } from '../objectivity/objectivity-view.ts'
import { ObjectivityPage } from '../pages/objectivity-page.tsx'
import { canReadResults } from '../policy.ts'
import { markerExplanations } from '../queries-explanations.ts'
import { currentResults, loadedYears } from '../queries-results.ts'
import { scalesInForce } from '../queries-scales.ts'
import { currentFacts } from '../queries-school-facts.ts'
import { shownYear } from '../shown-year.ts'
import type { Route } from './+types/objectivity.ts'

const YEARS_SHOWN = 3

export const loader = page({
  policy: canReadResults,
  load: async ({ reader, actor, url, today }) => {
    const year = shownYear(url, today)
    const loaded = (await loadedYears(reader, actor)).map((each) => each.year)
    const shown = Array.from({ length: YEARS_SHOWN }, (_, back) => year - back)
    const results = await currentResults(reader, actor, { years: [year, year - 1] })
    const scales = await scalesInForce(reader, actor, [year, year - 1])
    return {
      year,
      years: [...new Set([year, ...loaded])].sort((a, b) => b - a),
      ...objectivityView({
        years: shown,
        found: municipalityMarkers(results, scales, year),
        facts: await currentFacts(reader, actor, shown),
        explanations: await markerExplanations(reader, actor, { year }),
        schools: await namesOfSchools(reader, actor),
      }),
    }
  },
})

export default function ObjectivityRoute({ loaderData }: Route.ComponentProps) {
  return <ObjectivityPage {...loaderData} />
}
