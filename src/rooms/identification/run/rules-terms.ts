import type { Timing } from '../../assessments/index.ts'

/** Где вывод по процедуре относительно срока. Концепция, прил. 2 п. 1: within a month. */
export type ConclusionState =
  /** Not held, not yet held, no day named, or the results are awaited: nothing is owed yet. */
  | { readonly kind: 'notHeld' | 'ahead' | 'noTerm' }
  | { readonly kind: 'awaited' | 'resultsLate'; readonly day: string }
  /** The results are here, but nobody wrote down when they came, so no month runs. */
  | { readonly kind: 'receiptUnknown' }
  | { readonly kind: 'due' | 'late'; readonly day: string }
  /** Concluded: in the month, after it, or with no term to be held against. */
  | { readonly kind: 'inTime' | 'afterTerm'; readonly day: string; readonly concludedOn: string }
  | { readonly kind: 'concluded'; readonly concludedOn: string }
  /** The rules do not look at it: no conclusion is owed. */
  | { readonly kind: 'outside' }

export interface ConclusionQuestion {
  readonly countsFrom: 'receipt' | 'end'
  /** The rules look at the procedure. */
  readonly isAsked: boolean
  readonly isLoaded: boolean
  /** Of the first run that had a result of it; null while there is none. */
  readonly concludedOn: string | null
}

/** `timing` is asked as if nothing were loaded: a conclusion is owed until it is made, not until the file is in. */
export function conclusionState(
  { timing, dueByReceiptOn, dueByEndOn }: Timing,
  { countsFrom, isAsked, isLoaded, concludedOn }: ConclusionQuestion,
): ConclusionState {
  if (timing.kind === 'notHeld') return { kind: 'notHeld' }
  if (concludedOn !== null) {
    const dueOn = countsFrom === 'end' ? dueByEndOn : dueByReceiptOn
    if (dueOn === null) return { kind: 'concluded', concludedOn }
    return { kind: concludedOn > dueOn ? 'afterTerm' : 'inTime', day: dueOn, concludedOn }
  }
  switch (timing.kind) {
    case 'due':
    case 'late':
      return isAsked ? { kind: timing.kind, day: timing.dueOn } : { kind: 'outside' }
    case 'awaited':
    case 'resultsLate':
      if (!isLoaded) return { kind: timing.kind, day: timing.expectedOn }
      return { kind: isAsked ? 'receiptUnknown' : 'outside' }
    default:
      if (isLoaded) return { kind: isAsked ? 'receiptUnknown' : 'outside' }
      return { kind: timing.kind === 'ahead' ? 'ahead' : 'noTerm' }
  }
}

/** What somebody has to do something about. */
export const isOwed = ({ kind }: ConclusionState): boolean =>
  kind === 'late' || kind === 'resultsLate' || kind === 'receiptUnknown'
