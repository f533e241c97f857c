import type { Writer } from '../../../kernel/database/handles.ts'
import type { Day } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { AgreementId, RegisterId } from '../ids.ts'
import type { AgreementRefusal } from '../refusals-agreement.ts'
import { agreementStanding } from '../register/agreement.ts'
import { lockToAgree, obstacleToSending, sheetOf, type ToAgree } from './agreement-state.ts'
import type { KeptScan } from './enter-order.ts'
import { touchRegister } from './lock-register.ts'
import { storeAnswer, storeSending } from './store-agreement.ts'
import { municipalityOf, type Working } from './tenant.ts'

/** Письмо регионального центра, entered by the municipality. */
export interface AgreementLetter {
  readonly outcome: 'agreed' | 'remarks'
  readonly remarks: string | null
  readonly respondent: string
  readonly number: string
  readonly on: Day
  readonly scan: KeptScan | null
}

interface Entering extends AgreementLetter {
  readonly registerId: RegisterId
  readonly revision: number
  readonly enteredByName: string
}

/** Согласование письмом без учётной записи; it also answers what was sent in the system and is waited for. */
export async function recordAgreementLetter(
  writer: Writer,
  actor: Working,
  { registerId, revision, enteredByName, ...letter }: Entering,
): Promise<Result<AgreementId, AgreementRefusal>> {
  if (letter.on > actor.today) return refuse({ kind: 'letterInFuture' })
  const found = await lockToAgree(writer, actor, registerId, revision)
  if (!found.ok) return found
  const { run } = found.value.state
  if (run !== null && letter.on < run.computedOn)
    return refuse({ kind: 'letterBeforeRun', computedOn: run.computedOn })
  const sending = await sendingOf(writer, actor, found.value, enteredByName)
  if (!sending.ok) return sending
  const { number: letterNumber, on: answeredOn, remarks, ...answer } = letter
  const stored = await storeAnswer(writer, municipalityOf(actor), {
    ...answer,
    remarks: letter.outcome === 'remarks' ? remarks : null,
    agreementId: sending.value,
    way: 'letter',
    letterNumber,
    answeredOn,
    enteredOn: actor.today,
  })
  if (!stored.ok) return stored
  await touchRegister(writer, actor, registerId)
  await record(writer, {
    event: 'identification.agreementLetterEntered',
    object: { kind: 'supportRegister', id: registerId },
    basis: `письмо от ${letter.on} № ${letter.number}`,
    details: {
      outcome: letter.outcome,
      respondent: letter.respondent,
      hasScan: letter.scan !== null,
    },
  })
  return ok(sending.value)
}

/** What the letter answers: what was sent as it stands now, else the present state as a sending of its own. */
async function sendingOf(
  writer: Writer,
  actor: Working,
  toAgree: ToAgree,
  name: string,
): Promise<Result<AgreementId, AgreementRefusal>> {
  const { before, fingerprint, register } = toAgree
  const standing = agreementStanding(before, fingerprint)
  const [latest] = before
  if (standing === 'waiting' && latest !== undefined) return ok(latest.id)
  if (standing === 'agreed') return refuse({ kind: 'alreadyAgreed' })
  const obstacle = obstacleToSending(toAgree)
  if (obstacle !== null) return refuse(obstacle)
  return storeSending(writer, municipalityOf(actor), {
    registerId: register.id,
    ordinal: (latest?.ordinal ?? 0) + 1,
    way: 'letter',
    fingerprint,
    sheet: sheetOf(toAgree, name),
    note: null,
    sentOn: actor.today,
  })
}
