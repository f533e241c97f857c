import { scaleLinear } from 'd3-scale'
import type { ReactElement } from 'react'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { formatCounts, formatPercent } from '../format/number.ts'
import { messages } from './messages.ts'
import { isKnown, type ShareValue, scaleEndOf, shareInWords, shareRow } from './share-row.ts'
import { chart, group, line, text, widthOf } from './svg.ts'

export interface ProcedureYear {
  readonly year: string
  readonly value: ShareValue
}

export interface ProcedureChartProps {
  /** «ВПР, 5 кл., математика» */
  readonly title: string
  readonly years: readonly ProcedureYear[]
  /** 0–1; null where the rule has none. */
  readonly threshold: number | null
  /** From `scaleEndOf` over all procedures of the school, so that they compare. */
  readonly scaleEnd?: number
  readonly locale: Locale
}

const WIDTH = 280
const ROW = 26
const FIRST = 20
const PERCENT = 48

/** A procedure over the years: share, counts, interval, threshold. Small multiple, 280 wide. */
export function ProcedureChart(props: ProcedureChartProps): ReactElement {
  const { years, threshold, locale } = props
  const end =
    props.scaleEnd ??
    scaleEndOf(
      years.map((year) => year.value),
      threshold,
    )
  const axis = axisOf(years, locale)
  const scale = scaleLinear().domain([0, end]).range(axis)
  const x = (share: number) => scale(share)
  const bottom = FIRST + (years.length - 1) * ROW + 20
  const percentEnd = axis[1] + 4 + PERCENT
  const place = { x, axis, right: WIDTH, percentEnd }
  return chart(
    { width: WIDTH, height: bottom + 18, label: procedureInWords(props), className: 'chart-small' },
    line(axis[0], bottom, axis[1], bottom, 'chart-axis'),
    threshold === null ? null : line(x(threshold), 6, x(threshold), bottom, 'chart-limit'),
    ...years.map(({ year, value }, index) => {
      const y = FIRST + index * ROW
      return group([text(0, y + 4, year), shareRow(value, { ...place, y }, locale)], year)
    }),
    ...axisTicks(x, bottom + 14, end, threshold, locale),
  )
}

/** Years on the left and counts on the right take what they need; the axis has the rest. */
function axisOf(years: readonly ProcedureYear[], locale: Locale): [number, number] {
  const left = Math.max(...years.map(({ year }) => widthOf(year))) + 12
  const counts = years.map(({ value }) =>
    isKnown(value) ? widthOf(formatCounts(value, locale)) : widthOf(value.unknown) - PERCENT,
  )
  return [left, WIDTH - Math.max(...counts, 0) - 8 - PERCENT]
}

export function axisTicks(
  x: (share: number) => number,
  y: number,
  end: number,
  threshold: number | null,
  locale: Locale,
): ReactElement[] {
  const bare = (share: number) => formatPercent(share, locale, 0).replace(/[\s\u00a0]?%$/, '')
  const percent = (share: number) => formatPercent(share, locale, 0)
  const ticks = [text(x(0), y, '0', 'chart-dim', 'middle')]
  if (threshold !== null)
    ticks.push(text(x(threshold), y, percent(threshold), 'chart-dim', 'middle'))
  const isFar = threshold === null || x(end) - x(threshold) > 34
  if (isFar)
    ticks.push(
      text(x(end), y, threshold === null ? percent(end) : bare(end), 'chart-dim', 'middle'),
    )
  return ticks
}

export function procedureInWords({ title, years, threshold, locale }: ProcedureChartProps): string {
  const rows = years.map(({ year, value }) => `${year}: ${shareInWords(value, locale)}`)
  const limit =
    threshold === null ? [] : [messages[locale].threshold(formatPercent(threshold, locale, 0))]
  return `${title}. ${[...rows, ...limit].join('; ')}.`
}
