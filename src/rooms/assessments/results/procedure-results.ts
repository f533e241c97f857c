import { momentsOf } from '../../../kernel/statistics/moments.ts'
import { wilsonInterval } from '../../../kernel/statistics/wilson.ts'
import type { CurrentResult } from '../queries-results.ts'
import type { ScaleInForce } from '../queries-scales.ts'
import type { ResultDetails } from '../rules-details.ts'
import { procedureText } from '../rules-keys.ts'
import { type MunicipalitySum, municipalitySum } from '../rules-municipality-sum.ts'
import {
  compareWithScale,
  type MarkBands,
  type MarksAgainstScale,
  marksByScale,
  scaleKeyText,
} from '../scales/rules-scale.ts'

/** Результаты школы по процедуре за год, as the page of a procedure shows them. */
export interface YearOfProcedure {
  readonly year: number
  readonly participants: number | null
  readonly low: number | null
  readonly marks: CurrentResult['marks']
  readonly enrolled: number | null
  /** Wilson's interval of the share of low results. */
  readonly interval: readonly [number, number] | null
  readonly mean: number | null
  readonly deviation: number | null
  /** How many have each score from 0. */
  readonly scores: readonly number[] | null
  readonly journal: ResultDetails['journal'] | null
  readonly againstJournal: ResultDetails['againstJournal'] | null
  readonly restored: ResultDetails['restored'] | null
  readonly scale: {
    readonly bands: MarkBands
    readonly conditions: string | null
    readonly source: string
  } | null
  readonly againstScale: MarksAgainstScale | null
  readonly municipality: MunicipalitySum | null
}

interface Input {
  /** Of the whole municipality, main days: the school’s own and those it is compared with. */
  readonly results: readonly CurrentResult[]
  readonly scales: readonly ScaleInForce[]
  readonly schoolId: string
  readonly isTeam: boolean
}

/** Years of one procedure in one school, the latest first. */
export function yearsOfProcedure({
  results,
  scales,
  schoolId,
  isTeam,
}: Input): readonly YearOfProcedure[] {
  const main = results.filter(({ wave }) => wave === 'main')
  const scaleByKey = new Map(scales.map((scale) => [scaleKeyText(scale), scale]))
  return main
    .filter((result) => result.schoolId === schoolId)
    .sort((a, b) => b.year - a.year)
    .map((result) => {
      const alike = main.filter(
        (each) => each.year === result.year && procedureText(each) === procedureText(result),
      )
      return yearOf(result, {
        scale: scaleByKey.get(scaleKeyText(result)),
        sum: sumOf(alike, { schoolId, isTeam }),
      })
    })
}

const sumOf = (
  alike: readonly CurrentResult[],
  { schoolId, isTeam }: { readonly schoolId: string; readonly isTeam: boolean },
): MunicipalitySum =>
  municipalitySum(
    schoolId,
    alike.flatMap((each) =>
      each.participants === null || each.low === null || each.participants === 0
        ? []
        : [{ schoolId: each.schoolId, participants: each.participants, low: each.low }],
    ),
    { isTeam },
  )

function yearOf(
  { year, participants, low, marks, enrolled, details }: CurrentResult,
  { scale, sum }: { readonly scale: ScaleInForce | undefined; readonly sum: MunicipalitySum },
): YearOfProcedure {
  const scores = details?.scores
  const moments =
    scores === undefined
      ? null
      : momentsOf(new Map(Object.entries(scores).map(([score, times]) => [Number(score), times])))
  const isCounted = participants !== null && low !== null && participants > 0
  const deviation = moments?.deviation ?? Number.NaN
  return {
    ...{ year, participants, low, marks, enrolled },
    interval: isCounted ? wilsonInterval(low, participants) : null,
    mean: moments?.mean ?? details?.mean ?? null,
    deviation: Number.isNaN(deviation) ? null : deviation,
    scores: scores === undefined ? null : columnsOf(scores, scale?.bands.maxScore ?? 0),
    journal: details?.journal ?? null,
    againstJournal: details?.againstJournal ?? null,
    restored: details?.restored ?? null,
    scale:
      scale === undefined
        ? null
        : { bands: scale.bands, conditions: scale.conditions, source: scale.source },
    againstScale:
      scale === undefined || scores === undefined
        ? null
        : compareWithScale({ marks, low }, marksByScale(scores, scale.bands)),
    municipality: isCounted ? sum : null,
  }
}

/** Every score up to the maximum, or up to the highest that anybody has. */
function columnsOf(scores: Readonly<Record<string, number>>, maximum: number): readonly number[] {
  const highest = Math.max(maximum, ...Object.keys(scores).map(Number))
  return Array.from({ length: highest + 1 }, (_, score) => scores[String(score)] ?? 0)
}
