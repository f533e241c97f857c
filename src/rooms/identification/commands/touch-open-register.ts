import type { Writer } from '../../../kernel/database/handles.ts'
import type { Acting } from './tenant.ts'
import { municipalityOf } from './tenant.ts'

/** What is said of a year changes the list of that year while it is prepared: who is about to sign it is told. */
export async function touchOpenRegister(
  writer: Writer,
  actor: Acting,
  year: number,
): Promise<void> {
  await writer
    .updateTable('supportRegisters')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('municipalityId', '=', municipalityOf(actor))
    .where('openYear', '=', year)
    .execute()
}
