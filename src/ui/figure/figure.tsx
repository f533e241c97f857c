import type { ReactNode } from 'react'
import { useId } from 'react'
import type { Fact } from '../key-value/key-value.tsx'
import { useOriginPopover } from './use-origin-popover.ts'

export interface FigureProps {
  /** The figure as it is read: «22,0 %». */
  readonly children: ReactNode
  /** The page or note that answers: file and cell, rule version, who approved, as of when. */
  readonly href: string
  /** The same in short; the link is the way to it without a mouse and without script. */
  readonly origin: readonly Fact[]
}

/** Число с происхождением. A link always; with script also a popover that obeys Esc and the pointer. */
export function Figure({ children, href, origin }: FigureProps) {
  const id = useId()
  const { anchor, popover, events } = useOriginPopover()
  return (
    <span className="figure" {...events}>
      <a className="figure-link" href={href} ref={anchor} aria-describedby={id}>
        {children}
      </a>
      <span className="origin" popover="manual" role="tooltip" id={id} ref={popover}>
        {origin.map((fact) => (
          <span className="origin-fact" key={fact.term}>
            <span className="origin-term">{fact.term}: </span>
            <span>{fact.value}</span>
          </span>
        ))}
      </span>
    </span>
  )
}
