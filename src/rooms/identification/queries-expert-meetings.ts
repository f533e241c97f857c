import { sql } from 'kysely'
import type { Reader } from '../../kernel/database/handles.ts'
import { NotFound } from '../../kernel/errors.ts'
import type { Day, PersonId, SchoolId } from '../../kernel/ids.ts'
import type { ExpertMeetingId, RegisterId } from './ids.ts'
import type { Acting } from './queries-rules.ts'
import type { Attendee } from './register/attendees.ts'
import type { ExpertDecision } from './register/expert-decisions.ts'

/** Заседание рабочей группы: going on, closed by its protocol, or cancelled. */
export interface StoredExpertMeeting {
  readonly id: ExpertMeetingId
  readonly registerId: RegisterId
  readonly ordinal: number
  readonly heldOn: Day
  readonly chair: Attendee
  readonly secretary: Attendee
  readonly present: readonly Attendee[]
  readonly isOpen: boolean
  readonly revision: number
  readonly openedBy: PersonId | null
  readonly protocol: {
    readonly number: string
    readonly on: Day
    readonly closedBy: PersonId | null
  } | null
  readonly cancellation: { readonly reason: string; readonly on: Day } | null
  readonly decisions: readonly StoredExpertDecision[]
}

export interface StoredExpertDecision {
  readonly schoolId: SchoolId
  readonly decision: ExpertDecision
  readonly reason: string
  readonly by: PersonId | null
}

const MOST = 100
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** All meetings about a list, the first one first: who decided anew stands below. */
export async function listExpertMeetings(
  reader: Reader,
  actor: Acting,
  registerId: RegisterId,
): Promise<readonly StoredExpertMeeting[]> {
  if (actor.municipalityId === null) return []
  const rows = await meetings(reader, actor.municipalityId)
    .where('m.registerId', '=', registerId)
    .orderBy('m.ordinal')
    .limit(MOST)
    .execute()
  return rows.map(meetingOf)
}

export async function getExpertMeeting(
  reader: Reader,
  actor: Acting,
  { registerId, meetingId }: { readonly registerId: RegisterId; readonly meetingId: string },
): Promise<StoredExpertMeeting> {
  const row =
    actor.municipalityId === null
      ? undefined
      : await meetings(reader, actor.municipalityId)
          .where('m.registerId', '=', registerId)
          .where('m.id', '=', meetingId)
          .executeTakeFirst()
  if (row === undefined) throw new NotFound(`no meeting ${meetingId}`)
  return meetingOf(row)
}

/** For a paper: the one that is named, else the latest with a protocol, else the one going on. */
export async function findExpertMeeting(
  reader: Reader,
  actor: Acting,
  { id, year }: { readonly id: string | null; readonly year: number | null },
): Promise<StoredExpertMeeting | null> {
  if (actor.municipalityId === null || (id !== null && !uuid.test(id))) return null
  const row = await meetings(reader, actor.municipalityId)
    .innerJoin('supportRegisters as r', (join) =>
      join.onRef('r.municipalityId', '=', 'm.municipalityId').onRef('r.id', '=', 'm.registerId'),
    )
    .$if(id !== null, (query) => query.where('m.id', '=', id ?? ''))
    .$if(year !== null, (query) => query.where('r.year', '=', year ?? 0))
    .where('c.cancelledOn', 'is', null)
    .orderBy(sql`p.closed_at desc nulls last`)
    .orderBy('m.openedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : meetingOf(row)
}

const meetings = (reader: Reader, municipalityId: NonNullable<Acting['municipalityId']>) =>
  reader
    .selectFrom('expertMeetings as m')
    .leftJoin('expertProtocols as p', (join) =>
      join.onRef('p.municipalityId', '=', 'm.municipalityId').onRef('p.meetingId', '=', 'm.id'),
    )
    .leftJoin('expertMeetingCancellations as c', (join) =>
      join.onRef('c.municipalityId', '=', 'm.municipalityId').onRef('c.meetingId', '=', 'm.id'),
    )
    .select(['m.id', 'm.registerId', 'm.ordinal', 'm.heldOn', 'm.chair', 'm.secretary'])
    .select(['m.present', 'm.openRegisterId', 'm.revision', 'm.openedBy', 'p.number'])
    .select(['p.drawnUpOn', 'p.closedBy', 'c.reason', 'c.cancelledOn'])
    .select(
      sql<readonly StoredExpertDecision[]>`(
        select coalesce(json_agg(json_build_object('schoolId', d.school_id, 'decision', d.decision,
          'reason', d.reason, 'by', d.decided_by) order by d.school_id), '[]')
        from expert_decisions d
        where d.municipality_id = m.municipality_id and d.meeting_id = m.id)`.as('decisions'),
    )
    .where('m.municipalityId', '=', municipalityId)

type Row = Awaited<ReturnType<ReturnType<typeof meetings>['executeTakeFirstOrThrow']>>

const meetingOf = (row: Row): StoredExpertMeeting => ({
  id: row.id as ExpertMeetingId,
  registerId: row.registerId as RegisterId,
  ordinal: row.ordinal,
  heldOn: row.heldOn,
  chair: row.chair as unknown as Attendee,
  secretary: row.secretary as unknown as Attendee,
  present: row.present as unknown as readonly Attendee[],
  isOpen: row.openRegisterId !== null,
  revision: row.revision,
  openedBy: row.openedBy as PersonId | null,
  protocol:
    row.number === null || row.drawnUpOn === null
      ? null
      : { number: row.number, on: row.drawnUpOn, closedBy: row.closedBy as PersonId | null },
  cancellation:
    row.reason === null || row.cancelledOn === null
      ? null
      : { reason: row.reason, on: row.cancelledOn },
  decisions: row.decisions,
})
