import type { ReactNode } from 'react'
import { Icon } from '../mark/icon.tsx'

export interface FlashProps {
  /** What happened, with its numbers: «Записано 504 строки, загрузка № 48». */
  readonly children: ReactNode
  /** The way back: a form with one TextButton, or a link. */
  readonly undo?: ReactNode
  readonly kind?: 'done' | 'fault'
}

/** The message after an act; it stays until the next page and never hides itself. */
export function Flash({ children, undo, kind = 'done' }: FlashProps) {
  return (
    <div className={`flash flash-${kind}`} role={kind === 'done' ? 'status' : 'alert'}>
      <Icon kind={kind === 'done' ? 'tick' : 'cross'} />
      <div className="flash-words">{children}</div>
      {undo === undefined ? null : <div className="flash-undo">{undo}</div>}
    </div>
  )
}
