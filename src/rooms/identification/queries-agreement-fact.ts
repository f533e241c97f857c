import type { Reader } from '../../kernel/database/handles.ts'
import type { RegisterId } from './ids.ts'
import type { Acting } from './queries-rules.ts'
import type { Member } from './register/members.ts'
import type { AgreementFact } from './register/step-facts.ts'

/**
 * Согласование с региональным центром, the latest; outdated when it was given to other `members`.
 * Agreements are not stored yet, so there is none.
 */
export async function agreementFact(
  _reader: Reader,
  _actor: Acting,
  _registerId: RegisterId,
  _members: readonly Member[],
): Promise<AgreementFact | null> {
  return null
}
