import { form, forms } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { FaultList } from '../../../kernel/sheets/faults.ts'
import { faultSentence } from '../../../kernel/sheets/messages.ts'
import { tableFromBytes } from '../../../kernel/sheets/open-table.ts'
import { type ScaleRefusal, takeScales } from '../commands/set-scale.ts'
import { scaleTableInput, takeScalesInput } from '../input-scales.ts'
import { scaleMessages } from '../messages-scales.ts'
import { readScales } from '../objectivity/read-scales.ts'
import { ScalesPage } from '../pages/scales-page.tsx'
import { assessmentPaths } from '../paths.ts'
import { canKeepResults, canReadResults } from '../policy.ts'
import { currentResults, loadedYears } from '../queries-results.ts'
import { scalesInForce, scaleYears } from '../queries-scales.ts'
import { scaleKeyText } from '../scales/rules-scale.ts'
import { offeredIn, scalesView } from '../scales/scales-view.ts'
import { shownYear } from '../shown-year.ts'
import type { Route } from './+types/scales.ts'

export const loader = page({
  policy: canReadResults,
  load: async ({ reader, actor, subject, url, today, locale }) => {
    const year = shownYear(url, today)
    const current = Number(today.slice(0, 4))
    const loaded = (await loadedYears(reader, actor)).map((each) => each.year)
    const years = [current + 1, current, year, ...loaded, ...(await scaleYears(reader, actor))]
    return {
      year,
      years: [...new Set(years)].sort((a, b) => b - a),
      canKeep: canKeepResults(subject).allowed,
      ...scalesView({
        year,
        scales: await scalesInForce(reader, actor, [year]),
        results: await currentResults(reader, actor, { years: [year] }),
        locale,
      }),
    }
  },
})

const take = form({
  policy: canKeepResults,
  audit: 'assessments.scaleSet',
  input: takeScalesInput,
  run: ({ writer, actor, today }, { year, scales }) => {
    const chosen = offeredIn(year).filter((scale) => scales.includes(scaleKeyText(scale)))
    const taken = chosen.map(({ maxFor2, maxFor3, maxFor4, maxScore, isYearUnsaid, ...rest }) => ({
      ...rest,
      bands: { maxFor2, maxFor3, maxFor4, maxScore },
    }))
    return takeScales(writer, { ...actor, today }, taken)
  },
  refusal: ({ kind }, locale) => scaleMessages[locale].refusals[kind],
  redirectTo: (_context, _count, { year }) => assessmentPaths.scales({}, { year }),
  flash: (count, locale) => scaleMessages[locale].taken(count),
})

const MOST_SENTENCES = 10

interface TableRefusal {
  readonly kind: 'faults'
  readonly faults: FaultList
}

const table = form({
  policy: canKeepResults,
  audit: 'assessments.scaleSet',
  input: scaleTableInput,
  before: async (_context, { file }) => {
    const faults = new FaultList()
    const bytes = Buffer.from(await file.arrayBuffer())
    const read = await tableFromBytes(file.name, bytes, faults)
    const scales = read === undefined ? [] : readScales(read, faults)
    return faults.total > 0
      ? refuse<TableRefusal>({ kind: 'faults', faults })
      : ok({ carried: scales })
  },
  run: async (
    { writer, actor, today },
    { year, kind, source, authority, certainty },
    scales,
  ): Promise<Result<number, ScaleRefusal | TableRefusal>> => {
    const said = { kind, level: '', source, authority, certainty, conditions: null }
    const told = scales.map(({ subject, grade, year: own, ...bands }) => ({
      ...{ ...said, subject, grade, year: own ?? year, bands },
    }))
    return takeScales(writer, { ...actor, today }, told)
  },
  refusal: (refusal, locale) => {
    const { refusals } = scaleMessages[locale]
    if (refusal.kind !== 'faults') return { field: 'file', text: refusals[refusal.kind] }
    const sentences = refusal.faults.kept.slice(0, MOST_SENTENCES)
    const text = sentences.map((fault) => `${faultSentence(fault, locale)}.`).join(' ')
    return { field: 'file', text: refusals.table(text) }
  },
  redirectTo: (_context, _count, { year }) => assessmentPaths.scales({}, { year }),
  flash: (count, locale) => scaleMessages[locale].taken(count),
})

export const action = forms({ take, table })

export default function ScalesRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ScalesPage {...loaderData} state={actionData} />
}
