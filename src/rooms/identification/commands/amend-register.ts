import type { Writer } from '../../../kernel/database/handles.ts'
import { newId, type SchoolId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { namesOfSchools } from '../../schools/index.ts'
import type { AmendmentId, RegisterId } from '../ids.ts'
import { registerState } from '../queries-register-state.ts'
import { getRegister } from '../queries-registers.ts'
import type { AmendmentRefusal } from '../refusals-registers.ts'
import { lockRegister, touchRegister } from './lock-register.ts'
import { municipalityOf, type Working } from './tenant.ts'

export interface Amendment {
  readonly schoolId: SchoolId
  readonly change: 'include' | 'exclude'
  readonly reason: string
  readonly revision: number
}

/** Поправка: a school put in or left out by people. One stands for a school; another takes it back first. */
export async function amendRegister(
  writer: Writer,
  actor: Working,
  registerId: RegisterId,
  { schoolId, change, reason, revision }: Amendment,
): Promise<Result<string, AmendmentRefusal>> {
  const locked = await lockRegister(writer, actor, { registerId, revision })
  if (!locked.ok) return locked
  const school = (await namesOfSchools(writer, actor)).find(({ id }) => id === schoolId)
  if (school === undefined) return refuse({ kind: 'schoolUnknown' })
  const register = await getRegister(writer, actor, registerId)
  const { standings, amendments } = await registerState(writer, actor, register)
  if (amendments.some((one) => one.schoolId === schoolId && one.withdrawal === null))
    return refuse({ kind: 'schoolAmended' })
  const track = standings.find((one) => one.schoolId === schoolId)?.track ?? null
  if (change === 'include' && track === 'support') return refuse({ kind: 'alreadyListed' })
  if (change === 'exclude' && track === null) return refuse({ kind: 'notListed' })
  const id = newId<AmendmentId>()
  await writer
    .insertInto('registerAmendments')
    .values({
      municipalityId: municipalityOf(actor),
      id,
      registerId,
      schoolId,
      change,
      reason,
      madeOn: actor.today,
    })
    .execute()
  await touchRegister(writer, actor, registerId)
  await record(writer, {
    event: 'identification.registerAmended',
    object: { kind: 'supportRegister', id: registerId },
    // Not on the card of the school: a list that is being prepared is the team's own.
    basis: reason,
    details: { change, amendment: id, school: schoolId },
  })
  return ok(school.name)
}
