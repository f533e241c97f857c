import type { SchoolSheetFacts } from '../../documents/index.ts'
import type { Acknowledgement, SheetAnswer, StoredSheet } from '../queries-sheets.ts'
import type { SheetContent } from './content.ts'

/** Лист на бумаге: what was sent, with what has been read, said and decided since. */
export function sheetPaper(
  content: SheetContent,
  sheet: StoredSheet,
  since: {
    readonly acknowledgements: readonly Acknowledgement[]
    readonly answers: readonly SheetAnswer[]
  },
): SchoolSheetFacts {
  return {
    ...content.paper,
    signatory: { post: sheet.senderPost, name: sheet.senderName, isActing: false },
    sent: {
      on: sheet.sentOn,
      answersDue: sheet.answersDue,
      acknowledged: since.acknowledgements.map(({ name, post, actingBasis, on }) => ({
        name,
        post,
        actingBasis,
        on,
      })),
      responses: since.answers.map(({ name, post, actingBasis, on, kind, text, outcome }) => ({
        name,
        post,
        actingBasis,
        on,
        kind,
        text,
        outcome:
          outcome === null
            ? null
            : {
                isAccepted: outcome.outcome === 'accepted',
                reason: outcome.reason,
                by: `${outcome.name}, ${outcome.post}`,
                on: outcome.on,
              },
      })),
    },
  }
}
