import { orRefuse } from '../../../kernel/database/constraint-errors.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import { NotFound } from '../../../kernel/errors.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import type { AmendmentId, RegisterId } from '../ids.ts'
import { listAmendments } from '../queries-amendments.ts'
import { type AmendmentRefusal, amendmentRefusalByConstraint } from '../refusals-registers.ts'
import { lockRegister, touchRegister } from './lock-register.ts'
import { municipalityOf, type Working } from './tenant.ts'

interface WithdrawnAmendment {
  readonly amendmentId: AmendmentId
  readonly reason: string
}

/** Поправка отозвана: both rows stay, the conclusion stands again. */
export async function withdrawAmendment(
  writer: Writer,
  actor: Working,
  registerId: RegisterId,
  { amendmentId, reason }: WithdrawnAmendment,
): Promise<Result<string, AmendmentRefusal>> {
  const locked = await lockRegister(writer, actor, { registerId })
  if (!locked.ok) return locked
  const amendment = (await listAmendments(writer, actor, registerId)).find(
    ({ id }) => id === amendmentId,
  )
  if (amendment === undefined) throw new NotFound(`no amendment ${amendmentId}`)
  const stored = await orRefuse(amendmentRefusalByConstraint, () =>
    writer
      .insertInto('registerAmendmentWithdrawals')
      .values({
        municipalityId: municipalityOf(actor),
        amendmentId,
        reason,
        withdrawnOn: actor.today,
      })
      .execute(),
  )
  if (!stored.ok) return stored
  await touchRegister(writer, actor, registerId)
  await record(writer, {
    event: 'identification.amendmentWithdrawn',
    object: { kind: 'supportRegister', id: registerId },
    basis: reason,
    details: { amendment: amendmentId, change: amendment.change, school: amendment.schoolId },
  })
  return ok(amendment.schoolName)
}
