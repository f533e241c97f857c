import type { ReactNode } from 'react'
import { Button } from '../button/button.tsx'
import { formatNumber } from '../format/number.ts'
import { useLocale, useTexts } from '../locale/locale.ts'
import { messages } from './messages.ts'

export interface FiltersProps {
  readonly label: string
  readonly action: string
  /** Fields; their values come from the address. */
  readonly children: ReactNode
  /** The list without filters; left out when none is set. */
  readonly resetHref?: string | undefined
}

/** A plain GET form: what is shown is in the address, so Back and a second tab keep it. */
export function Filters({ label, action, children, resetHref }: FiltersProps) {
  const t = useTexts(messages)
  return (
    <search className="filters">
      <form action={action} aria-label={label}>
        {children}
        <div className="row">
          <Button>{t.show}</Button>
          {resetHref === undefined ? null : <a href={resetHref}>{t.reset}</a>}
        </div>
      </form>
    </search>
  )
}

export interface PaginationProps {
  readonly from: number
  readonly to: number
  readonly total: number
  readonly previousHref?: string | undefined
  readonly nextHref?: string | undefined
}

export function Pagination({ from, to, total, previousHref, nextHref }: PaginationProps) {
  const t = useTexts(messages)
  const locale = useLocale()
  const say = (number: number) => formatNumber(number, locale)
  if (previousHref === undefined && nextHref === undefined) return null
  return (
    <nav className="pagination" aria-label={t.pages}>
      {previousHref === undefined ? null : (
        <a href={previousHref} rel="prev">
          <span aria-hidden="true">← </span>
          {t.previous}
        </a>
      )}
      <span className="second">{t.range(say(from), say(to), say(total))}</span>
      {nextHref === undefined ? null : (
        <a href={nextHref} rel="next">
          {t.next}
          <span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  )
}
