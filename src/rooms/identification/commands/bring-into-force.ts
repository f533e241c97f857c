import type { Writer } from '../../../kernel/database/handles.ts'
import type { Day, SchoolId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { formatDay } from '../../../ui/format/day.ts'
import { releaseImports, restOnImports } from '../../assessments/index.ts'
import type { RegisterId, RunId } from '../ids.ts'
import { approvedLists } from '../queries-registers.ts'
import { importsOfRun } from '../queries-run-imports.ts'
import type { Member } from '../register/members.ts'
import { chainBefore, turnoverOf } from '../register/periods.ts'
import { municipalityOf, type Working } from './tenant.ts'

interface ComingIntoForce {
  readonly registerId: RegisterId
  readonly runId: RunId | null
  readonly order: { readonly number: string; readonly on: Day }
  readonly members: readonly Member[]
}

const userKind = 'supportRegister'

/**
 * Перечень вступает в силу приказом: lines are frozen, results under them can no longer be undone, the former list
 * lets its own go. The row of the order is there already.
 */
export async function bringIntoForce(
  writer: Writer,
  actor: Working,
  { registerId, runId, order, members }: ComingIntoForce,
): Promise<void> {
  const municipalityId = municipalityOf(actor)
  if (members.length > 0)
    await writer
      .insertInto('registerEntries')
      .values(
        members.map(({ schoolId, schoolName, track, origin, grounds }) => ({
          municipalityId,
          registerId,
          schoolId,
          schoolName,
          track,
          origin,
          grounds: JSON.stringify(grounds),
        })),
      )
      .execute()
  const chain = await approvedLists(writer, actor)
  const isLast = chain.at(-1)?.registerId === registerId
  const former = chain.at(isLast ? -2 : -1)
  // An order entered afterwards, for the record, replaces nothing.
  if (isLast) {
    if (former !== undefined)
      await releaseImports(writer, actor, { kind: userKind, id: former.registerId })
    await restOnImports(writer, actor, {
      importIds: runId === null ? [] : await importsOfRun(writer, actor, runId),
      user: {
        kind: userKind,
        id: registerId,
        title: `перечень по приказу № ${order.number} от ${formatDay(order.on, 'ru')}`,
      },
    })
  }
  await tellSchools(writer, { registerId, order, members, before: chainBefore(chain, registerId) })
}

interface Told extends Omit<ComingIntoForce, 'runId'> {
  readonly before: Parameters<typeof turnoverOf>[0]
}

/** The timeline of a school says when it came into the list and when it left. */
async function tellSchools(
  writer: Writer,
  { registerId, order, members, before }: Told,
): Promise<void> {
  const listed = members.filter(({ track }) => track === 'support').map(({ schoolId }) => schoolId)
  const turnover = turnoverOf(before, listed)
  const basis = `приказ от ${formatDay(order.on, 'ru')} № ${order.number}`
  const tell = async (event: string, schools: readonly SchoolId[], isRepeated = false) => {
    for (const schoolId of schools)
      await record(writer, {
        event,
        object: { kind: 'supportRegister', id: registerId },
        schoolId,
        basis,
        details: { ...order, ...(isRepeated ? { isRepeated } : {}) },
      })
  }
  await tell('identification.schoolEnteredRegister', turnover.entered)
  await tell('identification.schoolEnteredRegister', turnover.returned, true)
  await tell('identification.schoolLeftRegister', turnover.left)
}
