import type { Writer } from '../../../kernel/database/handles.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import type { RegisterId } from '../ids.ts'
import { type Agreement, listAgreements } from '../queries-agreements.ts'
import { type RegisterState, registerState } from '../queries-register-state.ts'
import { getRegister, type StoredRegister } from '../queries-registers.ts'
import type { AgreementRefusal } from '../refusals-agreement.ts'
import { membersFingerprint } from '../register/agreement.ts'
import { type AgreementSheet, sheetLines } from '../register/agreement-sheet.ts'
import { membersOf } from '../register/members.ts'
import { stepsOf } from '../register/steps.ts'
import { lockRegister } from './lock-register.ts'
import type { Working } from './tenant.ts'

/** Перечень, каким его согласуют: locked, with what was sent before. */
export interface ToAgree {
  readonly register: StoredRegister
  readonly state: RegisterState
  readonly fingerprint: string
  /** The latest first. */
  readonly before: readonly Agreement[]
}

export async function lockToAgree(
  writer: Writer,
  actor: Working,
  registerId: RegisterId,
  revision: number,
): Promise<Result<ToAgree, AgreementRefusal>> {
  const locked = await lockRegister(writer, actor, { registerId, revision })
  if (!locked.ok) return locked
  const register = await getRegister(writer, actor, registerId)
  const state = await registerState(writer, actor, register)
  const fingerprint = membersFingerprint(membersOf(state.standings))
  const before = await listAgreements(writer, actor, registerId)
  return ok({ register, state, fingerprint, before })
}

/** Nobody is asked to agree to what is not decided yet. */
export function obstacleToSending({ state }: ToAgree): AgreementRefusal | null {
  const steps = stepsOf(state.steps)
  const blocks = steps
    .filter(({ name }) => name === 'agreement')
    .flatMap((step) => step.blocks.filter(({ at }) => at !== 'agreement'))
  if (blocks.length > 0) return { kind: 'blockedBefore', blocks }
  return membersOf(state.standings).length === 0 ? { kind: 'nobodyListed' } : null
}

export const sheetOf = ({ register, state }: ToAgree, sentByName: string): AgreementSheet => ({
  year: register.year,
  rulesVersion: state.run?.ruleVersion ?? null,
  computedOn: state.run?.computedOn ?? null,
  sentByName,
  schools: sheetLines(membersOf(state.standings)),
})
