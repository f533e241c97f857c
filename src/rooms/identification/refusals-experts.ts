import type { RegisterClosed } from './refusals-registers.ts'

/** Why a meeting with experts is not opened, changed or closed; worded in `messages-experts.ts`. */
export type ExpertRefusal =
  | RegisterClosed
  /** The list was entered from an order: there is no run and no queue. */
  | { readonly kind: 'nobodyToClarify' }
  | { readonly kind: 'meetingGoesOn' }
  | { readonly kind: 'meetingEnded' }
  | { readonly kind: 'changedMeanwhile' }
  | { readonly kind: 'beforeRun'; readonly computedOn: string }
  | { readonly kind: 'chairIsSecretary' }
  | { readonly kind: 'nobodyElsePresent' }
  | { readonly kind: 'notInQueue'; readonly count: number }
  | { readonly kind: 'nothingDecided' }
  | { readonly kind: 'heldAhead'; readonly heldOn: string }
  | { readonly kind: 'protocolTooEarly'; readonly heldOn: string }
  | { readonly kind: 'protocolAhead' }
  | { readonly kind: 'protocolNumberTaken' }
  /** A name without a post: at the field, what was found there. */
  | {
      readonly kind: 'peopleUnclear'
      readonly faults: readonly { readonly field: string; readonly found: string }[]
    }

export const expertRefusalByConstraint = {
  expert_meetings_one_open: { kind: 'meetingGoesOn' },
  expert_meetings_ordinal_once: { kind: 'meetingGoesOn' },
  expert_protocols_number_once: { kind: 'protocolNumberTaken' },
  expert_protocols_pkey: { kind: 'meetingEnded' },
} as const satisfies Readonly<Record<string, ExpertRefusal>>
