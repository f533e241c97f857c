import type { ReactNode } from 'react'

export interface FigureCell {
  /** What is counted, in words. */
  readonly name: string
  /** The figure; a `<Figure>` where its origin is known. */
  readonly value: ReactNode
  /** Its two counts or its whole: «397 из 2 784», «из 38». */
  readonly of?: ReactNode
  /** What has changed: a `<Change>` or a sentence. */
  readonly change?: ReactNode
  readonly note?: ReactNode
  /** A small line of its past. */
  readonly chart?: ReactNode
}

/** Four or five figures that changed, across the page; two across on a phone. */
export function Figures({ cells }: { cells: readonly FigureCell[] }) {
  return (
    <dl className="figures">
      {cells.map((cell) => (
        <div key={cell.name}>
          <dt>{cell.name}</dt>
          <dd className="figures-value">
            {cell.value} {cell.of === undefined ? null : <small>{cell.of}</small>}
          </dd>
          {cell.change === undefined ? null : <dd className="figures-change">{cell.change}</dd>}
          {cell.note === undefined ? null : <dd className="note">{cell.note}</dd>}
          {cell.chart === undefined ? null : <dd className="figures-chart">{cell.chart}</dd>}
        </div>
      ))}
    </dl>
  )
}

const arrows = { up: '↑', down: '↓', same: '→' }

export interface ChangeProps {
  readonly way: keyof typeof arrows
  /** Whether it is the way one hopes for; left out where nobody can say. */
  readonly sense?: 'good' | 'risk'
  readonly children: ReactNode
}

export function Change({ way, sense, children }: ChangeProps) {
  const tone = sense === undefined ? 'tone-accent' : `tone-${sense}`
  return (
    <span className={`change ${tone}`}>
      <span aria-hidden="true">{arrows[way]}</span> {children}
    </span>
  )
}
