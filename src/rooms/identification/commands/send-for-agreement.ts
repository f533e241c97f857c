import type { Writer } from '../../../kernel/database/handles.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { AgreementId, RegisterId } from '../ids.ts'
import type { AgreementRefusal } from '../refusals-agreement.ts'
import { agreementStanding } from '../register/agreement.ts'
import { lockToAgree, obstacleToSending, sheetOf } from './agreement-state.ts'
import { touchRegister } from './lock-register.ts'
import { storeSending } from './store-agreement.ts'
import { municipalityOf, type Working } from './tenant.ts'

interface ToSend {
  readonly registerId: RegisterId
  readonly revision: number
  readonly note: string | null
  readonly sentByName: string
}

/** Отправить перечень на согласование: people of the region see it as it stands now. */
export async function sendForAgreement(
  writer: Writer,
  actor: Working,
  { registerId, revision, note, sentByName }: ToSend,
): Promise<Result<AgreementId, AgreementRefusal>> {
  const found = await lockToAgree(writer, actor, registerId, revision)
  if (!found.ok) return found
  const obstacle = obstacleToSending(found.value)
  if (obstacle !== null) return refuse(obstacle)
  const { fingerprint, before } = found.value
  const standing = agreementStanding(before, fingerprint)
  if (standing === 'waiting') return refuse({ kind: 'alreadySent' })
  if (standing === 'agreed') return refuse({ kind: 'alreadyAgreed' })
  const sheet = sheetOf(found.value, sentByName)
  const ordinal = (before[0]?.ordinal ?? 0) + 1
  const sending = { registerId, ordinal, fingerprint, sheet, note, sentOn: actor.today }
  const stored = await storeSending(writer, municipalityOf(actor), { ...sending, way: 'system' })
  if (!stored.ok) return stored
  await touchRegister(writer, actor, registerId)
  await record(writer, {
    event: 'identification.agreementAsked',
    object: { kind: 'supportRegister', id: registerId },
    details: { ordinal, schools: sheet.schools.length },
  })
  return ok(stored.value)
}
