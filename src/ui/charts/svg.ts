import { createElement, type ReactElement, type ReactNode, type SVGProps } from 'react'

/** Charts are `.ts`: Node loads them without a bundler for documents and mail, so no JSX. */
export const h = createElement

/** A pixel is enough; longer numbers are only bytes. */
export const px = (value: number): number => Math.round(value * 10) / 10

/** Room for a text of the interface font at 11–12 px: no font is measured on a server. */
export const widthOf = (text: string): number => text.length * 6.4

interface ChartProps {
  readonly width: number
  readonly height: number
  /** The numbers in words. */
  readonly label: string
  readonly className?: string
}

export function chart(props: ChartProps, ...children: ReactNode[]): ReactElement {
  const { width, height, label, className = '' } = props
  return h(
    'svg',
    {
      className: `chart ${className}`.trim(),
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': label,
    },
    ...children,
  )
}

export const group = (children: readonly ReactNode[], key?: string): ReactElement =>
  h('g', { key }, ...children)

type Anchor = 'start' | 'middle' | 'end'

export const text = (
  x: number,
  y: number,
  words: string,
  className = 'chart-dim',
  textAnchor: Anchor = 'start',
): ReactElement => h('text', { x: px(x), y: px(y), className, textAnchor }, words)

export const line = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  className: string,
): ReactElement => h('line', { x1: px(x1), y1: px(y1), x2: px(x2), y2: px(y2), className })

export const shape = (props: SVGProps<SVGPathElement>): ReactElement => h('path', props)

/** A diamond is low, a hollow circle is not: told apart without colour. */
export function dot(x: number, y: number, isLow: boolean): ReactElement {
  return isLow
    ? shape({
        className: 'chart-dot chart-low',
        d: `M${px(x)} ${px(y - 5.5)}l5.5 5.5-5.5 5.5-5.5-5.5Z`,
      })
    : h('circle', { className: 'chart-dot', cx: px(x), cy: px(y), r: 4 })
}
