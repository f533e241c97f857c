import { hasRole, type Subject } from '../../kernel/access/actor.ts'
import { oneOf, type Policy } from '../../kernel/access/decision.ts'
import type { SchoolId } from '../../kernel/ids.ts'

const team = ['adviser', 'authorityHead', 'authoritySpecialist'] as const

/** Команда муниципалитета: computes, explains, prepares the list (domain.md § 12). */
export const canIdentify: Policy = oneOf(...team)

/** Rules are read by whoever works with conclusions, also outside of the municipal team. */
export const canReadRules: Policy = oneOf(
  ...team,
  'administrator',
  'schoolHead',
  'schoolDeputy',
  'regionalCoordinator',
  'assessmentCentre',
)

export const agreeingRoles = ['assessmentCentre', 'regionalCoordinator'] as const

/** Согласование перечня со стороны региона (ЦОКО, региональный координатор): what was sent to them, nothing else. */
export const canAgree: Policy = oneOf(...agreeingRoles)

/** Выводы: the municipal team sees all schools, a school sees itself. */
export const canSeeConclusions: Policy = oneOf(...team, 'schoolHead', 'schoolDeputy')

/** The schools that somebody leads. */
export const ownSchools = (subject: Subject): readonly SchoolId[] =>
  subject.kind === 'person' && hasRole(subject, 'schoolHead', 'schoolDeputy')
    ? subject.grants.flatMap(({ role, schoolId }) =>
        (role === 'schoolHead' || role === 'schoolDeputy') && schoolId !== null ? [schoolId] : [],
      )
    : []

/** Who reads and answers for a school; which school it is, its grants say. */
export const canAnswerSheets: Policy = oneOf('schoolHead', 'schoolDeputy')

/** A sheet is seen by its school and by the municipal team. */
export const seesSheetOf = (subject: Subject, schoolId: SchoolId): boolean =>
  canIdentify(subject).allowed || ownSchools(subject).includes(schoolId)
