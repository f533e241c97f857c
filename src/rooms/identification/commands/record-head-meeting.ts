import { orRefuse } from '../../../kernel/database/constraint-errors.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import { NotFound } from '../../../kernel/errors.ts'
import { type Day, newId, type PersonId, type SchoolId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { HeadMeetingId, RegisterId } from '../ids.ts'
import {
  type HeadMeetingRefusal,
  headMeetingRefusalByConstraint,
} from '../refusals-head-meetings.ts'
import { lockRegister } from './lock-register.ts'
import { municipalityOf, type Working } from './tenant.ts'

export interface HeadMeetingFields {
  readonly schoolId: SchoolId
  readonly heldOn: Day
  readonly head: {
    readonly name: string
    readonly post: string
    readonly actingBasis: string | null
    readonly personId: PersonId | null
  }
  readonly presented: string
  readonly answered: string
  readonly agreed: string
}

/** Записать встречу с руководителем. The journal row bears no school: its card is read by everybody. */
export async function recordHeadMeeting(
  writer: Writer,
  actor: Working,
  registerId: RegisterId,
  { head, ...fields }: HeadMeetingFields,
  id: HeadMeetingId = newId<HeadMeetingId>(),
): Promise<Result<HeadMeetingId, HeadMeetingRefusal>> {
  const register = await lockRegister(writer, actor, { registerId })
  if (!register.ok) return register
  if (fields.heldOn > actor.today) return refuse({ kind: 'heldAhead' })
  const stored = await orRefuse(headMeetingRefusalByConstraint, () =>
    writer
      .insertInto('headMeetings')
      .values({
        municipalityId: municipalityOf(actor),
        id,
        registerId,
        ...fields,
        headName: head.name,
        headPost: head.post,
        actingBasis: head.actingBasis,
        personId: head.personId,
        recordedOn: actor.today,
      })
      .execute(),
  )
  if (!stored.ok) return stored
  await record(writer, {
    event: 'identification.headMeetingRecorded',
    object: { kind: 'headMeeting', id },
    details: {
      heldOn: fields.heldOn,
      school: fields.schoolId,
      isActing: head.actingBasis !== null,
    },
  })
  return ok(id)
}

/** Вычеркнуть запись, сделанную по ошибке: the row stays with the reason. */
export async function withdrawHeadMeeting(
  writer: Writer,
  actor: Working,
  { registerId, meetingId }: { readonly registerId: RegisterId; readonly meetingId: HeadMeetingId },
  reason: string,
): Promise<Result<HeadMeetingId, HeadMeetingRefusal>> {
  const register = await lockRegister(writer, actor, { registerId })
  if (!register.ok) return register
  const municipalityId = municipalityOf(actor)
  const known = await writer
    .selectFrom('headMeetings')
    .select('id')
    .where('municipalityId', '=', municipalityId)
    .where('registerId', '=', registerId)
    .where('id', '=', meetingId)
    .executeTakeFirst()
  if (known === undefined) throw new NotFound(`no talk ${meetingId}`)
  const stored = await orRefuse(headMeetingRefusalByConstraint, () =>
    writer
      .insertInto('headMeetingWithdrawals')
      .values({ municipalityId, meetingId, reason, withdrawnOn: actor.today })
      .execute(),
  )
  if (!stored.ok) return stored
  await record(writer, {
    event: 'identification.headMeetingStruckOut',
    object: { kind: 'headMeeting', id: meetingId },
    basis: reason,
  })
  return ok(meetingId)
}
