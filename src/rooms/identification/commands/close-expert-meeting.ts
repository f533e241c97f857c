import { orRefuse } from '../../../kernel/database/constraint-errors.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import type { Day } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { ExpertMeetingId } from '../ids.ts'
import { type ExpertRefusal, expertRefusalByConstraint } from '../refusals-experts.ts'
import type { DecisionLine } from '../register/expert-decisions.ts'
import { type DecisionsAt, storeDecisions } from './decide-with-experts.ts'
import { lockExpertMeeting, touchExpertMeeting } from './lock-expert-meeting.ts'
import { touchRegister } from './lock-register.ts'
import { municipalityOf, type Working } from './tenant.ts'

export interface Protocol {
  readonly number: string
  readonly on: Day
}

/** Закрыть заседание протоколом: its decisions count from now on and are never changed. */
export async function closeExpertMeeting(
  writer: Writer,
  actor: Working,
  at: DecisionsAt,
  { number, on, lines }: Protocol & { readonly lines: readonly DecisionLine[] },
): Promise<Result<ExpertMeetingId, ExpertRefusal>> {
  const locked = await lockExpertMeeting(writer, actor, at)
  if (!locked.ok) return locked
  const { meeting, register } = locked.value
  const { heldOn } = meeting
  if (register.runId === null) return refuse({ kind: 'nobodyToClarify' })
  if (heldOn > actor.today) return refuse({ kind: 'heldAhead', heldOn })
  if (on < heldOn) return refuse({ kind: 'protocolTooEarly', heldOn })
  if (on > actor.today) return refuse({ kind: 'protocolAhead' })
  const { runId } = register
  const decided = await storeDecisions(writer, actor, { ...at, runId }, lines)
  if (!decided.ok) return decided
  if (decided.value === 0) return refuse({ kind: 'nothingDecided' })
  const stored = await orRefuse(expertRefusalByConstraint, () =>
    writer
      .insertInto('expertProtocols')
      .values({
        municipalityId: municipalityOf(actor),
        meetingId: at.meetingId,
        number,
        drawnUpOn: on,
        closedOn: actor.today,
      })
      .execute(),
  )
  if (!stored.ok) return stored
  await touchExpertMeeting(writer, actor, at.meetingId, 'ended')
  await touchRegister(writer, actor, at.registerId)
  await record(writer, {
    event: 'identification.expertMeetingClosed',
    object: { kind: 'expertMeeting', id: at.meetingId },
    details: { number, on, heldOn, decided: decided.value },
  })
  return ok(at.meetingId)
}
