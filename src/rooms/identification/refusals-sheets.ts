import type { Day } from '../../kernel/ids.ts'

/** Why a sheet is not sent, answered or decided; worded in `sheet-texts.ts`. */
export type SheetRefusal =
  | { readonly kind: 'nobodyToSend' }
  | { readonly kind: 'nobodyChosen' }
  | { readonly kind: 'notInRun' }
  | { readonly kind: 'dueInPast' }
  | { readonly kind: 'olderRun' }
  | { readonly kind: 'sentMeanwhile' }
  | { readonly kind: 'alreadyAcknowledged' }
  | { readonly kind: 'termPassed'; readonly answersDue: Day }
  | { readonly kind: 'superseded' }
  | { readonly kind: 'objectionThere' }
  | { readonly kind: 'alreadyDecided' }
  | { readonly kind: 'noObjection' }

export const sheetRefusalByConstraint = {
  school_sheets_once: { kind: 'sentMeanwhile' },
  sheet_responses_objection_once: { kind: 'objectionThere' },
  sheet_objection_outcomes_pkey: { kind: 'alreadyDecided' },
} as const satisfies Readonly<Record<string, SheetRefusal>>
