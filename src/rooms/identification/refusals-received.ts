import type { Day } from '../../kernel/ids.ts'
import type { ListFileRefusal } from './read-received-list.ts'

/** Why a received list is not entered or nothing is decided about it; worded in `received-texts.ts`. */
export type ReceivedRefusal =
  | ListFileRefusal
  | { readonly kind: 'fileTooLarge'; readonly megabytes: number }
  | { readonly kind: 'listGivenTwice' }
  | { readonly kind: 'nothingGiven' }
  | { readonly kind: 'sameListEntered'; readonly on: Day | null }
  | { readonly kind: 'notOurSchool' }
  | { readonly kind: 'nothingAnswered' }
  | { readonly kind: 'nothingChosen' }
  | { readonly kind: 'noDifference'; readonly schoolName: string }
  | { readonly kind: 'resolvedMeanwhile' }
  | { readonly kind: 'alreadyWithdrawn' }

export const receivedRefusalByConstraint = {
  received_lists_once: { kind: 'sameListEntered', on: null },
  received_list_entries_school_known: { kind: 'notOurSchool' },
  received_list_resolutions_pkey: { kind: 'resolvedMeanwhile' },
} as const satisfies Readonly<Record<string, ReceivedRefusal>>
