import type { ReactNode } from 'react'

export interface BadgeProps {
  /** A draft has a dashed border, what is in force is filled. */
  readonly kind?: 'plain' | 'draft' | 'full'
  readonly children: ReactNode
}

/** Состояние документа или редакции, одним словом. */
export function Badge({ kind = 'plain', children }: BadgeProps) {
  return <span className={`badge badge-${kind}`}>{children}</span>
}

export function Count({ children, label }: { children: number; label?: string }) {
  return (
    <span className="count">
      {children}
      {label === undefined ? null : <span className="unseen">{`\u00a0${label}`}</span>}
    </span>
  )
}
