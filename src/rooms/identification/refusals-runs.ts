/** Why a run is not made; worded in `messages-runs.ts`. */
export type RunRefusal =
  | { readonly kind: 'noRules' }
  | { readonly kind: 'noResults'; readonly year: number }
  | { readonly kind: 'sameMoment' }

export const runRefusalByConstraint = {
  identification_runs_ordinal_once: { kind: 'sameMoment' },
} as const satisfies Readonly<Record<string, RunRefusal>>
