import type { Day } from '../../../kernel/ids.ts'

/** Может ли школа ответить на лист, and if not, why. */
export type Answering = 'open' | 'termPassed' | 'superseded'

export const answeringOf = (
  sheet: { readonly answersDue: Day; readonly supersededOn: Day | null },
  today: Day,
): Answering =>
  sheet.supersededOn !== null ? 'superseded' : today > sheet.answersDue ? 'termPassed' : 'open'

/** Что со школой: one word for the table of the municipality. */
export type SheetStanding = 'notSent' | 'changed' | 'waiting' | 'overdue' | 'acknowledged'

interface Standing {
  readonly answersDue: Day
  readonly isAcknowledged: boolean
  /** The run that is shown concludes otherwise than the sheet that was sent. */
  readonly isChanged: boolean
}

export function standingOf(sheet: Standing | null, today: Day): SheetStanding {
  if (sheet === null) return 'notSent'
  if (sheet.isChanged) return 'changed'
  if (sheet.isAcknowledged) return 'acknowledged'
  return today > sheet.answersDue ? 'overdue' : 'waiting'
}
