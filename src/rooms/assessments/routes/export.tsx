import { endpoint } from '../../../kernel/http/endpoint.ts'
import { namesOfSchools } from '../../schools/index.ts'
import { resultMessages } from '../messages-results.ts'
import { canReadResults } from '../policy.ts'
import { currentResults } from '../queries-results.ts'
import { resultsFile } from '../results/results-file.ts'
import { shownYear } from '../shown-year.ts'

export const loader = endpoint({
  policy: canReadResults,
  handle: async ({ reader, actor, url, params, locale, today }) => {
    const year = shownYear(url, today)
    const results = await currentResults(reader, actor, { years: [year] })
    const schools = await namesOfSchools(reader, actor)
    const title = `${resultMessages[locale].sheet} ${year}`
    return resultsFile({ results, schools, title, format: params.format ?? '', locale })
  },
})
