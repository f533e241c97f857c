import { orRefuse } from '../../../kernel/database/constraint-errors.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import type { SchoolId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { ReceivedListId } from '../ids.ts'
import { compareReceived, type DifferenceLine } from '../queries-differences.ts'
import { getReceived } from '../queries-received.ts'
import { receivedTitle } from '../received-texts.ts'
import { type ReceivedRefusal, receivedRefusalByConstraint } from '../refusals-received.ts'
import { lockReceivedList } from './lock-received-list.ts'
import { municipalityOf, type Working } from './tenant.ts'
import { touchOpenRegister } from './touch-open-register.ts'

export interface DifferencesDecided {
  readonly listId: ReceivedListId
  /** With the number of decisions that the page showed. */
  readonly schools: readonly { readonly schoolId: SchoolId; readonly seen: number }[]
  readonly resolution: 'include' | 'leaveOut'
  readonly reason: string
}

/** Решить расхождения: one decision with its reason about one school or several. */
export async function resolveDifferences(
  writer: Writer,
  actor: Working,
  { listId, schools, resolution, reason }: DifferencesDecided,
): Promise<Result<number, ReceivedRefusal>> {
  if (schools.length === 0) return refuse({ kind: 'nothingChosen' })
  const locked = await lockReceivedList(writer, actor, listId)
  if (!locked.ok) return locked
  const list = await getReceived(writer, actor, listId)
  const { lines } = await compareReceived(writer, actor, list)
  const chosen: Decided[] = []
  for (const { schoolId, seen } of schools) {
    const line = lines.find((one) => one.schoolId === schoolId)
    if (line === undefined || line.comparison === 'agreed')
      return refuse({ kind: 'noDifference', schoolName: line?.schoolName ?? '' })
    if (line.ordinal !== seen) return refuse({ kind: 'resolvedMeanwhile' })
    chosen.push({ ...line, comparison: line.comparison })
  }
  const stored = await orRefuse(receivedRefusalByConstraint, () =>
    writer
      .insertInto('receivedListResolutions')
      .values(
        chosen.map(({ schoolId, ordinal, comparison }) => ({
          municipalityId: municipalityOf(actor),
          listId,
          schoolId,
          ordinal: ordinal + 1,
          comparison,
          resolution,
          reason,
          resolvedOn: actor.today,
        })),
      )
      .execute(),
  )
  if (!stored.ok) return stored
  await touchOpenRegister(writer, actor, list.year)
  for (const { schoolId, comparison } of chosen) {
    await record(writer, {
      event: 'identification.differenceResolved',
      object: { kind: 'receivedList', id: listId },
      // Not on the card of the school: a list that is being prepared is the team's own.
      basis: reason,
      details: { list: receivedTitle(list, 'ru'), comparison, resolution, school: schoolId },
    })
  }
  return ok(chosen.length)
}

type Decided = Omit<DifferenceLine, 'comparison'> & {
  readonly comparison: 'onlyOurs' | 'onlyTheirs'
}
