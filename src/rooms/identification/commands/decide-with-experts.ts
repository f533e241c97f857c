import type { Writer } from '../../../kernel/database/handles.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { RunId } from '../ids.ts'
import { expertQueue } from '../queries-expert-queue.ts'
import type { ExpertRefusal } from '../refusals-experts.ts'
import type { DecisionLine } from '../register/expert-decisions.ts'
import { lockExpertMeeting, type MeetingAt, touchExpertMeeting } from './lock-expert-meeting.ts'
import { type Acting, municipalityOf } from './tenant.ts'

export interface DecisionsAt extends MeetingAt {
  readonly revision: number
}

/** Записать решения заседания: the table as a whole, a line without a decision is left for later. */
export async function decideWithExperts(
  writer: Writer,
  actor: Acting,
  at: DecisionsAt,
  lines: readonly DecisionLine[],
): Promise<Result<number, ExpertRefusal>> {
  const locked = await lockExpertMeeting(writer, actor, at)
  if (!locked.ok) return locked
  const { runId } = locked.value.register
  if (runId === null) return refuse({ kind: 'nobodyToClarify' })
  const decided = await storeDecisions(writer, actor, { ...at, runId }, lines)
  if (!decided.ok) return decided
  await touchExpertMeeting(writer, actor, at.meetingId)
  return decided
}

/** The table replaces what was drafted before; for whoever has the meeting locked already. */
export async function storeDecisions(
  writer: Writer,
  actor: Acting,
  { meetingId, runId }: MeetingAt & { readonly runId: RunId },
  lines: readonly DecisionLine[],
): Promise<Result<number, ExpertRefusal>> {
  const { schools } = await expertQueue(writer, actor, runId)
  const queued = new Set(schools.map(({ schoolId }) => schoolId))
  const strange = lines.filter(({ schoolId }) => !queued.has(schoolId)).length
  if (strange > 0) return refuse({ kind: 'notInQueue', count: strange })
  const municipalityId = municipalityOf(actor)
  await writer
    .deleteFrom('expertDecisions')
    .where('municipalityId', '=', municipalityId)
    .where('meetingId', '=', meetingId)
    .execute()
  const decided = lines.flatMap(({ decision, ...line }) =>
    decision === null ? [] : [{ ...line, decision, municipalityId, meetingId }],
  )
  if (decided.length > 0) await writer.insertInto('expertDecisions').values(decided).execute()
  const count = (is: string) => decided.filter(({ decision }) => decision === is).length
  await record(writer, {
    event: 'identification.expertDecisionsRecorded',
    object: { kind: 'expertMeeting', id: meetingId },
    details: {
      include: count('include'),
      doNotInclude: count('doNotInclude'),
      riskZone: count('riskZone'),
      left: queued.size - decided.length,
    },
  })
  return ok(decided.length)
}
