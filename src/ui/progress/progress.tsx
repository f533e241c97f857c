import type { ReactNode } from 'react'
import { formatNumber } from '../format/number.ts'
import { useLocale, useTexts } from '../locale/locale.ts'
import { Mark } from '../mark/mark.tsx'
import { messages } from './messages.ts'

export interface ProgressBarProps {
  /** «Читаем файлы» */
  readonly label: string
  readonly done: number
  /** Not known before the work is counted. */
  readonly total: number | null
}

export function ProgressBar({ label, done, total }: ProgressBarProps) {
  const t = useTexts(messages)
  const locale = useLocale()
  const counted =
    total === null ? undefined : t.of(formatNumber(done, locale), formatNumber(total, locale))
  return (
    <div className="progress">
      <p>
        {label}
        {counted === undefined ? null : <>: {counted}</>}
      </p>
      <progress
        value={total === null ? undefined : done}
        max={total ?? undefined}
        aria-label={label}
      >
        {counted}
      </progress>
    </div>
  )
}

export interface JobProgressProps extends ProgressBarProps {
  readonly state: 'waiting' | 'running' | 'done' | 'failed'
  /** What came of it, or why it failed and what to do. */
  readonly outcome?: ReactNode
  /** The page itself: with script it reloads, without it is a link. */
  readonly refreshHref: string
}

/** Long work: how far it is, and that the page may be left. */
export function JobProgress(props: JobProgressProps) {
  const t = useTexts(messages)
  const { state, outcome, refreshHref } = props
  if (state === 'done') return <div role="status">{outcome}</div>
  if (state === 'failed') {
    return (
      <div className="job" role="alert">
        <Mark kind="cross">{props.label}</Mark>
        <div>{outcome}</div>
      </div>
    )
  }
  return (
    <div className="job" role="status">
      <ProgressBar label={props.label} done={props.done} total={props.total} />
      <p className="note">
        {t.mayLeave} <a href={refreshHref}>{t.refresh}</a>
      </p>
    </div>
  )
}
