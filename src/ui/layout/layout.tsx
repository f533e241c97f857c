import type { ReactNode } from 'react'
import { useId } from 'react'

/** The column of a page: one width for the whole product. */
export function Wrap({ children }: { children: ReactNode }) {
  return <div className="wrap">{children}</div>
}

export interface SectionProps {
  readonly title: ReactNode
  /** A short remark on the right of the title. */
  readonly note?: ReactNode
  readonly id?: string
  /** The title is there for a reader of the screen only. */
  readonly titleUnseen?: boolean
  readonly children: ReactNode
}

export function Section({ title, note, id, titleUnseen = false, children }: SectionProps) {
  const headId = useId()
  return (
    <section className="section" id={id} aria-labelledby={headId}>
      <div className={titleUnseen ? 'unseen' : 'section-head'}>
        <h2 id={headId}>{title}</h2>
        {note === undefined ? null : <p className="note">{note}</p>}
      </div>
      {children}
    </section>
  )
}

/** The work on the left, what stands beside it on the right; one under another when narrow. */
export function WithAside({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="with-aside">
      <div className="with-aside-main">{children}</div>
      <aside>{aside}</aside>
    </div>
  )
}

/** Equal columns that fold when narrow. */
export function Columns({ of = 2, children }: { of?: 2 | 3; children: ReactNode }) {
  return <div className={`columns columns-${of}`}>{children}</div>
}

/** A row of buttons, marks or small things. */
export function Row({ children }: { children: ReactNode }) {
  return <div className="row">{children}</div>
}

/** A column with even distances. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className="stack">{children}</div>
}

/** A frame with an ink rule on top: for what is a thing apart, never for decoration. */
export function Box({ title, children }: { title?: ReactNode; children: ReactNode }) {
  return (
    <div className="box">
      {title === undefined ? null : <h3>{title}</h3>}
      {children}
    </div>
  )
}
