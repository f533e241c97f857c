import { orRefuse } from '../../../kernel/database/constraint-errors.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import type { Day } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { RegisterId } from '../ids.ts'
import { type RegisterState, registerState } from '../queries-register-state.ts'
import { getRegister } from '../queries-registers.ts'
import type { EnterOrderRefusal } from '../refusals-registers.ts'
import { membersOf } from '../register/members.ts'
import type { ScanKind } from '../register/scan.ts'
import { blocksOfSigning } from '../register/steps.ts'
import { bringIntoForce } from './bring-into-force.ts'
import { closeRegister, lockRegister } from './lock-register.ts'
import { municipalityOf, type Working } from './tenant.ts'

/** Приказ, подписанный вне системы. */
export interface SignedOrder {
  readonly number: string
  readonly on: Day
  readonly signatoryPost: string
  readonly signatoryName: string
  readonly scan: KeptScan | null
}

export interface KeptScan {
  readonly sha256: string
  readonly name: string
  readonly kind: ScanKind
}

interface Signing extends SignedOrder {
  readonly revision: number
  /** Said by a person when every school would be in the list. */
  readonly isEverySchoolMeant: boolean
}

/** Внести подписанный приказ: from its date the list is in force. All of it or nothing. */
export async function enterOrder(
  writer: Writer,
  actor: Working,
  registerId: RegisterId,
  { revision, isEverySchoolMeant, ...order }: Signing,
): Promise<Result<SignedOrder, EnterOrderRefusal>> {
  const locked = await lockRegister(writer, actor, { registerId, revision })
  if (!locked.ok) return locked
  const register = await getRegister(writer, actor, registerId)
  const state = await registerState(writer, actor, register)
  const obstacle = obstacleTo(order, state, { isEverySchoolMeant, today: actor.today })
  if (obstacle !== null) return refuse(obstacle)
  const stored = await storeOrder(writer, actor, registerId, order)
  if (!stored.ok) return stored
  await closeRegister(writer, actor, registerId)
  const members = membersOf(state.standings)
  const { runId } = register
  await bringIntoForce(writer, actor, { registerId, runId, order: mark(order), members })
  await record(writer, {
    event: 'identification.registerInForce',
    object: { kind: 'supportRegister', id: registerId },
    basis: `приказ № ${order.number}`,
    details: {
      ...mark(order),
      support: state.steps.members.support,
      riskZone: state.steps.members.riskZone,
      hasScan: order.scan !== null,
      ...(isEverySchoolMeant ? { isEverySchoolMeant } : {}),
    },
  })
  return ok(order)
}

const mark = ({ number, on }: SignedOrder) => ({ number, on })

function obstacleTo(
  { on }: SignedOrder,
  { steps, run, chain }: RegisterState,
  said: { readonly isEverySchoolMeant: boolean; readonly today: Day },
): EnterOrderRefusal | null {
  const blocks = blocksOfSigning(steps)
  if (blocks.length > 0) return { kind: 'blocked', blocks }
  if (steps.members.isEverySchool && !said.isEverySchoolMeant)
    return { kind: 'everySchoolUnconfirmed' }
  if (on > said.today) return { kind: 'orderInFuture' }
  if (run !== null && on < run.computedOn)
    return { kind: 'orderBeforeRun', computedOn: run.computedOn }
  const former = chain.at(-1)
  if (former !== undefined && on < former.order.on)
    return { kind: 'orderBeforeFormer', ...former.order }
  return null
}

/** The number of an order is used once in a calendar year. */
export async function storeOrder(
  writer: Writer,
  actor: Working,
  registerId: RegisterId,
  { number, on, signatoryPost, signatoryName, scan }: SignedOrder,
): Promise<Result<unknown, EnterOrderRefusal>> {
  const year = Number(on.slice(0, 4))
  const refusals: Readonly<Record<string, EnterOrderRefusal>> = {
    register_orders_number_once: { kind: 'numberUsed', number, year },
  }
  return orRefuse(refusals, () =>
    writer
      .insertInto('registerOrders')
      .values({
        municipalityId: municipalityOf(actor),
        registerId,
        number,
        orderedOn: on,
        signatoryPost,
        signatoryName,
        scanSha256: scan?.sha256 ?? null,
        scanName: scan?.name ?? null,
        scanType: scan?.kind ?? null,
        enteredOn: actor.today,
      })
      .execute(),
  )
}
