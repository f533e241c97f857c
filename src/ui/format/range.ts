import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { formatNumber } from './number.ts'
import { EN_DASH, NO_BREAK, WORD_JOINER } from './space.ts'

/** «5–6»: an en dash that does not let the line break after it. */
export const range = (from: string, to: string): string => `${from}${EN_DASH}${WORD_JOINER}${to}`

/** «15,6–50,9 %» of two shares. */
export function formatInterval(low: number, high: number, locale: Locale, digits = 1): string {
  const ends = range(
    formatNumber(low * 100, locale, digits),
    formatNumber(high * 100, locale, digits),
  )
  return locale === 'ru' ? `${ends}${NO_BREAK}%` : `${ends}%`
}

/** Neighbouring whole numbers run together: [1, 2, 3, 5] is «1–3, 5». */
export function formatNumberList(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last !== undefined && number === last[1] + 1) last[1] = number
    else runs.push([number, number])
  }
  return runs
    .map(([from, to]) =>
      from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : range(`${from}`, `${to}`),
    )
    .join(', ')
}
