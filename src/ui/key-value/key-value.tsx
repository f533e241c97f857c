import type { ReactNode } from 'react'

export interface Fact {
  readonly term: string
  /** Empty is said, not left out: «не указано». */
  readonly value: ReactNode
}

export function KeyValue({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="key-value">
      {facts.map((fact) => (
        <div key={fact.term}>
          <dt>{fact.term}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
