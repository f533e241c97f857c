import { type Expression, type SqlBool, sql } from 'kysely'
import type { Reader } from '../../kernel/database/handles.ts'
import type { Day, PersonId, SchoolId } from '../../kernel/ids.ts'
import type { HeadMeetingId, RegisterId } from './ids.ts'
import type { Acting } from './queries-rules.ts'

/** Встреча с руководителем школы (Концепция, п. 3.2). */
export interface StoredHeadMeeting {
  readonly id: HeadMeetingId
  readonly registerId: RegisterId
  readonly schoolId: SchoolId
  readonly schoolName: string
  readonly heldOn: Day
  readonly headName: string
  readonly headPost: string
  /** The order by which whoever was acting acted. */
  readonly actingBasis: string | null
  readonly presented: string
  readonly answered: string
  readonly agreed: string
  readonly recordedBy: PersonId | null
  readonly recordedOn: Day
  readonly withdrawal: { readonly reason: string; readonly on: Day } | null
}

const MOST = 1000

/** By school, then by day; those that were struck out stay. */
export const listHeadMeetings = (
  reader: Reader,
  actor: Acting,
  registerId: RegisterId,
): Promise<readonly StoredHeadMeeting[]> =>
  list(reader, actor, (query) => query.where('h.registerId', '=', registerId))

/** All of one school, whatever the list, the newest first; without what was struck out. */
export async function headMeetingsOfSchool(
  reader: Reader,
  actor: Acting,
  schoolId: SchoolId,
): Promise<readonly StoredHeadMeeting[]> {
  const found = await list(reader, actor, (query) => query.where('h.schoolId', '=', schoolId))
  return found
    .filter(({ withdrawal }) => withdrawal === null)
    .toSorted((one, other) => (one.heldOn < other.heldOn ? 1 : -1))
}

export async function schoolsWithHeadMeetings(
  reader: Reader,
  actor: Acting,
  registerId: RegisterId,
): Promise<readonly SchoolId[]> {
  const rows = await headMeetings(reader, actor)
    .select('h.schoolId')
    .where('h.registerId', '=', registerId)
    .where('w.withdrawnOn', 'is', null)
    .distinct()
    .orderBy('h.schoolId')
    .limit(MOST)
    .execute()
  return rows.map(({ schoolId }) => schoolId)
}

const headMeetings = (reader: Reader, actor: Acting) =>
  reader
    .selectFrom('headMeetings as h')
    .leftJoin('headMeetingWithdrawals as w', (join) =>
      join.onRef('w.municipalityId', '=', 'h.municipalityId').onRef('w.meetingId', '=', 'h.id'),
    )
    .where(
      (eb): Expression<SqlBool> =>
        actor.municipalityId === null
          ? eb.val(false)
          : eb('h.municipalityId', '=', actor.municipalityId),
    )

type Query = ReturnType<typeof headMeetings>

async function list(
  reader: Reader,
  actor: Acting,
  narrowed: (query: Query) => Query,
): Promise<readonly StoredHeadMeeting[]> {
  const rows = await narrowed(headMeetings(reader, actor))
    .innerJoin('schools as s', (join) =>
      join.onRef('s.municipalityId', '=', 'h.municipalityId').onRef('s.id', '=', 'h.schoolId'),
    )
    .select(['h.id', 'h.registerId', 'h.schoolId', 's.shortName', 'h.heldOn', 'h.headName'])
    .select(['h.headPost', 'h.actingBasis', 'h.presented', 'h.answered', 'h.agreed'])
    .select(['h.recordedBy', 'h.recordedOn', 'w.reason', 'w.withdrawnOn'])
    .orderBy(sql`s.short_name collate ru_num`)
    .orderBy('h.heldOn')
    .orderBy('h.id')
    .limit(MOST)
    .execute()
  return rows.map(({ shortName, reason, withdrawnOn, ...row }) => ({
    ...row,
    id: row.id as HeadMeetingId,
    registerId: row.registerId as RegisterId,
    schoolName: shortName,
    recordedBy: row.recordedBy as PersonId | null,
    withdrawal: reason === null || withdrawnOn === null ? null : { reason, on: withdrawnOn },
  }))
}
