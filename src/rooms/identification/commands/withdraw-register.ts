import type { Writer } from '../../../kernel/database/handles.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import type { RegisterId } from '../ids.ts'
import type { RegisterClosed } from '../refusals-registers.ts'
import { closeRegister, lockRegister } from './lock-register.ts'
import { municipalityOf, type Working } from './tenant.ts'

/** Отозвать перечень, который готовится: it stays to be read, and another one may be started. */
export async function withdrawRegister(
  writer: Writer,
  actor: Working,
  registerId: RegisterId,
  { reason, revision }: { readonly reason: string; readonly revision: number },
): Promise<Result<RegisterId, RegisterClosed>> {
  const locked = await lockRegister(writer, actor, { registerId, revision })
  if (!locked.ok) return locked
  await writer
    .insertInto('registerWithdrawals')
    .values({
      municipalityId: municipalityOf(actor),
      registerId,
      reason,
      withdrawnOn: actor.today,
    })
    .execute()
  await closeRegister(writer, actor, registerId)
  await record(writer, {
    event: 'identification.registerWithdrawn',
    object: { kind: 'supportRegister', id: registerId },
    basis: reason,
    details: { year: locked.value.year },
  })
  return ok(registerId)
}
