import type { Day } from '../../kernel/ids.ts'
import type { RegisterId } from './ids.ts'
import type { Block } from './register/steps.ts'

/** The list is being prepared no longer, or somebody else decided in the meantime. */
export type RegisterClosed =
  | { readonly kind: 'registerClosed' }
  | { readonly kind: 'registerChanged' }

/** Why a list is not started; worded in `messages-registers.ts`. */
export type StartRegisterRefusal =
  | { readonly kind: 'preliminaryRun' }
  | { readonly kind: 'newerRun' }
  | { readonly kind: 'laterListInForce'; readonly number: string; readonly on: Day }
  | { readonly kind: 'registerOpen'; readonly year: number; readonly registerId: RegisterId | null }

export type AmendmentRefusal =
  | RegisterClosed
  | { readonly kind: 'schoolUnknown' }
  | { readonly kind: 'schoolAmended' }
  | { readonly kind: 'alreadyListed' }
  | { readonly kind: 'notListed' }
  | { readonly kind: 'alreadyWithdrawn' }

export type OrderDraftRefusal = RegisterClosed | { readonly kind: 'draftChanged' }

export type EnterOrderRefusal =
  | RegisterClosed
  | { readonly kind: 'blocked'; readonly blocks: readonly Block[] }
  | { readonly kind: 'everySchoolUnconfirmed' }
  | { readonly kind: 'orderInFuture' }
  | { readonly kind: 'orderBeforeRun'; readonly computedOn: Day }
  | { readonly kind: 'orderBeforeFormer'; readonly number: string; readonly on: Day }
  | { readonly kind: 'numberUsed'; readonly number: string; readonly year: number }
  | { readonly kind: 'scanUnknown' }
  | { readonly kind: 'scanTooLarge'; readonly megabytes: number }

/** What a constraint means to the person whose write it refused: somebody was quicker. */
export const amendmentRefusalByConstraint = {
  register_amendment_withdrawals_pkey: { kind: 'alreadyWithdrawn' },
} as const satisfies Readonly<Record<string, AmendmentRefusal>>
