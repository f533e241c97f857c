import { formatDay, Timeline, tie, useDayOf, useLocale } from '../../../ui/index.ts'
import { cardMessages } from '../messages-card.ts'
import type { TimelineEvent } from '../queries-card.ts'
import { eventTexts } from '../timeline-texts.ts'

interface Props {
  readonly events: readonly TimelineEvent[]
  readonly people: Readonly<Record<string, string>>
}

export function SchoolTimeline({ events, people }: Props) {
  const locale = useLocale()
  const { card: t } = cardMessages[locale]
  const dayOf = useDayOf()
  const entries = events.map((event) => {
    const { title, lines, isKey } = eventTexts(event.event, event.details, locale)
    const day = dayOf(event.at)
    const who = event.actorId === null ? t.somebody : (people[event.actorId] ?? t.somebody)
    return {
      id: String(event.id),
      day,
      dayText: formatDay(day, locale),
      key: isKey,
      text: (
        <>
          {tie(title)}
          {lines.map((line) => (
            <p className="second" key={line}>
              {tie(line)}
            </p>
          ))}
        </>
      ),
      note: [event.basis === null ? null : t.closedBasis(unended(event.basis)), who]
        .filter((part) => part !== null)
        .join('. '),
    }
  })
  return <Timeline entries={entries} />
}

/** A reason of a person may end with its own stop. */
const unended = (basis: string): string => basis.replace(/[.;]\s*$/u, '')
