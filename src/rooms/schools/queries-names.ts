import type { Reader } from '../../kernel/database/handles.ts'
import type { Day, SchoolId } from '../../kernel/ids.ts'
import { type Acting, inNaturalOrder } from './queries.ts'

/** Schools by name alone, for tables and choices of other rooms; closed ones too: their results stay theirs. */
export async function namesOfSchools(
  reader: Reader,
  actor: Acting,
): Promise<
  readonly { readonly id: SchoolId; readonly name: string; readonly closedOn: Day | null }[]
> {
  if (actor.municipalityId === null) return []
  return reader
    .selectFrom('schools')
    .select(['id', 'shortName as name', 'closedOn'])
    .where('municipalityId', '=', actor.municipalityId)
    .orderBy(inNaturalOrder)
    .orderBy('id')
    .limit(5000)
    .execute()
}
