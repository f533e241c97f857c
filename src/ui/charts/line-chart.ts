import { scaleLinear, scalePoint } from 'd3-scale'
import { line as lineOf } from 'd3-shape'
import { createElement, type ReactElement } from 'react'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { formatNumber } from '../format/number.ts'
import { chart, line, px, shape, text, widthOf } from './svg.ts'

export interface LinePoint {
  /** «2024/25» */
  readonly label: string
  /** Null: not known, with the word that says why. */
  readonly value: number | null
  readonly word?: string
}

export interface LineChartProps {
  readonly title: string
  readonly points: readonly LinePoint[]
  /** After the numbers in words: «%». */
  readonly unit?: string
  readonly digits?: number
  /** A dashed line with its name: a target, the district. */
  readonly limit?: { readonly value: number; readonly label: string }
  readonly locale: Locale
}

const WIDTH = 288
const TOP = 20
const BOTTOM = 130

/** A value over time; each point has its number, a gap its word. */
export function LineChart(props: LineChartProps): ReactElement {
  const { points, digits = 1, limit, locale } = props
  const known = points.flatMap(({ value }) => (value === null ? [] : [value]))
  const top = Math.max(0, ...known, limit?.value ?? 0)
  const y = scaleLinear()
    .domain([Math.min(0, ...known), top === 0 ? 1 : top])
    .nice(4)
    .range([BOTTOM, TOP])
  const labels = points.map((point) => point.label)
  const x = scalePoint<string>()
    .domain(labels)
    .range([28, WIDTH - 28])
  const at = (point: LinePoint) => x(point.label) ?? 0
  const path = lineOf<LinePoint>()
    .defined((point) => point.value !== null)
    .x((point) => px(at(point)))
    .y((point) => px(y(point.value ?? 0)))
  return chart(
    { width: WIDTH, height: BOTTOM + 20, label: lineInWords(props) },
    line(0, BOTTOM, WIDTH, BOTTOM, 'chart-axis'),
    limit === undefined ? null : line(0, y(limit.value), WIDTH, y(limit.value), 'chart-limit'),
    limit === undefined
      ? null
      : text(
          WIDTH,
          limitTextY(y(limit.value), known.at(-1), limit),
          limit.label,
          'chart-dim',
          'end',
        ),
    shape({ className: 'chart-line', d: path(points) ?? '' }),
    ...points.flatMap((point) => [
      ...pointMarks(point, at(point), y, digits, locale),
      text(at(point), BOTTOM + 15, point.label, 'chart-dim', 'middle'),
    ]),
  )
}

/** On the side of the dashed line where the last point does not stand. */
const limitTextY = (y: number, last: number | undefined, limit: { value: number }): number =>
  last !== undefined && last >= limit.value ? y + 14 : y - 5

function pointMarks(
  { value, word = '–' }: LinePoint,
  x: number,
  y: (value: number) => number,
  digits: number,
  locale: Locale,
): ReactElement[] {
  if (value === null) {
    return [
      line(x, TOP, x, BOTTOM - 20, 'chart-unknown'),
      text(clampMiddle(x, word), BOTTOM - 7, word, 'chart-dim', 'middle'),
    ]
  }
  const dot = { className: 'chart-last', cx: px(x), cy: px(y(value)), r: 3.5 }
  return [
    createElement('circle', dot),
    text(x, y(value) - 9, formatNumber(value, locale, digits), 'chart-strong', 'middle'),
  ]
}

const clampMiddle = (x: number, word: string): number =>
  Math.min(Math.max(x, widthOf(word) / 2), WIDTH - widthOf(word) / 2)

function lineInWords({
  title,
  points,
  unit = '',
  digits = 1,
  limit,
  locale,
}: LineChartProps): string {
  const rows = points.map(({ label, value, word = '–' }) => {
    const said =
      value === null ? word : `${formatNumber(value, locale, digits)}${unit && `\u00a0${unit}`}`
    return `${label}: ${said}`
  })
  const end = limit === undefined ? '' : ` ${limit.label}.`
  return `${title}. ${rows.join('; ')}.${end}`
}
