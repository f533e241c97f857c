import { sql } from 'kysely'
import type { Reader } from '../../kernel/database/handles.ts'
import type { Day, PersonId, SchoolId } from '../../kernel/ids.ts'
import type { AmendmentId, RegisterId } from './ids.ts'
import type { Acting } from './queries-rules.ts'

/** Поправка к перечню, with the row that took it back. */
export interface StoredAmendment {
  readonly id: AmendmentId
  readonly schoolId: SchoolId
  readonly schoolName: string
  readonly change: 'include' | 'exclude'
  readonly reason: string
  readonly by: PersonId | null
  readonly on: Day
  readonly withdrawal: {
    readonly reason: string
    readonly by: PersonId | null
    readonly on: Day
  } | null
}

const MOST = 1000

/** The earliest first. */
export async function listAmendments(
  reader: Reader,
  actor: Acting,
  registerId: RegisterId,
): Promise<readonly StoredAmendment[]> {
  if (actor.municipalityId === null) return []
  const rows = await reader
    .selectFrom('registerAmendments as a')
    .innerJoin('schools as s', (join) =>
      join.onRef('s.municipalityId', '=', 'a.municipalityId').onRef('s.id', '=', 'a.schoolId'),
    )
    .leftJoin('registerAmendmentWithdrawals as w', (join) =>
      join.onRef('w.municipalityId', '=', 'a.municipalityId').onRef('w.amendmentId', '=', 'a.id'),
    )
    .select(['a.id', 'a.schoolId', 's.shortName', 'a.change', 'a.reason', 'a.madeBy', 'a.madeOn'])
    .select([sql<string | null>`w.reason`.as('withdrawnReason'), 'w.withdrawnBy', 'w.withdrawnOn'])
    .where('a.municipalityId', '=', actor.municipalityId)
    .where('a.registerId', '=', registerId)
    .orderBy('a.madeAt')
    .orderBy('a.id')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    id: row.id as AmendmentId,
    schoolId: row.schoolId,
    schoolName: row.shortName,
    change: row.change,
    reason: row.reason,
    by: row.madeBy as PersonId | null,
    on: row.madeOn,
    withdrawal:
      row.withdrawnReason === null || row.withdrawnOn === null
        ? null
        : {
            reason: row.withdrawnReason,
            by: row.withdrawnBy as PersonId | null,
            on: row.withdrawnOn,
          },
  }))
}
