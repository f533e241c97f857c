import { scaleLinear } from 'd3-scale'
import { line as lineOf } from 'd3-shape'
import { createElement, type ReactElement } from 'react'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { formatNumber } from '../format/number.ts'
import { chart, px, shape, text } from './svg.ts'

export interface SparkProps {
  /** What the line is of. */
  readonly label: string
  /** A gap is a gap, never a zero. */
  readonly values: readonly (number | null)[]
  /** First and last moment, under the line; left out inside a table. */
  readonly from?: string
  readonly to?: string
  readonly digits?: number
  readonly locale: Locale
}

const WIDTH = 116

/** The small line of a figure's past. */
export function Spark({ label, values, from, to, digits = 1, locale }: SparkProps): ReactElement {
  const known = values.filter((value) => value !== null)
  const x = scaleLinear()
    .domain([0, Math.max(1, values.length - 1)])
    .range([3, WIDTH - 4])
  const ends = known.length === 0 ? [0, 1] : [Math.min(...known), Math.max(...known)]
  const y = scaleLinear().domain(ends).range([22, 4])
  const path = lineOf<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => px(x(index)))
    .y((value) => px(y(value ?? 0)))
  const lastAt = values.findLastIndex((value) => value !== null)
  const say = (value: number | null) => (value === null ? '–' : formatNumber(value, locale, digits))
  const words = `${label}: ${[from, values.map(say).join('; '), to].filter(Boolean).join(' … ')}`
  const hasEnds = from !== undefined && to !== undefined
  return chart(
    { width: WIDTH, height: hasEnds ? 42 : 26, label: words, className: 'chart-spark' },
    shape({ className: 'chart-line', d: path(values) ?? '' }),
    lastAt === -1
      ? null
      : createElement('circle', {
          className: 'chart-last',
          cx: px(x(lastAt)),
          cy: px(y(values[lastAt] ?? 0)),
          r: 3,
        }),
    hasEnds ? text(0, 39, from, 'chart-dim') : null,
    hasEnds ? text(WIDTH, 39, to, 'chart-dim', 'end') : null,
  )
}
