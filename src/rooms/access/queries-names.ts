import type { Reader } from '../../kernel/database/handles.ts'
import type { MunicipalityId, PersonId } from '../../kernel/ids.ts'

/** Names of people of the reader's municipality by their ids, for timelines; who is not seen is left out. */
export async function namesOfPeople(
  reader: Reader,
  ids: readonly PersonId[],
): Promise<Readonly<Record<string, string>>> {
  if (ids.length === 0) return {}
  const rows = await reader
    .selectFrom('people')
    .select(['id', 'displayName'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return Object.fromEntries(rows.map((row) => [row.id, row.displayName]))
}

/** How a municipality is called, for tables that name theirs. */
export const getMunicipalityNames = (
  reader: Reader,
  id: MunicipalityId,
): Promise<{ readonly code: string; readonly name: string }> =>
  reader
    .selectFrom('municipalities')
    .select(['code', 'name'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

/** Должность, as the register of people has it; null when nobody wrote it down. */
export async function postOf(reader: Reader, id: PersonId): Promise<string | null> {
  const row = await reader
    .selectFrom('people')
    .select('post')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.post ?? null
}
