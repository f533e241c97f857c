import type { RuleSet } from '../rule-set/rule-set.ts'
import type { Explanation } from '../rules.ts'
import type { Verdict } from '../verdict.ts'
import type { SchoolSnapshot } from './snapshot.ts'

/** Строка таблицы выводов: counts alone, no figure of anybody else. */
export interface Outline {
  /** Numbers of the criteria that are met, as the rules order them. */
  readonly criteria: readonly number[]
  /** By year, the year of the run first. */
  readonly low: readonly { readonly year: number; readonly low: number; readonly of: number }[]
  /** Results that should be there and are missing or too small. */
  readonly unknown: number
  readonly mayBeListed: boolean
  /** Not one result of the year. */
  readonly isNotAnalysed: boolean
}

export function outlineOf(
  snapshot: SchoolSnapshot,
  { mayBeListed, missing }: Pick<Verdict, 'mayBeListed' | 'missing'>,
  { criteria, cells }: Explanation,
  { year, ruleSet }: { readonly year: number; readonly ruleSet: RuleSet },
): Outline {
  const years = [...new Set([year, year - 1, ...cells.map((cell) => cell.year)])]
    .sort((a, b) => b - a)
    .slice(0, 2)
  const met = new Set(criteria.filter(({ outcome }) => outcome === 'met').map(({ id }) => id))
  return {
    criteria: ruleSet.criteria.flatMap(({ id }, at) => (met.has(id) ? [at + 1] : [])),
    low: years.map((of) => {
      const judged = cells.filter(
        (cell) => cell.year === of && (cell.outcome === 'low' || cell.outcome === 'notLow'),
      )
      const low = judged.filter(({ outcome }) => outcome === 'low').length
      return { year: of, low, of: judged.length }
    }),
    unknown: missing.filter(({ reason }) => reason === 'missing' || reason === 'tooSmall').length,
    mayBeListed,
    isNotAnalysed: !snapshot.results.some((result) => result.year === year),
  }
}
