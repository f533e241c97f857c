import type { Writer } from '../../../kernel/database/handles.ts'
import { NotFound } from '../../../kernel/errors.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { ReceivedListId } from '../ids.ts'
import type { ReceivedRefusal } from '../refusals-received.ts'
import type { Sender } from '../register/member-facts.ts'
import { type Acting, municipalityOf } from './tenant.ts'

export interface LockedList {
  readonly id: ReceivedListId
  readonly year: number
  readonly sender: Sender
}

/** Whoever comes second waits here, and then sees what the first one did. */
export async function lockReceivedList(
  writer: Writer,
  actor: Acting,
  id: ReceivedListId,
): Promise<Result<LockedList, ReceivedRefusal>> {
  const row = await writer
    .selectFrom('receivedLists')
    .select(['year', 'sender', 'withdrawnReason'])
    .where('municipalityId', '=', municipalityOf(actor))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new NotFound(`no list ${id}`)
  if (row.withdrawnReason !== null) return refuse({ kind: 'alreadyWithdrawn' })
  return ok({ id, year: row.year, sender: row.sender })
}
