import { scaleBand, scaleLinear } from 'd3-scale'
import { createElement, type ReactElement } from 'react'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { formatNumber } from '../format/number.ts'
import { messages } from './messages.ts'
import { chart, line, px, text } from './svg.ts'

export interface HistogramProps {
  readonly title: string
  /** How many people have each score from 0. */
  readonly counts: readonly number[]
  /** First score of the next mark, and the words at the border: `{ from: 7, label: '2 | 3' }`. */
  readonly borders: readonly { readonly from: number; readonly label: string }[]
  /** Scores to look at closer: «возможный маркер». */
  readonly marked?: readonly number[]
  readonly locale: Locale
}

const WIDTH = 288
const TOP = 24
const BOTTOM = 144
const LEFT = 24

/** Distribution of scores with the borders of the marks. */
export function Histogram(props: HistogramProps): ReactElement {
  const { counts, borders, marked = [], locale } = props
  const scores = counts.map((_, score) => score)
  const band = scaleBand<number>().domain(scores).range([LEFT, WIDTH]).paddingInner(0.25)
  const height = scaleLinear()
    .domain([0, Math.max(1, ...counts)])
    .nice(3)
    .range([BOTTOM, TOP])
  const left = (score: number) => band(score) ?? LEFT
  const gap = band.step() - band.bandwidth()
  const isWhole = (value: number) => Number.isInteger(value) && value > 0
  return chart(
    { width: WIDTH, height: 178, label: histogramInWords(props) },
    ...height
      .ticks(3)
      .filter(isWhole)
      .flatMap((tick) => [
        line(LEFT, height(tick), WIDTH, height(tick), 'chart-grid'),
        text(LEFT - 6, height(tick) + 4, formatNumber(tick, locale), 'chart-dim', 'end'),
      ]),
    ...scores.map((score) =>
      createElement('rect', {
        className: marked.includes(score) ? 'chart-column chart-marked' : 'chart-column',
        x: px(left(score)),
        y: px(height(counts[score] ?? 0)),
        width: px(band.bandwidth()),
        height: px(BOTTOM - height(counts[score] ?? 0)),
      }),
    ),
    line(LEFT, BOTTOM, WIDTH, BOTTOM, 'chart-axis'),
    ...borders.flatMap(({ from, label }) => [
      line(left(from) - gap / 2, 16, left(from) - gap / 2, BOTTOM, 'chart-limit'),
      text(left(from) - gap / 2, 11, label, 'chart-word', 'middle'),
    ]),
    ...scores
      .filter((score) => score % stepOf(counts.length) === 0)
      .map((score) =>
        text(left(score) + band.bandwidth() / 2, BOTTOM + 15, `${score}`, 'chart-dim', 'middle'),
      ),
    text(WIDTH, BOTTOM + 31, messages[locale].score, 'chart-dim', 'end'),
  )
}

const stepOf = (count: number): number => (count <= 12 ? 1 : count <= 60 ? 5 : 10)

function histogramInWords({ title, counts, borders, locale }: HistogramProps): string {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const rows = counts.map((count, score) => `${score}: ${count}`).join('; ')
  const marks = borders.map(({ from, label }) => `${label}: ${from}`).join('; ')
  return `${title}, ${messages[locale].participants(formatNumber(total, locale))}. ${rows}. ${marks}.`
}
