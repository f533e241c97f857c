import type { Writer } from '../../../kernel/database/handles.ts'
import { NotFound } from '../../../kernel/errors.ts'
import type { Day, SchoolId } from '../../../kernel/ids.ts'
import { schoolYearOf } from '../../../kernel/school-year.ts'
import { type RegisteredSchool, readRegister } from '../queries-register.ts'
import { type Acting, placeOf } from './tenant.ts'

/** The school for this transaction alone; somebody else's correction waits and then sees this one. */
export async function lockSchool(
  writer: Writer,
  actor: Acting,
  schoolId: SchoolId,
  on: Day,
): Promise<RegisteredSchool> {
  const place = placeOf(actor, schoolId)
  await writer
    .selectFrom('schools')
    .select('id')
    .where('municipalityId', '=', place.municipalityId)
    .where('id', '=', schoolId)
    .forUpdate()
    .execute()
  const [school] = await readRegister(writer, actor, schoolYearOf(on), schoolId)
  if (school === undefined) throw new NotFound(`no school ${schoolId}`)
  return school
}
