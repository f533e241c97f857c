import type { Writer } from '../../../kernel/database/handles.ts'
import { NotFound } from '../../../kernel/errors.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { AgreementId, RegisterId } from '../ids.ts'
import { listAgreements } from '../queries-agreements.ts'
import type { AgreementRefusal } from '../refusals-agreement.ts'
import { lockRegister, touchRegister } from './lock-register.ts'
import { storeAnswer } from './store-agreement.ts'
import { municipalityOf, type Working } from './tenant.ts'

interface Answered {
  readonly agreementId: AgreementId
  readonly outcome: 'agreed' | 'remarks'
  readonly remarks: string | null
  /** Name and post of whoever answers. */
  readonly respondent: string
}

/**
 * Ответ региона в системе. Works on behalf of the municipality whose list it is; `actor` names that one, whoever asks.
 * Only the latest sending is answered: an earlier one speaks of a list that is no more.
 */
export async function answerAgreement(
  writer: Writer,
  actor: Working,
  { agreementId, outcome, remarks, respondent }: Answered,
): Promise<Result<AgreementId, AgreementRefusal>> {
  const registerId = await registerOf(writer, actor, agreementId)
  const locked = await lockRegister(writer, actor, { registerId })
  if (!locked.ok) return locked
  const sendings = await listAgreements(writer, actor, registerId)
  const sending = sendings.find(({ id }) => id === agreementId)
  if (sending?.answer) return refuse({ kind: 'alreadyAnswered' })
  if (sendings[0]?.id !== agreementId) return refuse({ kind: 'sentAnew' })
  const stored = await storeAnswer(writer, municipalityOf(actor), {
    agreementId,
    outcome,
    remarks: outcome === 'remarks' ? remarks : null,
    way: 'system',
    respondent,
    answeredOn: actor.today,
    letterNumber: null,
    scan: null,
    enteredOn: actor.today,
  })
  if (!stored.ok) return stored
  await touchRegister(writer, actor, registerId)
  await record(writer, {
    event: 'identification.agreementAnswered',
    object: { kind: 'supportRegister', id: registerId },
    details: { ordinal: sending?.ordinal, outcome, way: 'system', respondent },
  })
  return ok(agreementId)
}

async function registerOf(
  writer: Writer,
  actor: Working,
  agreementId: AgreementId,
): Promise<RegisterId> {
  const row = await writer
    .selectFrom('registerAgreements')
    .select('registerId')
    .where('municipalityId', '=', municipalityOf(actor))
    .where('id', '=', agreementId)
    .where('way', '=', 'system')
    .executeTakeFirst()
  if (row === undefined) throw new NotFound(`no agreement ${agreementId}`)
  return row.registerId as RegisterId
}
