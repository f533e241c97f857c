import type { Locale } from '../../../kernel/i18n/catalogue.ts'
import { momentsOf } from '../../../kernel/statistics/moments.ts'
import { wilsonInterval } from '../../../kernel/statistics/wilson.ts'
import { messages } from '../messages.ts'
import { resultMessages } from '../messages-results.ts'
import { procedureName } from '../procedure-name.ts'
import type { CurrentResult } from '../queries-results.ts'
import { byProcedure } from '../scales/scales-view.ts'

type Cell = string | number

/** Результаты таблицей, school by school in the order given, then by year and procedure; never by result. */
export function resultsTable(
  results: readonly CurrentResult[],
  schools: readonly { readonly id: string; readonly name: string }[],
  locale: Locale,
): readonly (readonly Cell[])[] {
  const t = resultMessages[locale]
  const bySchool = Map.groupBy(results, ({ schoolId }) => schoolId as string)
  const head = [
    ...[t.school, t.year, t.procedure, t.waveColumn, t.participants, t.low, t.share1],
    ...[`${t.interval}, ${t.fromTo}`, ...[2, 3, 4, 5].map(t.mark), t.mean, t.scoresShort],
  ]
  const rows = schools.flatMap(({ id, name }) =>
    (bySchool.get(id) ?? [])
      .toSorted((a, b) => b.year - a.year || byProcedure(a, b))
      .map((result) => [name, ...cellsOf(result, locale)]),
  )
  return [head, ...rows]
}

const percent = (share: number) => Math.round(share * 1000) / 10

function cellsOf(result: CurrentResult, locale: Locale): readonly Cell[] {
  const { year, wave, participants, low, marks, details } = result
  const isCounted = participants !== null && low !== null && participants > 0
  const interval = isCounted ? wilsonInterval(low, participants) : null
  const scores = Object.entries(details?.scores ?? {}).map(
    ([score, times]) => [Number(score), times] as const,
  )
  const mean = scores.length > 0 ? momentsOf(new Map(scores)).mean : details?.mean
  return [
    ...[year, procedureName(result, locale), messages[locale].wave[wave]],
    ...[participants ?? '', low ?? '', isCounted ? percent(low / participants) : ''],
    interval === null ? '' : `${percent(interval[0])}–${percent(interval[1])}`.replaceAll('.', ','),
    ...[0, 1, 2, 3].map((at) => marks?.[at] ?? ''),
    mean === undefined ? '' : Math.round(mean * 100) / 100,
    scores.map(([score, times]) => `${score}: ${times}`).join('; '),
  ]
}
