import type { ReactElement } from 'react'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { formatCounts, formatPercent } from '../format/number.ts'
import { formatInterval } from '../format/range.ts'
import { messages } from './messages.ts'
import { dot, group, line, text } from './svg.ts'

/** A share with its counts and its interval (0–1). */
export interface KnownShare {
  readonly count: number
  readonly of: number
  readonly interval: { readonly low: number; readonly high: number }
  readonly isLow: boolean
}

/** What is not known says why, in a word or two: «0 из 8: мало», «файл не загружен». */
export interface UnknownShare {
  readonly unknown: string
}

export type ShareValue = KnownShare | UnknownShare

export const isKnown = (value: ShareValue): value is KnownShare => !('unknown' in value)

const LEAST_END = 0.6
const STEP = 0.2

/** One scale for all charts that stand side by side. */
export function scaleEndOf(values: readonly ShareValue[], threshold: number | null): number {
  const ends = values.filter(isKnown).map((value) => value.interval.high)
  const need = Math.max(LEAST_END, threshold ?? 0, ...ends)
  return Math.min(1, Math.ceil(need / STEP - 1e-9) * STEP)
}

interface RowPlace {
  readonly y: number
  readonly x: (share: number) => number
  /** Ends of the axis, and the right edge of the chart. */
  readonly axis: readonly [number, number]
  readonly right: number
  /** Where the percent ends; its counts end at the right edge. */
  readonly percentEnd: number
}

export function shareRow(value: ShareValue, place: RowPlace, locale: Locale): ReactElement {
  const { y, x, axis, right, percentEnd } = place
  if (!isKnown(value)) {
    return group([
      line(axis[0], y, axis[1], y, 'chart-unknown'),
      text(right, y + 4, value.unknown, 'chart-dim', 'end'),
    ])
  }
  const { low, high } = value.interval
  const share = value.count / value.of
  const end = Math.min(axis[1], x(high))
  return group([
    line(x(low), y, end, y, value.isLow ? 'chart-span chart-span-low' : 'chart-span'),
    dot(x(share), y, value.isLow),
    text(
      percentEnd,
      y + 4,
      formatPercent(share, locale),
      value.isLow ? 'chart-low-text' : 'chart-strong',
      'end',
    ),
    text(right, y + 4, formatCounts(value, locale), 'chart-dim', 'end'),
  ])
}

/** «7 из 23, 30,4 %, интервал 15,6–50,9 %, низкий». */
export function shareInWords(value: ShareValue, locale: Locale): string {
  const t = messages[locale]
  if (!isKnown(value)) return value.unknown
  return [
    formatCounts(value, locale),
    formatPercent(value.count / value.of, locale),
    t.interval(formatInterval(value.interval.low, value.interval.high, locale)),
    value.isLow ? t.low : t.notLow,
  ].join(', ')
}
