import type { EditFault } from './rule-version/edit.ts'

/** Why a change of the rules is not accepted; worded in `messages-rules.ts`. */
export type RulesRefusal =
  | { readonly kind: 'draftExists'; readonly version: number }
  | { readonly kind: 'presetUnknown' }
  | { readonly kind: 'changedMeanwhile' }
  | { readonly kind: 'alreadyApproved' }
  | { readonly kind: 'withoutBasis'; readonly count: number }
  | { readonly kind: 'faultsInFields'; readonly faults: readonly EditFault[] }
  | {
      readonly kind: 'notRules'
      readonly faults: readonly {
        readonly path: string
        readonly ru: string
        readonly en: string
      }[]
    }

/** What each constraint means to the person whose write it refused. */
export const rulesRefusalByConstraint = {
  rule_versions_version_once: { kind: 'changedMeanwhile' },
  rule_approvals_pkey: { kind: 'alreadyApproved' },
} as const satisfies Readonly<Record<string, RulesRefusal>>
