import type { ReactNode } from 'react'
import { DisclosureBox } from '../disclosure/disclosure.tsx'
import { useTexts } from '../locale/locale.ts'
import { messages } from './messages.ts'

export interface ChartFigureProps {
  readonly title: ReactNode
  /** Of the heading: one more than what it stands under. */
  readonly level?: 3 | 4
  /** The conclusion of the chart: a `<Mark>`. */
  readonly mark?: ReactNode
  /** One of the charts. */
  readonly children: ReactNode
  readonly caption?: ReactNode
  /** The same numbers as a `<Table>`; may be one table for a set of charts. */
  readonly table?: ReactNode
}

export function ChartFigure(props: ChartFigureProps) {
  const { title, level = 3, mark, children, caption, table } = props
  const t = useTexts(messages)
  const Heading = `h${level}` as const
  return (
    <figure className="chart-figure">
      <Heading>{title}</Heading>
      {mark}
      {children}
      {caption === undefined ? null : <figcaption>{caption}</figcaption>}
      {table === undefined ? null : <DisclosureBox title={t.table}>{table}</DisclosureBox>}
    </figure>
  )
}

/** Small multiples side by side, never drawn smaller than they are. */
export function Multiples({ children }: { children: ReactNode }) {
  return <div className="multiples">{children}</div>
}
