import type { Writer } from '../../../kernel/database/handles.ts'
import type { SchoolId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { SchoolRefusal } from '../refusals.ts'
import type { Place } from './tenant.ts'

/** A branch belongs to a school that is no branch itself, and a school with branches is nobody's branch. */
export async function checkMainSchool(
  writer: Writer,
  place: Place,
  mainSchoolId: SchoolId | null,
): Promise<Result<null, SchoolRefusal>> {
  if (mainSchoolId === null) return ok(null)
  if (mainSchoolId === place.schoolId) return refuse({ kind: 'mainSchoolIsItself' })
  const main = await writer
    .selectFrom('schools')
    .select(['shortName', 'mainSchoolId'])
    .where('municipalityId', '=', place.municipalityId)
    .where('id', '=', mainSchoolId)
    .executeTakeFirst()
  if (main === undefined) return refuse({ kind: 'mainSchoolUnknown' })
  if (main.mainSchoolId !== null) {
    return refuse({ kind: 'mainSchoolIsBranch', school: main.shortName })
  }
  const branches = await openBranches(writer, place)
  return branches.length === 0 ? ok(null) : refuse({ kind: 'hasBranches', branches })
}

export async function openBranches(writer: Writer, place: Place): Promise<readonly string[]> {
  const branches = await writer
    .selectFrom('schools')
    .select('shortName')
    .where('municipalityId', '=', place.municipalityId)
    .where('mainSchoolId', '=', place.schoolId)
    .where('closedOn', 'is', null)
    .orderBy('shortName')
    .limit(20)
    .execute()
  return branches.map((branch) => branch.shortName)
}
