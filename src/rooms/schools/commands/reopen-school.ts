import { orRefuse } from '../../../kernel/database/constraint-errors.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import type { Day, SchoolId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { refusalByConstraint, type SchoolRefusal } from '../refusals.ts'
import { lockSchool } from './lock-school.ts'
import { type Acting, placeOf } from './tenant.ts'

export interface Reopening {
  readonly schoolId: SchoolId
  readonly today: Day
  /** Why the closing or the merger does not stand. */
  readonly basis: string
}

/** Закрытие или присоединение отменяется: it was written by mistake or the order was repealed. */
export async function reopenSchool(
  writer: Writer,
  actor: Acting,
  { schoolId, today, basis }: Reopening,
): Promise<Result<SchoolId, SchoolRefusal>> {
  const place = placeOf(actor, schoolId)
  const school = await lockSchool(writer, actor, schoolId, today)
  const merger = await writer
    .deleteFrom('schoolMergers')
    .where('municipalityId', '=', place.municipalityId)
    .where('schoolId', '=', schoolId)
    .returning(['intoSchoolId', 'mergedOn'])
    .executeTakeFirst()
  if (school.closedOn === null && merger === undefined) return refuse({ kind: 'notClosed' })
  const endedOn: Day = school.closedOn ?? merger?.mergedOn ?? today
  const reopened = await orRefuse(refusalByConstraint, async () => {
    await writer
      .updateTable('schools')
      .set((eb) => ({
        closedOn: null,
        closedBasis: null,
        revision: eb('revision', '+', 1),
        mainSchoolId: merger === undefined ? eb.ref('mainSchoolId') : null,
      }))
      .where('municipalityId', '=', place.municipalityId)
      .where('id', '=', schoolId)
      .execute()
    // The codes that ended with the school are its codes again.
    await writer
      .updateTable('schoolCodes')
      .set({ validTo: null })
      .where('municipalityId', '=', place.municipalityId)
      .where('schoolId', '=', schoolId)
      .where('validTo', '=', endedOn)
      .execute()
  })
  if (!reopened.ok) return reopened
  await record(writer, {
    event: 'schools.schoolReopened',
    object: { kind: 'school', id: schoolId },
    schoolId,
    basis,
    details: { endedOn },
  })
  return ok(schoolId)
}
