import { sql } from 'kysely'
import type { Writer } from '../../../kernel/database/handles.ts'
import type { Day } from '../../../kernel/ids.ts'
import type { CodeKind } from '../rules-codes.ts'
import type { Place } from './tenant.ts'

/** On the day a school ends, its codes end; another school may bear them from the next day. */
export async function endCodesOn(
  writer: Writer,
  place: Place,
  endedOn: Day,
  kinds: readonly CodeKind[],
): Promise<void> {
  await writer
    .updateTable('schoolCodes')
    .set({ validTo: sql<Day>`greatest(valid_from, ${endedOn}::date)` })
    .where('municipalityId', '=', place.municipalityId)
    .where('schoolId', '=', place.schoolId)
    .where('kind', 'in', [...kinds])
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', endedOn)]))
    .execute()
}
