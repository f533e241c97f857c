import type { Writer } from '../../../kernel/database/handles.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { ExpertMeetingId, RegisterId } from '../ids.ts'
import { getExpertMeeting, type StoredExpertMeeting } from '../queries-expert-meetings.ts'
import type { ExpertRefusal } from '../refusals-experts.ts'
import { type LockedRegister, lockRegister } from './lock-register.ts'
import { type Acting, municipalityOf } from './tenant.ts'

export interface MeetingAt {
  readonly registerId: RegisterId
  readonly meetingId: ExpertMeetingId
}

/** Заседание, которое идёт. The list is locked with it: whoever comes second waits, then sees what was done. */
export async function lockExpertMeeting(
  writer: Writer,
  actor: Acting,
  { registerId, meetingId, revision }: MeetingAt & { readonly revision: number },
): Promise<
  Result<
    { readonly meeting: StoredExpertMeeting; readonly register: LockedRegister },
    ExpertRefusal
  >
> {
  const register = await lockRegister(writer, actor, { registerId })
  if (!register.ok) return register
  const meeting = await getExpertMeeting(writer, actor, { registerId, meetingId })
  if (!meeting.isOpen) return refuse({ kind: 'meetingEnded' })
  if (meeting.revision !== revision) return refuse({ kind: 'changedMeanwhile' })
  return ok({ meeting, register: register.value })
}

/** Every change of a meeting: a page opened before it is refused. */
export async function touchExpertMeeting(
  writer: Writer,
  actor: Acting,
  meetingId: ExpertMeetingId,
  change: 'goesOn' | 'ended' = 'goesOn',
): Promise<void> {
  await writer
    .updateTable('expertMeetings')
    .set((eb) => ({
      revision: eb('revision', '+', 1),
      ...(change === 'ended' ? { openRegisterId: null } : {}),
    }))
    .where('municipalityId', '=', municipalityOf(actor))
    .where('id', '=', meetingId)
    .execute()
}
