import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { formatSchoolYear, schoolYearStarting } from '../../kernel/school-year.ts'
import { runMessages } from './messages-runs.ts'
import type { RunRefusal } from './refusals-runs.ts'
import type { Stage } from './rule-set/rule-set.ts'

export function runRefusalText(refusal: RunRefusal, locale: Locale): string {
  const t = runMessages[locale].refusals
  return refusal.kind === 'noResults' ? t.noResults(refusal.year) : t[refusal.kind]
}

/** The list serves the school year that follows the results: results of 2025 – 2025/26. */
export const servesYear = (year: number): string => formatSchoolYear(schoolYearStarting(year))

export const runName = (
  { stage, ordinal }: { readonly stage: Stage; readonly ordinal: number },
  locale: Locale,
): string => runMessages[locale].run(runMessages[locale].stage[stage], ordinal)
