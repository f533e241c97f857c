import type { Day } from '../../kernel/ids.ts'
import type { RegisterClosed } from './refusals-registers.ts'
import type { Block } from './register/steps.ts'

/** Why a list is not sent for agreement, or an answer is not taken; worded in `agreement-texts.ts`. */
export type AgreementRefusal =
  | RegisterClosed
  | { readonly kind: 'blockedBefore'; readonly blocks: readonly Block[] }
  | { readonly kind: 'nobodyListed' }
  | { readonly kind: 'alreadySent' }
  | { readonly kind: 'alreadyAgreed' }
  | { readonly kind: 'alreadyAnswered' }
  | { readonly kind: 'sentAnew' }
  | { readonly kind: 'letterInFuture' }
  | { readonly kind: 'letterBeforeRun'; readonly computedOn: Day }
  | { readonly kind: 'scanUnknown' }
  | { readonly kind: 'scanTooLarge'; readonly megabytes: number }

export const agreementRefusalByConstraint = {
  register_agreements_ordinal_once: { kind: 'alreadySent' },
  register_agreement_answers_pkey: { kind: 'alreadyAnswered' },
} as const satisfies Readonly<Record<string, AgreementRefusal>>
