import type { CodeKind } from './rules-codes.ts'

/** Why a change of the register is not accepted; worded in `messages.ts`. */
export type SchoolRefusal =
  | { readonly kind: 'changedMeanwhile'; readonly school: string }
  | { readonly kind: 'nothingChanged' }
  | { readonly kind: 'nameTaken' }
  | {
      readonly kind: 'codeTaken'
      readonly code: CodeKind | null
      readonly value: string
      readonly school: string | null
    }
  | { readonly kind: 'mainSchoolUnknown' }
  | { readonly kind: 'mainSchoolIsItself' }
  | { readonly kind: 'mainSchoolIsBranch'; readonly school: string }
  | { readonly kind: 'hasBranches'; readonly branches: readonly string[] }
  | { readonly kind: 'closedBeforeOpened'; readonly openedOn: string | null }
  | { readonly kind: 'alreadyClosed'; readonly closedOn: string }
  | { readonly kind: 'notClosed' }
  | { readonly kind: 'mergedIntoItself' }
  | { readonly kind: 'alreadyMerged' }
  | { readonly kind: 'mergedIntoUnknown' }
  | { readonly kind: 'mergedIntoClosed'; readonly school: string }

/** What each constraint of the room's tables means to the person whose write it refused. */
export const refusalByConstraint: Readonly<Record<string, SchoolRefusal>> = {
  schools_full_name_unique: { kind: 'nameTaken' },
  schools_main_school_known: { kind: 'mainSchoolUnknown' },
  schools_not_own_branch: { kind: 'mainSchoolIsItself' },
  schools_closed_after_opened: { kind: 'closedBeforeOpened', openedOn: null },
  school_codes_one_school: { kind: 'codeTaken', code: null, value: '', school: null },
  school_mergers_not_itself: { kind: 'mergedIntoItself' },
  school_mergers_once: { kind: 'alreadyMerged' },
  school_mergers_into_known: { kind: 'mergedIntoUnknown' },
}
