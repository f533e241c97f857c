import { type Acting, municipalityOf } from '../../kernel/access/municipality.ts'
import type { Reader } from '../../kernel/database/handles.ts'
import type { Day, PersonId, SchoolId } from '../../kernel/ids.ts'

/** Пояснение школы к возможному маркеру: its own words, kept with author and day. */
export interface MarkerExplanation {
  readonly id: string
  readonly schoolId: SchoolId
  readonly year: number
  readonly text: string
  readonly givenBy: PersonId | null
  readonly givenOn: Day
}

/** Of a year, the latest first; of one school when it is named. */
export async function markerExplanations(
  reader: Reader,
  actor: Acting,
  { year, schoolId }: { readonly year: number; readonly schoolId?: SchoolId },
): Promise<readonly MarkerExplanation[]> {
  if (actor.municipalityId === null) return []
  return reader
    .selectFrom('markerExplanations')
    .select(['id', 'schoolId', 'year', 'text', 'givenBy', 'givenOn'])
    .where('municipalityId', '=', municipalityOf(actor))
    .where('year', '=', year)
    .$if(schoolId !== undefined, (query) =>
      query.where('schoolId', '=', schoolId ?? ('' as SchoolId)),
    )
    .orderBy('givenAt', 'desc')
    .orderBy('id')
    .execute()
}
