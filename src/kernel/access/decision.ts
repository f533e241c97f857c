import { hasRole, type Subject } from './actor.ts'
import type { Role } from './roles.ts'

/** The answer of a policy: by which right, or why not. Yes and no are derived from it. */
export type Decision = Grant | Denial

export interface Grant {
  readonly allowed: true
  readonly because: string
}

export interface Denial {
  readonly allowed: false
  readonly because: DenialReason
}

/** `roleNeeded` names who can; `signInNeeded` sends a visitor to the sign-in page. */
export type DenialReason =
  | { readonly kind: 'signInNeeded' }
  | { readonly kind: 'roleNeeded'; readonly roles: readonly Role[] }

/** Who may: a pure function of the subject. Rows are narrowed by the query, not here. */
export type Policy = (subject: Subject) => Decision

export const allow = (because: string): Grant => ({ allowed: true, because })

export const deny = (because: DenialReason): Denial => ({ allowed: false, because })

/** Open to everybody, signed in or not; `why` is kept for the access table. */
export const everyone =
  (why: string): Policy =>
  () =>
    allow(why)

/** Any signed-in person. */
export const signedIn: Policy = (subject) =>
  subject.kind === 'person' ? allow('signedIn') : deny({ kind: 'signInNeeded' })

/** One of the roles. */
export const oneOf =
  (...roles: readonly Role[]): Policy =>
  (subject) => {
    if (subject.kind === 'visitor') return deny({ kind: 'signInNeeded' })
    const role = roles.find((each) => hasRole(subject, each))
    return role === undefined ? deny({ kind: 'roleNeeded', roles }) : allow(`role:${role}`)
  }
