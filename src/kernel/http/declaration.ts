import type { Policy } from '../access/decision.ts'

/** What a loader, action or endpoint says of itself; the access table is made from it. */
export interface Declaration {
  readonly kind: 'page' | 'form' | 'endpoint'
  readonly policy: Policy
  /** The journal events it may write; a reading one writes none. */
  readonly audit: readonly string[]
  /** The forms of a page with several, by the value of their `intent` field. */
  readonly intents?: Readonly<Record<string, Declaration>>
}

const declarations = new WeakMap<object, Declaration>()

export function declare<F extends object>(handler: F, declaration: Declaration): F {
  declarations.set(handler, declaration)
  return handler
}

export const declarationOf = (handler: unknown): Declaration | undefined =>
  typeof handler === 'function' ? declarations.get(handler) : undefined
