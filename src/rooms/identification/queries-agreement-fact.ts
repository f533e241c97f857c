import type { Reader } from '../../kernel/database/handles.ts'
import type { RegisterId } from './ids.ts'
import { listAgreements } from './queries-agreements.ts'
import type { Acting } from './queries-rules.ts'
import { latestOf, membersFingerprint } from './register/agreement.ts'
import type { Member } from './register/members.ts'
import type { AgreementFact } from './register/step-facts.ts'

/** Согласование с региональным центром, the latest; outdated when it was given to other `members`. */
export async function agreementFact(
  reader: Reader,
  actor: Acting,
  registerId: RegisterId,
  members: readonly Member[],
): Promise<AgreementFact | null> {
  const latest = latestOf(await listAgreements(reader, actor, registerId))
  if (latest === undefined || latest.answer === null) return null
  const { outcome, on } = latest.answer
  return { outcome, on, isOutdated: latest.fingerprint !== membersFingerprint(members) }
}
