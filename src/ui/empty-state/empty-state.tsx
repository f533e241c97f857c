import type { ReactNode } from 'react'

export interface EmptyStateProps {
  /** What is not here yet. */
  readonly title: ReactNode
  /** Why it is empty and what it is made from. */
  readonly children: ReactNode
  readonly actions?: ReactNode
}

/** An empty place teaches: what belongs here and how to begin. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <h3>{title}</h3>
      <div className="second">{children}</div>
      {actions === undefined ? null : <div className="row">{actions}</div>}
    </div>
  )
}
