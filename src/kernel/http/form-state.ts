/** What is wrong, at which field; `field: null` is about the form as a whole. */
export interface Fault {
  readonly field: string | null
  readonly text: string
}

/** A form that was not accepted comes back with everything the person typed and every fault. */
export interface FormState {
  readonly intent: string | null
  readonly values: Readonly<Record<string, string | readonly string[]>>
  readonly faults: readonly Fault[]
}

/** The hidden field that lets a form sent twice be stored once. */
export const onceField = 'idempotencyToken'
/** Which form of a page with several was sent. */
export const intentField = 'intent'
