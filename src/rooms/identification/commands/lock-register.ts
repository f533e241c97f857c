import type { Writer } from '../../../kernel/database/handles.ts'
import { NotFound } from '../../../kernel/errors.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { RegisterId, RunId } from '../ids.ts'
import type { RegisterClosed } from '../refusals-registers.ts'
import { type Acting, municipalityOf } from './tenant.ts'

export interface LockedRegister {
  readonly id: RegisterId
  readonly year: number
  readonly runId: RunId | null
}

/**
 * Перечень, над которым работают: whoever comes second waits here and then sees what the first one did.
 * A decision taken on a page that showed an older state (`revision`) is refused; without one any state will do.
 */
export async function lockRegister(
  writer: Writer,
  actor: Acting,
  { registerId, revision }: { readonly registerId: RegisterId; readonly revision?: number },
): Promise<Result<LockedRegister, RegisterClosed>> {
  const row = await writer
    .selectFrom('supportRegisters')
    .select(['year', 'runId', 'openYear', 'revision'])
    .where('municipalityId', '=', municipalityOf(actor))
    .where('id', '=', registerId)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new NotFound(`no register ${registerId}`)
  if (row.openYear === null) return refuse({ kind: 'registerClosed' })
  if (revision !== undefined && revision !== row.revision)
    return refuse({ kind: 'registerChanged' })
  return ok({ id: registerId, year: row.year, runId: row.runId as RunId | null })
}

/** Every decision about the list says that the list is another one now. */
export async function touchRegister(
  writer: Writer,
  actor: Acting,
  registerId: RegisterId,
): Promise<void> {
  await writer
    .updateTable('supportRegisters')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('municipalityId', '=', municipalityOf(actor))
    .where('id', '=', registerId)
    .execute()
}

/** The preparation is over; the caller says by which row. */
export async function closeRegister(
  writer: Writer,
  actor: Acting,
  registerId: RegisterId,
): Promise<void> {
  await writer
    .updateTable('supportRegisters')
    .set((eb) => ({ openYear: null, revision: eb('revision', '+', 1) }))
    .where('municipalityId', '=', municipalityOf(actor))
    .where('id', '=', registerId)
    .execute()
}
