import { sql } from 'kysely'
import type { Writer } from '../../../kernel/database/handles.ts'
import { newId, type SchoolId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { namesOfSchools } from '../../schools/index.ts'
import type { RegisterId } from '../ids.ts'
import { listRegisters } from '../queries-registers.ts'
import type { EarlierOrderRefusal } from '../refusals-earlier.ts'
import type { Track } from '../register/member-facts.ts'
import type { Member } from '../register/members.ts'
import { bringIntoForce } from './bring-into-force.ts'
import { type SignedOrder, storeOrder } from './enter-order.ts'
import { municipalityOf, type Working } from './tenant.ts'

/** Приказ, изданный до системы, with the schools that it names. */
export interface EarlierOrder {
  /** Calendar year of the results that the list stands on. */
  readonly year: number
  readonly order: SignedOrder
  readonly schools: readonly EarlierSchool[]
}

export interface EarlierSchool {
  readonly schoolId: SchoolId
  readonly track: Track
  /** The ground as the order gives it; empty when it gives none. */
  readonly reason: string
}

/** Внести перечень прошлого года из приказа: it is in force by its order, without a run. All of it or nothing. */
export async function enterEarlierOrder(
  writer: Writer,
  actor: Working,
  { year, order, schools }: EarlierOrder,
  id: RegisterId = newId<RegisterId>(),
): Promise<Result<RegisterId, EarlierOrderRefusal>> {
  const municipalityId = municipalityOf(actor)
  // One after the other: whoever comes second sees that the year has its list.
  await sql`select pg_advisory_xact_lock(hashtext('identification.earlierOrder'),
    hashtext(${municipalityId}))`.execute(writer)
  if (order.on > actor.today) return refuse({ kind: 'orderInFuture' })
  if (schools.length === 0) return refuse({ kind: 'nobodyChosen' })
  const known = (await listRegisters(writer, actor)).find(
    (register) => register.year === year && register.order !== null,
  )
  if (known?.order) return refuse({ kind: 'yearHasList', year, number: known.order.number })
  const members = await membersFrom(writer, actor, schools)
  if (members === null) return refuse({ kind: 'schoolUnknown' })
  await writer
    .insertInto('supportRegisters')
    .values({ municipalityId, id, year, origin: 'order', runId: null, madeOn: actor.today })
    .execute()
  const stored = await storeOrder(writer, actor, id, order)
  if (!stored.ok) return stored
  const mark = { number: order.number, on: order.on }
  await bringIntoForce(writer, actor, { registerId: id, runId: null, order: mark, members })
  await record(writer, {
    event: 'identification.earlierOrderEntered',
    object: { kind: 'supportRegister', id },
    basis: `приказ № ${order.number}`,
    details: { year, ...mark, schools: members.length, hasScan: order.scan !== null },
  })
  return ok(id)
}

/** In natural order of names; null when a school is none of ours. */
async function membersFrom(
  writer: Writer,
  actor: Working,
  schools: readonly EarlierSchool[],
): Promise<readonly Member[] | null> {
  const chosen = new Map(schools.map((school) => [school.schoolId, school]))
  const names = await namesOfSchools(writer, actor)
  const members = names.flatMap(({ id, name }): Member[] => {
    const school = chosen.get(id)
    if (school === undefined) return []
    const ground = { kind: 'earlierOrder', reason: school.reason } as const
    const { track } = school
    return [
      {
        schoolId: id,
        schoolName: name,
        track,
        origin: 'earlierOrder',
        grounds: [ground],
        open: [],
      },
    ]
  })
  return members.length === chosen.size ? members : null
}
