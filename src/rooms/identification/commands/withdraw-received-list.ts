import { sql } from 'kysely'
import type { Writer } from '../../../kernel/database/handles.ts'
import type { PersonId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import type { ReceivedListId } from '../ids.ts'
import type { ReceivedRefusal } from '../refusals-received.ts'
import { lockReceivedList } from './lock-received-list.ts'
import { municipalityOf, type Working } from './tenant.ts'
import { touchOpenRegister } from './touch-open-register.ts'

interface Withdrawal {
  readonly listId: ReceivedListId
  readonly reason: string
  readonly withdrawnBy: PersonId
}

/** Список внесён по ошибке: it is heard no more; the row and what was decided by it stay. */
export async function withdrawReceivedList(
  writer: Writer,
  actor: Working,
  { listId, reason, withdrawnBy }: Withdrawal,
): Promise<Result<ReceivedListId, ReceivedRefusal>> {
  const locked = await lockReceivedList(writer, actor, listId)
  if (!locked.ok) return locked
  await writer
    .updateTable('receivedLists')
    .set({ withdrawnReason: reason, withdrawnBy, withdrawnAt: sql`now()` as never })
    .where('municipalityId', '=', municipalityOf(actor))
    .where('id', '=', listId)
    .execute()
  await touchOpenRegister(writer, actor, locked.value.year)
  await record(writer, {
    event: 'identification.receivedListWithdrawn',
    object: { kind: 'receivedList', id: listId },
    basis: reason,
  })
  return ok(listId)
}
