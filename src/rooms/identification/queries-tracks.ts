import { sql } from 'kysely'
import type { Reader } from '../../kernel/database/handles.ts'
import type { SchoolId } from '../../kernel/ids.ts'
import type { RunId } from './ids.ts'
import type { Acting } from './queries-rules.ts'
import { type TrackPlace, type TrackReason, tracksOf } from './tracks/rules-tracks.ts'

/** Школа первого или второго трека. */
export interface TrackRow extends TrackPlace {
  readonly schoolId: SchoolId
  readonly schoolName: string
}

const MOST_SCHOOLS = 2000

/** Who is in the first two tracks and why, by name within each; the third has every school. */
export async function trackRows(
  reader: Reader,
  actor: Acting,
  runId: RunId,
): Promise<readonly TrackRow[]> {
  if (actor.municipalityId === null) return []
  const rows = await reader
    .selectFrom('identificationVerdicts')
    .select(['schoolId', 'schoolName', 'verdict', 'needsExpert'])
    .select([
      sql<boolean>`(outline ->> 'mayBeListed')::boolean`.as('mayBeListed'),
      // The evidence stays behind: «почему» has it.
      sql<TrackReason[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('criterion', t -> 'criterion', 'clause', t -> 'clause')), '[]')
        from jsonb_array_elements(conclusion -> 'triggers') t)`.as('triggers'),
    ])
    .where('municipalityId', '=', actor.municipalityId)
    .where('runId', '=', runId)
    .where('verdict', 'in', ['listed', 'riskZone'])
    .orderBy('verdict')
    .orderBy(sql`school_name collate ru_num`)
    .orderBy('schoolId')
    .limit(MOST_SCHOOLS)
    .execute()
  return rows.flatMap(({ schoolId, schoolName, ...conclusion }) =>
    tracksOf(conclusion)
      .filter(({ track }) => track !== 'prevention')
      .map((place) => ({ ...place, schoolId, schoolName })),
  )
}
