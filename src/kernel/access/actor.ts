import type { MunicipalityId, PersonId, RegionId, SchoolId } from '../ids.ts'
import type { Role } from './roles.ts'

/** A role held by a person: where, and on what basis when acting («и. о.»). */
export interface RoleGrant {
  readonly role: Role
  readonly municipalityId: MunicipalityId | null
  readonly schoolId: SchoolId | null
  /** Исполняющий обязанности: the order that says so and its last day, `yyyy-mm-dd`. */
  readonly acting: { readonly basis: string; readonly untilOn: string | null } | null
}

/** A signed-in person, as every query and command is told on whose behalf it works. */
export interface Actor {
  readonly kind: 'person'
  readonly personId: PersonId
  readonly displayName: string
  readonly municipalityId: MunicipalityId | null
  readonly regionId: RegionId | null
  readonly grants: readonly RoleGrant[]
}

/** Somebody without an account or not signed in. */
export interface Visitor {
  readonly kind: 'visitor'
}

export type Subject = Actor | Visitor

export const visitor: Visitor = { kind: 'visitor' }

export const hasRole = (subject: Subject, ...roles: readonly Role[]): boolean =>
  subject.kind === 'person' && subject.grants.some((grant) => roles.includes(grant.role))
