import { orRefuse } from '../../../kernel/database/constraint-errors.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import type { Day, SchoolId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { refusalByConstraint, type SchoolRefusal } from '../refusals.ts'
import { codeKinds } from '../rules-codes.ts'
import { endCodesOn } from './end-codes.ts'
import { lockSchool } from './lock-school.ts'
import { openBranches } from './main-school.ts'
import { type Acting, type Place, placeOf } from './tenant.ts'

export interface Closing {
  readonly schoolId: SchoolId
  readonly closedOn: Day
  /** Приказ или постановление. */
  readonly basis: string
  readonly details?: Readonly<Record<string, string>>
}

/** Школа закрывается: it leaves the list and keeps its history. */
export async function closeSchool(
  writer: Writer,
  actor: Acting,
  { schoolId, closedOn, basis, details }: Closing,
): Promise<Result<Day, SchoolRefusal>> {
  const place = placeOf(actor, schoolId)
  const school = await lockSchool(writer, actor, schoolId, closedOn)
  if (school.closedOn !== null) return refuse({ kind: 'alreadyClosed', closedOn: school.closedOn })
  if (school.openedOn !== null && closedOn < school.openedOn) {
    return refuse({ kind: 'closedBeforeOpened', openedOn: school.openedOn })
  }
  const branches = await openBranches(writer, place)
  if (branches.length > 0) return refuse({ kind: 'hasBranches', branches })
  const closed = await orRefuse(refusalByConstraint, () =>
    endSchool(writer, place, closedOn, basis),
  )
  if (!closed.ok) return closed
  await record(writer, {
    event: 'schools.schoolClosed',
    object: { kind: 'school', id: schoolId },
    schoolId,
    basis,
    details: { closedOn, ...details },
  })
  return ok(closedOn)
}

/** On its last day a school's codes end too. */
export async function endSchool(
  writer: Writer,
  place: Place,
  closedOn: Day,
  basis: string,
): Promise<void> {
  await writer
    .updateTable('schools')
    .set((eb) => ({ closedOn, closedBasis: basis, revision: eb('revision', '+', 1) }))
    .where('municipalityId', '=', place.municipalityId)
    .where('id', '=', place.schoolId)
    .execute()
  await endCodesOn(writer, place, closedOn, codeKinds)
}
