import type { Subject } from '../../kernel/access/actor.ts'
import { hasRole } from '../../kernel/access/actor.ts'
import { type Decision, oneOf, type Policy, signedIn } from '../../kernel/access/decision.ts'
import type { SchoolId } from '../../kernel/ids.ts'

/** The register holds nothing about persons: everybody who works in the municipality may read it. */
export const canReadRegister: Policy = signedIn

const keepers = ['adviser', 'authorityHead', 'authoritySpecialist', 'administrator'] as const

/** Who keeps the register: the advisory service and the education authority (domain.md § 12). */
export const canKeepRegister: Policy = oneOf(...keepers)

const exchanging = [...keepers, 'regionalCoordinator', 'assessmentCentre'] as const

/** A login is half of a door: codes are for those who load and exchange files. */
export const canReadCodes: Policy = oneOf(...exchanging)

/** The school itself sees its own codes. */
export function canReadCodesOf(subject: Subject, schoolId: SchoolId): Decision {
  const decision = canReadCodes(subject)
  if (decision.allowed || !isTeamOf(subject, schoolId)) return decision
  return { allowed: true, because: 'ownSchool' }
}

/** «Почему я это вижу»: the right by which the card of a school is open. */
export function rightToCard(subject: Subject, schoolId: SchoolId): Decision {
  const keeping = canKeepRegister(subject)
  if (keeping.allowed) return keeping
  if (isTeamOf(subject, schoolId)) return { allowed: true, because: 'ownSchool' }
  return canReadRegister(subject)
}

const isTeamOf = (subject: Subject, schoolId: SchoolId): boolean =>
  hasRole(subject, 'schoolHead', 'schoolDeputy') &&
  subject.kind === 'person' &&
  subject.grants.some((grant) => grant.schoolId === schoolId)
