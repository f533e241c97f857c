import { scaleLinear } from 'd3-scale'
import type { ReactElement } from 'react'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { formatPercent } from '../format/number.ts'
import { formatInterval } from '../format/range.ts'
import { messages } from './messages.ts'
import { axisTicks } from './procedure-chart.ts'
import { type KnownShare, scaleEndOf, shareInWords } from './share-row.ts'
import { chart, dot, group, line, text, widthOf } from './svg.ts'

export interface IntervalRow extends KnownShare {
  readonly label: string
}

export interface IntervalChartProps {
  readonly title: string
  readonly rows: readonly IntervalRow[]
  readonly threshold: number | null
  readonly locale: Locale
}

const WIDTH = 288
const ROW = 27
const FIRST = 20

/** Shares of different size with their intervals: why seven of twenty is not thirty five of a hundred. */
export function IntervalChart({
  title,
  rows,
  threshold,
  locale,
}: IntervalChartProps): ReactElement {
  const end = scaleEndOf(rows, threshold)
  const ends = rows.map((row) => formatInterval(row.interval.low, row.interval.high, locale))
  const left = Math.max(...rows.map((row) => widthOf(row.label))) + 14
  const right = WIDTH - Math.max(...ends.map(widthOf)) - 12
  const scale = scaleLinear().domain([0, end]).range([left, right])
  const x = (share: number) => scale(share)
  const bottom = FIRST + (rows.length - 1) * ROW + 20
  const limit =
    threshold === null ? '' : ` ${messages[locale].threshold(formatPercent(threshold, locale, 0))}.`
  const words = rows.map((row) => `${row.label}: ${shareInWords(row, locale)}`).join('; ')
  return chart(
    { width: WIDTH, height: bottom + 20, label: `${title}. ${words}.${limit}` },
    line(left, bottom, right, bottom, 'chart-axis'),
    threshold === null ? null : line(x(threshold), 6, x(threshold), bottom, 'chart-limit'),
    ...rows.map((row, index) => {
      const y = FIRST + index * ROW
      const span = row.isLow ? 'chart-span chart-span-low' : 'chart-span'
      return group(
        [
          text(0, y + 4, row.label, 'chart-word'),
          line(x(row.interval.low), y, x(row.interval.high), y, span),
          dot(x(row.count / row.of), y, row.isLow),
          text(WIDTH, y + 4, ends[index] ?? '', 'chart-strong', 'end'),
        ],
        `${index}`,
      )
    }),
    ...axisTicks(x, bottom + 15, end, threshold, locale),
  )
}
