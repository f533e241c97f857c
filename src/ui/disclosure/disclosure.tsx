import type { ReactNode } from 'react'

export interface DisclosureBoxProps {
  readonly title: ReactNode
  readonly open?: boolean
  readonly children: ReactNode
}

/** What is looked at now and then: a table behind a chart, the text of a rule. */
export function DisclosureBox({ title, open = false, children }: DisclosureBoxProps) {
  return (
    <details className="disclosure" open={open}>
      <summary>{title}</summary>
      <div className="disclosure-in">{children}</div>
    </details>
  )
}
