import type { RegisterClosed } from './refusals-registers.ts'

/** Why a talk with a head is not recorded or struck out; worded in `messages-head-meetings.ts`. */
export type HeadMeetingRefusal =
  | RegisterClosed
  | { readonly kind: 'schoolUnknown' }
  | { readonly kind: 'heldAhead' }
  | { readonly kind: 'postMissing' }
  | { readonly kind: 'struckOut' }

export const headMeetingRefusalByConstraint = {
  head_meetings_school_known: { kind: 'schoolUnknown' },
  head_meeting_withdrawals_pkey: { kind: 'struckOut' },
} as const satisfies Readonly<Record<string, HeadMeetingRefusal>>
