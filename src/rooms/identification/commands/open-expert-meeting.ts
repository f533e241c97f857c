import { sql } from 'kysely'
import { orRefuse } from '../../../kernel/database/constraint-errors.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import { type Day, newId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { ExpertMeetingId, RegisterId, RunId } from '../ids.ts'
import { getRun } from '../queries-runs.ts'
import { type ExpertRefusal, expertRefusalByConstraint } from '../refusals-experts.ts'
import { type Attendee, isSamePerson, othersPresent } from '../register/attendees.ts'
import { lockExpertMeeting, type MeetingAt, touchExpertMeeting } from './lock-expert-meeting.ts'
import { lockRegister } from './lock-register.ts'
import { type Acting, municipalityOf, type Working } from './tenant.ts'

export interface MeetingFields {
  readonly heldOn: Day
  readonly chair: Attendee
  readonly secretary: Attendee
  readonly present: readonly Attendee[]
}

/** Начать заседание рабочей группы: one at a time for a list. */
export async function openExpertMeeting(
  writer: Writer,
  actor: Working,
  registerId: RegisterId,
  fields: MeetingFields,
  id: ExpertMeetingId = newId<ExpertMeetingId>(),
): Promise<Result<ExpertMeetingId, ExpertRefusal>> {
  const register = await lockRegister(writer, actor, { registerId })
  if (!register.ok) return register
  const checked = await columnsOf(writer, actor, register.value.runId, fields)
  if (!checked.ok) return checked
  const municipalityId = municipalityOf(actor)
  const stored = await orRefuse(expertRefusalByConstraint, () =>
    writer
      .insertInto('expertMeetings')
      .values({
        municipalityId,
        id,
        registerId,
        ordinal: sql<number>`(select count(*) + 1 from expert_meetings
          where municipality_id = ${municipalityId} and register_id = ${registerId})`,
        ...checked.value,
        openRegisterId: registerId,
        openedOn: actor.today,
      })
      .execute(),
  )
  if (!stored.ok) return stored
  await told(writer, 'identification.expertMeetingOpened', id, fields)
  return ok(id)
}

/** Поправить дату и состав, while the meeting goes on. */
export async function correctExpertMeeting(
  writer: Writer,
  actor: Acting,
  { revision, ...at }: MeetingAt & { readonly revision: number },
  fields: MeetingFields,
): Promise<Result<ExpertMeetingId, ExpertRefusal>> {
  const locked = await lockExpertMeeting(writer, actor, { ...at, revision })
  if (!locked.ok) return locked
  const checked = await columnsOf(writer, actor, locked.value.register.runId, fields)
  if (!checked.ok) return checked
  await writer
    .updateTable('expertMeetings')
    .set(checked.value)
    .where('municipalityId', '=', municipalityOf(actor))
    .where('id', '=', at.meetingId)
    .execute()
  await touchExpertMeeting(writer, actor, at.meetingId)
  await told(writer, 'identification.expertMeetingCorrected', at.meetingId, fields)
  return ok(at.meetingId)
}

async function columnsOf(
  writer: Writer,
  actor: Acting,
  runId: RunId | null,
  { heldOn, chair, secretary, present }: MeetingFields,
) {
  if (runId === null) return refuse({ kind: 'nobodyToClarify' })
  const { computedOn } = await getRun(writer, actor, runId)
  if (heldOn < computedOn) return refuse({ kind: 'beforeRun', computedOn })
  if (isSamePerson(chair, secretary)) return refuse({ kind: 'chairIsSecretary' })
  const others = othersPresent(present, [chair, secretary])
  if (others.length === 0) return refuse({ kind: 'nobodyElsePresent' })
  return ok({
    heldOn,
    chair: JSON.stringify(chair),
    secretary: JSON.stringify(secretary),
    present: JSON.stringify(others),
  })
}

const told = (writer: Writer, event: string, id: ExpertMeetingId, fields: MeetingFields) =>
  record(writer, {
    event,
    object: { kind: 'expertMeeting', id },
    details: { heldOn: fields.heldOn, present: fields.present.length },
  })
