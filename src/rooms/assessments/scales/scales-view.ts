import type { Locale } from '../../../kernel/i18n/catalogue.ts'
import { procedureKinds } from '../plain-tables/words.ts'
import { procedureName } from '../procedure-name.ts'
import type { CurrentResult } from '../queries-results.ts'
import type { ScaleInForce } from '../queries-scales.ts'
import type { ProcedureKey } from '../result-values.ts'
import { type BuiltInScale, builtInScales } from './built-in-scales.ts'
import { type MarkBands, scaleKeyText } from './rules-scale.ts'

export interface ScaleLine extends ProcedureKey {
  readonly key: string
  readonly name: string
  readonly year: number
  readonly bands: MarkBands
  readonly conditions: string | null
  readonly authority: BuiltInScale['authority']
  readonly certainty: BuiltInScale['certainty']
  readonly source: string
  /** Offered without a year of its own. */
  readonly isYearUnsaid: boolean
}

interface Input {
  readonly year: number
  readonly scales: readonly ScaleInForce[]
  readonly results: readonly CurrentResult[]
  readonly locale: Locale
}

/** Шкалы года: those in force, those on offer beside them, and procedures with scores but without a scale. */
export function scalesView({ year, scales, results, locale }: Input) {
  const inForce = new Set(scales.map(scaleKeyText))
  const lines = scales.map((scale): ScaleLine => lineOf({ ...scale, isYearUnsaid: false }, locale))
  const offered = offeredIn(year)
    .filter((scale) => !inForce.has(scaleKeyText(scale)))
    .map((scale) => lineOf(scale, locale))
  const withScores = new Map(
    results
      .filter(({ details }) => details?.scores !== undefined)
      .map((result) => [scaleKeyText(result), result]),
  )
  const missing = [...withScores]
    .filter(([key]) => !inForce.has(key))
    .map(([key, { kind, grade, subject, level }]) => {
      const procedure = { kind, grade, subject, level }
      return { key, ...procedure, year, name: procedureName(procedure, locale) }
    })
  return { lines: lines.sort(byProcedure), offered, missing: missing.sort(byProcedure) }
}

/** Scales of a source that names no year are offered for any year up to the change of the works. */
export const offeredIn = (year: number) =>
  builtInScales
    .filter((scale) => scale.year === year || (scale.year === null && year <= LAST_OLD_YEAR))
    .map((scale) => ({ ...scale, year, isYearUnsaid: scale.year === null }))

const LAST_OLD_YEAR = 2023

function lineOf(
  scale: Omit<ScaleLine, 'key' | 'name' | 'bands'> & ({ bands: MarkBands } | MarkBands),
  locale: Locale,
): ScaleLine {
  const { year, kind, grade, subject, level } = scale
  const { conditions, authority, certainty, source, isYearUnsaid } = scale
  const { maxFor2, maxFor3, maxFor4, maxScore } = 'bands' in scale ? scale.bands : scale
  return {
    key: scaleKeyText(scale),
    name: procedureName(scale, locale),
    ...{ year, kind, grade, subject, level, conditions, authority, certainty, source },
    bands: { maxFor2, maxFor3, maxFor4, maxScore },
    isYearUnsaid,
  }
}

/** As everywhere: ВПР before ОГЭ before ЕГЭ, by grade, Russian before mathematics. */
export const byProcedure = (a: ProcedureKey, b: ProcedureKey): number =>
  procedureKinds.indexOf(a.kind) - procedureKinds.indexOf(b.kind) ||
  a.grade - b.grade ||
  rankOf(a.subject) - rankOf(b.subject) ||
  (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0) ||
  (a.level < b.level ? -1 : a.level > b.level ? 1 : 0)

const first = ['RU', 'MA']
const rankOf = (subject: string) =>
  first.includes(subject) ? first.indexOf(subject) : first.length
