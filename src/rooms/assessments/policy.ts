import { hasRole, type Subject } from '../../kernel/access/actor.ts'
import { type Decision, oneOf, type Policy } from '../../kernel/access/decision.ts'
import type { SchoolId } from '../../kernel/ids.ts'

/** Who loads results and keeps the calendar: the advisory service and the authority's specialist (domain.md § 12). */
export const canKeepResults: Policy = oneOf('adviser', 'authoritySpecialist')

const municipalTeam = ['adviser', 'authoritySpecialist', 'authorityHead', 'observer'] as const

/** Results of all schools side by side are for the municipal team alone. */
export const canReadResults: Policy = oneOf(...municipalTeam)

/** The doors behind which a school finds itself; which school it is, `rightToSchool` decides. */
export const canReadSchoolResults: Policy = oneOf(...municipalTeam, 'schoolHead', 'schoolDeputy')

/** A school reads its own results and nobody else's. */
export function rightToSchool(subject: Subject, schoolId: SchoolId): Decision {
  const team = canReadResults(subject)
  return team.allowed ? team : ownSchoolOr(team, subject, schoolId)
}

/** A possible marker is explained by the school itself, or by whoever keeps results, from its letter. */
export const canExplainMarkers: Policy = oneOf(
  'adviser',
  'authoritySpecialist',
  'schoolHead',
  'schoolDeputy',
)

export function rightToExplain(subject: Subject, schoolId: SchoolId): Decision {
  const keeper = canKeepResults(subject)
  return keeper.allowed ? keeper : ownSchoolOr(keeper, subject, schoolId)
}

function ownSchoolOr(otherwise: Decision, subject: Subject, schoolId: SchoolId): Decision {
  const isOwn =
    subject.kind === 'person' &&
    hasRole(subject, 'schoolHead', 'schoolDeputy') &&
    subject.grants.some(
      (grant) =>
        (grant.role === 'schoolHead' || grant.role === 'schoolDeputy') &&
        grant.schoolId === schoolId,
    )
  return isOwn ? { allowed: true, because: 'ownSchool' } : otherwise
}
