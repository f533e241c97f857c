import type { SchoolCard } from './queries-card.ts'
import { splitLogin } from './rules-name-text.ts'
import { withoutCodes } from './timeline-texts.ts'

/** What a page may not show does not leave the server: codes of now and of the past, also those inside a spelling. */
export const cardWithoutCodes = (card: SchoolCard): SchoolCard => ({
  ...card,
  school: { ...card.school, codes: [], spellings: [] },
  names: card.names.map((name) => ({ ...name, name: splitLogin(name.name).name })),
  timeline: card.timeline.map((event) => ({ ...event, details: withoutCodes(event.details) })),
})
