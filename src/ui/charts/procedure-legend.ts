import type { ReactElement } from 'react'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { formatPercent } from '../format/number.ts'
import { messages } from './messages.ts'
import { dot, h, line } from './svg.ts'

export interface ProcedureLegendProps {
  readonly threshold: number | null
  readonly locale: Locale
}

/** The signs of the procedure chart, once above a set of them; a list that folds on a phone. */
export function ProcedureLegend({ threshold, locale }: ProcedureLegendProps): ReactElement {
  const t = messages[locale]
  const signs = [
    sign(t.low, 12, dot(6, 7, true)),
    sign(t.notLow, 10, dot(5, 7, false)),
    sign(t.intervalWord, 24, line(0, 7, 24, 7, 'chart-span')),
  ]
  if (threshold !== null) {
    const words = t.threshold(formatPercent(threshold, locale, 0))
    signs.push(sign(words, 3, line(1.5, 0, 1.5, 14, 'chart-limit')))
  }
  return h('ul', { className: 'legend' }, ...signs)
}

const sign = (words: string, width: number, drawn: ReactElement): ReactElement =>
  h(
    'li',
    { key: words },
    h(
      'svg',
      {
        viewBox: `0 0 ${width} 14`,
        width,
        height: 14,
        className: 'legend-sign',
        'aria-hidden': true,
      },
      drawn,
    ),
    words,
  )
