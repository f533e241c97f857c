import { scaleLinear } from 'd3-scale'
import { createElement, type ReactElement } from 'react'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { formatPercent } from '../format/number.ts'
import { chart, line, px, text, widthOf } from './svg.ts'

export interface MatrixPoint {
  readonly id: string
  /** Level of conditions, 0 (hard) to 100. */
  readonly conditions: number
  /** Share of low results, 0–1. */
  readonly lowShare: number
  /** Named on the chart: the school itself and its example; the rest stay without names. */
  readonly name?: string
  readonly isOwn?: boolean
}

export interface MatrixProps {
  readonly title: string
  readonly points: readonly MatrixPoint[]
  /** Where the field is cut in four. */
  readonly middle: {
    readonly conditions: number
    readonly lowShare: number
    readonly conditionsLabel: string
    readonly lowShareLabel: string
  }
  /** Words of the quarters, each up to two lines. */
  readonly quarters: {
    readonly hardGood: readonly string[]
    readonly easyGood: readonly string[]
    readonly hardLow: readonly string[]
    readonly easyLow: readonly string[]
  }
  readonly axis: { readonly hard: string; readonly easy: string; readonly name: string }
  readonly locale: Locale
}

const WIDTH = 288
const FIELD = { left: 40, right: 284, top: 16, bottom: 232 }
const STEP = 0.1

/** Results × conditions: where schools stand, without places and without an order. */
export function Matrix(props: MatrixProps): ReactElement {
  const { points, middle, axis, locale } = props
  const end = Math.ceil(Math.max(0.3, ...points.map((point) => point.lowShare)) / STEP) * STEP
  const x = scaleLinear().domain([0, 100]).range([FIELD.left, FIELD.right])
  const y = scaleLinear().domain([0, end]).range([FIELD.top, FIELD.bottom])
  const midX = x(middle.conditions)
  const midY = y(middle.lowShare)
  const ticks = y.ticks(Math.round(end / STEP))
  return chart(
    { width: WIDTH, height: 272, label: matrixInWords(props) },
    createElement('rect', {
      className: 'chart-area',
      x: FIELD.left,
      y: px(midY),
      width: px(midX - FIELD.left),
      height: px(FIELD.bottom - midY),
    }),
    line(FIELD.left, FIELD.bottom, FIELD.right, FIELD.bottom, 'chart-axis'),
    line(FIELD.left, FIELD.top, FIELD.left, FIELD.bottom, 'chart-axis'),
    line(midX, FIELD.top, midX, FIELD.bottom, 'chart-limit'),
    line(FIELD.left, midY, FIELD.right, midY, 'chart-limit'),
    ...ticks.map((tick) =>
      text(FIELD.left - 6, y(tick) + 4, formatPercent(tick, locale, 0), 'chart-dim', 'end'),
    ),
    ...quarterWords(props),
    ...points.filter((point) => !point.isOwn).flatMap((point) => pointMark(point, x, y)),
    ...points.filter((point) => point.isOwn).flatMap((point) => pointMark(point, x, y)),
    text(FIELD.left, 247, axis.hard),
    text(midX, 247, axis.name, 'chart-word', 'middle'),
    text(FIELD.right, 247, axis.easy, 'chart-dim', 'end'),
    text(midX, 264, middle.conditionsLabel, 'chart-dim', 'middle'),
    text(FIELD.right, midY - 5, middle.lowShareLabel, 'chart-dim', 'end'),
  )
}

function quarterWords({ quarters }: MatrixProps): ReactElement[] {
  const at = (lines: readonly string[], x: number, y: number, anchor: 'start' | 'end') =>
    lines.map((words, index) => text(x, y + index * 13, words, 'chart-dim', anchor))
  const low = (lines: readonly string[]) => FIELD.bottom - 6 - (lines.length - 1) * 13
  return [
    ...at(quarters.hardGood, 46, 28, 'start'),
    ...at(quarters.easyGood, FIELD.right - 4, 28, 'end'),
    ...at(quarters.hardLow, 46, low(quarters.hardLow), 'start'),
    ...at(quarters.easyLow, FIELD.right - 4, low(quarters.easyLow), 'end'),
  ]
}

type Scale = (value: number) => number

function pointMark(point: MatrixPoint, x: Scale, y: Scale): ReactElement[] {
  const { isOwn = false, name } = point
  const cx = px(x(point.conditions))
  const cy = px(y(point.lowShare))
  const mark = createElement('circle', {
    className: isOwn ? 'chart-own' : 'chart-peer',
    cx,
    cy,
    r: isOwn ? 6 : 4,
  })
  if (name === undefined) return [mark]
  const fits = cx + 10 + widthOf(name) <= FIELD.right
  const words = isOwn ? 'chart-strong' : 'chart-word'
  return [mark, text(fits ? cx + 10 : cx - 10, cy + 4, name, words, fits ? 'start' : 'end')]
}

function matrixInWords({ title, points, middle, axis, locale }: MatrixProps): string {
  const named = points.filter((point) => point.name !== undefined)
  const rows = named.map(
    (point) =>
      `${point.name}: ${axis.name} ${point.conditions}, ${formatPercent(point.lowShare, locale)}`,
  )
  const limits = `${middle.conditionsLabel}; ${middle.lowShareLabel}`
  return `${title} (${points.length}). ${[...rows, limits].join('; ')}.`
}
