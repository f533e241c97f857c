import type { Writer } from '../../../kernel/database/handles.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import type { ExpertMeetingId } from '../ids.ts'
import type { ExpertRefusal } from '../refusals-experts.ts'
import type { DecisionsAt } from './decide-with-experts.ts'
import { lockExpertMeeting, touchExpertMeeting } from './lock-expert-meeting.ts'
import { municipalityOf, type Working } from './tenant.ts'

/** Заседание не состоялось: what was drafted is kept and decides nothing. */
export async function cancelExpertMeeting(
  writer: Writer,
  actor: Working,
  at: DecisionsAt,
  reason: string,
): Promise<Result<ExpertMeetingId, ExpertRefusal>> {
  const locked = await lockExpertMeeting(writer, actor, at)
  if (!locked.ok) return locked
  await writer
    .insertInto('expertMeetingCancellations')
    .values({
      municipalityId: municipalityOf(actor),
      meetingId: at.meetingId,
      reason,
      cancelledOn: actor.today,
    })
    .execute()
  await touchExpertMeeting(writer, actor, at.meetingId, 'ended')
  await record(writer, {
    event: 'identification.expertMeetingCancelled',
    object: { kind: 'expertMeeting', id: at.meetingId },
    basis: reason,
  })
  return ok(at.meetingId)
}
