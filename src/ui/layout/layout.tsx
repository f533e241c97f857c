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

export interface RowProps {
  /** `loose`: things of different kind; `spread`: the last one stands at the right edge. */
  readonly gap?: 'usual' | 'loose' | 'spread'
  readonly children: ReactNode
}

/** A row of buttons, marks or small things. */
export function Row({ gap = 'usual', children }: RowProps) {
  return <div className={gap === 'usual' ? 'row' : `row row-${gap}`}>{children}</div>
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

export interface RuledProps {
  readonly title: ReactNode
  /** Of the heading: one more than what it stands under. */
  readonly level?: 3 | 4
  readonly children: ReactNode
}

/** A part of a whole under a thin rule: a criterion, what is missing, the nearest threshold. */
export function Ruled({ title, level = 3, children }: RuledProps) {
  const Heading = `h${level}` as const
  return (
    <div className="ruled">
      <Heading>{title}</Heading>
      {children}
    </div>
  )
}
