import { orRefuse } from '../../../kernel/database/constraint-errors.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import { type Day, newId, type SchoolId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { RegisteredSchool } from '../queries-register.ts'
import { refusalByConstraint, type SchoolRefusal } from '../refusals.ts'
import { endSchool } from './close-school.ts'
import { endCodesOn } from './end-codes.ts'
import { lockSchool } from './lock-school.ts'
import { type Acting, type Place, placeOf } from './tenant.ts'

export interface Merger {
  readonly schoolId: SchoolId
  readonly intoSchoolId: SchoolId
  readonly mergedOn: Day
  readonly basis: string
  /** It goes on teaching as a branch of the other school instead of being closed. */
  readonly staysAsBranch: boolean
}

/** Реорганизация в форме присоединения. */
export async function mergeSchools(
  writer: Writer,
  actor: Acting,
  merger: Merger,
): Promise<Result<SchoolId, SchoolRefusal>> {
  const { schoolId, intoSchoolId, mergedOn, basis } = merger
  if (schoolId === intoSchoolId) return refuse({ kind: 'mergedIntoItself' })
  const place = placeOf(actor, schoolId)
  const school = await lockSchool(writer, actor, schoolId, mergedOn)
  const into = await lockSchool(writer, actor, intoSchoolId, mergedOn)
  const fault = mergerFault(school, into, mergedOn)
  if (fault !== undefined) return refuse(fault)
  const merged = await orRefuse(refusalByConstraint, () => store(writer, place, merger))
  if (!merged.ok) return merged
  await record(writer, {
    event: 'schools.schoolsMerged',
    object: { kind: 'school', id: schoolId },
    schoolId,
    basis,
    details: {
      intoId: intoSchoolId,
      into: into.shortName,
      mergedOn,
      staysAsBranch: merger.staysAsBranch,
    },
  })
  await record(writer, {
    event: 'schools.schoolTookOver',
    object: { kind: 'school', id: intoSchoolId },
    schoolId: intoSchoolId,
    basis,
    details: { fromId: schoolId, from: school.shortName, mergedOn },
  })
  return ok(schoolId)
}

function mergerFault(
  school: RegisteredSchool,
  into: RegisteredSchool,
  mergedOn: Day,
): SchoolRefusal | undefined {
  if (school.closedOn !== null) return { kind: 'alreadyClosed', closedOn: school.closedOn }
  if (into.closedOn !== null) return { kind: 'mergedIntoClosed', school: into.shortName }
  if (into.mainSchoolId !== null) return { kind: 'mainSchoolIsBranch', school: into.shortName }
  if (school.openedOn !== null && mergedOn < school.openedOn) {
    return { kind: 'closedBeforeOpened', openedOn: school.openedOn }
  }
  return undefined
}

async function store(writer: Writer, place: Place, merger: Merger): Promise<void> {
  const { schoolId, intoSchoolId, mergedOn, basis } = merger
  await writer
    .insertInto('schoolMergers')
    .values({
      municipalityId: place.municipalityId,
      id: newId(),
      schoolId,
      intoSchoolId,
      mergedOn,
      basis,
    })
    .execute()
  // Its branches become branches of the school that took it over.
  await writer
    .updateTable('schools')
    .set((eb) => ({ mainSchoolId: intoSchoolId, revision: eb('revision', '+', 1) }))
    .where('municipalityId', '=', place.municipalityId)
    .where('mainSchoolId', '=', schoolId)
    .execute()
  if (!merger.staysAsBranch) return endSchool(writer, place, mergedOn, basis)
  await writer
    .updateTable('schools')
    .set((eb) => ({ mainSchoolId: intoSchoolId, revision: eb('revision', '+', 1) }))
    .where('municipalityId', '=', place.municipalityId)
    .where('id', '=', schoolId)
    .execute()
  // A branch is no legal entity of its own.
  await endCodesOn(writer, place, mergedOn, ['inn'])
}
