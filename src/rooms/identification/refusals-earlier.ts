import type { EnterOrderRefusal } from './refusals-registers.ts'

/** Why an order made before the system is not entered; worded in `earlier-texts.ts`. */
export type EarlierOrderRefusal =
  | EnterOrderRefusal
  | { readonly kind: 'yearHasList'; readonly year: number; readonly number: string }
  | { readonly kind: 'nobodyChosen' }
  | { readonly kind: 'schoolUnknown' }
  | { readonly kind: 'scanTooLarge'; readonly megabytes: number }
