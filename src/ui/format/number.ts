import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { MINUS, NO_BREAK } from './space.ts'

const made = new Map<string, Intl.NumberFormat>()

function formatOf(locale: Locale, digits: number): Intl.NumberFormat {
  const key = `${locale} ${digits}`
  const known = made.get(key)
  if (known !== undefined) return known
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  made.set(key, format)
  return format
}

/** «1 234,5»: thousands apart, a comma, a real minus. `digits` after the comma, always written out. */
export function formatNumber(value: number, locale: Locale, digits = 0): string {
  const text = formatOf(locale, digits).format(Math.abs(value))
  const isZero = !/[1-9]/.test(text)
  return value < 0 && !isZero ? `${MINUS}${text}` : text
}

/** «14,3 %» of a share 0–1; in English «14.3%». */
export function formatPercent(share: number, locale: Locale, digits = 1): string {
  const text = formatNumber(share * 100, locale, digits)
  return locale === 'ru' ? `${text}${NO_BREAK}%` : `${text}%`
}

/** Numerator and denominator of a share. */
export interface Counts {
  readonly of: number
  readonly count: number
}

/** «7 из 23». */
export function formatCounts({ count, of }: Counts, locale: Locale): string {
  const word = locale === 'ru' ? 'из' : 'of'
  return [formatNumber(count, locale), word, formatNumber(of, locale)].join(NO_BREAK)
}

/** «30,4 % (7 из 23)»: a share never stands without its counts; of nobody there is none. */
export function formatShare(counts: Counts, locale: Locale, digits = 1): string {
  if (counts.of === 0) return formatCounts(counts, locale)
  const percent = formatPercent(counts.count / counts.of, locale, digits)
  return `${percent} (${formatCounts(counts, locale)})`
}

/** «−0,9 п. п.»: the difference of two shares is points, and its sign is always written. */
export function formatPoints(difference: number, locale: Locale, digits = 1): string {
  const text = formatSigned(difference * 100, locale, digits)
  const unit = locale === 'ru' ? `п.${NO_BREAK}п.` : 'pp'
  return `${text}${NO_BREAK}${unit}`
}

/** «+4», «−3», «0». */
export function formatSigned(value: number, locale: Locale, digits = 0): string {
  const text = formatNumber(value, locale, digits)
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text
}
