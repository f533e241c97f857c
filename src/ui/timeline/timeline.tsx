import type { ReactNode } from 'react'

export interface TimelineEntry {
  readonly id: string
  /** `yyyy-mm-dd`, for the machine. */
  readonly day: string
  /** «26.08, ср», as it is read. */
  readonly dayText: string
  readonly text: ReactNode
  readonly note?: ReactNode
  /** A decision, a document, a term: a filled node. */
  readonly key?: boolean
}

export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={entry.id} className={entry.key ? 'timeline-key' : undefined}>
          <time dateTime={entry.day}>{entry.dayText}</time>
          <div>
            {entry.text}
            {entry.note === undefined ? null : <p className="note">{entry.note}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
