import { type Acting, municipalityOf } from '../../kernel/access/municipality.ts'
import type { Reader } from '../../kernel/database/handles.ts'
import type { Day, PersonId } from '../../kernel/ids.ts'

/** От чего считается месяц на вывод: от получения результатов или от окончания процедуры. */
export type TermCountsFrom = 'receipt' | 'end'

/** Версия срока выявления. Концепция, прил. 2 п. 1. */
export interface ConclusionTerm {
  readonly version: number
  readonly countsFrom: TermCountsFrom
  readonly basis: string
  readonly setBy: PersonId | null
  readonly setOn: Day
}

const MOST = 50

/** Every version, the one in force first; none means that nobody has decided yet. */
export async function conclusionTerms(
  reader: Reader,
  actor: Acting,
): Promise<readonly ConclusionTerm[]> {
  if (actor.municipalityId === null) return []
  return reader
    .selectFrom('conclusionTerms')
    .select(['version', 'countsFrom', 'basis', 'setBy', 'setOn'])
    .where('municipalityId', '=', municipalityOf(actor))
    .orderBy('version', 'desc')
    .limit(MOST)
    .execute()
}

/** Until the municipality decides, the month runs from the receipt of results. */
export async function termCountsFrom(reader: Reader, actor: Acting): Promise<TermCountsFrom> {
  const [inForce] = await conclusionTerms(reader, actor)
  return inForce?.countsFrom ?? 'receipt'
}
