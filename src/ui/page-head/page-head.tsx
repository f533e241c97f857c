import type { ReactNode } from 'react'
import { useTexts } from '../locale/locale.ts'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'
import { messages } from './messages.ts'

export interface PageHeadProps {
  readonly title: ReactNode
  /** The way here, without the page itself. */
  readonly crumbs?: readonly Crumb[]
  /** What the page is about, in one sentence with its numbers. */
  readonly lead?: ReactNode
  /** Marks and badges of the object. */
  readonly marks?: ReactNode
  readonly actions?: ReactNode
  readonly chain?: ReactNode
}

export function PageHead({ title, crumbs, lead, marks, actions, chain }: PageHeadProps) {
  return (
    <>
      {crumbs === undefined ? null : <Breadcrumbs crumbs={crumbs} />}
      <div className="page-head">
        <div className="page-head-words">
          <h1>{title}</h1>
          {marks === undefined ? null : <div className="row page-head-marks">{marks}</div>}
          {lead === undefined ? null : <p className="page-head-lead">{lead}</p>}
        </div>
        {actions === undefined ? null : <div className="row page-head-actions">{actions}</div>}
      </div>
      {chain}
    </>
  )
}

export interface ChainProps {
  readonly from?: ReactNode
  readonly to?: ReactNode
  /** Whoever approves, a break, a term: a word and what it says. */
  readonly more?: readonly { readonly term: string; readonly text: ReactNode }[]
}

/** «Следует из / ведёт к»: the thread that every object carries. */
export function Chain({ from, to, more = [] }: ChainProps) {
  const t = useTexts(messages)
  const parts = [
    { term: t.followsFrom, text: from },
    { term: t.leadsTo, text: to },
    ...more,
  ].filter((part) => part.text !== undefined && part.text !== null)
  return (
    <dl className="chain">
      {parts.map((part) => (
        <div key={part.term}>
          <dt>{part.term}:</dt> <dd>{part.text}</dd>
        </div>
      ))}
    </dl>
  )
}
