import type { Reader } from '../../kernel/database/handles.ts'
import type { PersonId } from '../../kernel/ids.ts'

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
