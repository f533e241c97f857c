import type { Reader } from '../../kernel/database/handles.ts'
import type { SchoolId } from '../../kernel/ids.ts'
import { namesOfSchools } from '../schools/index.ts'
import type { RegisterId } from './ids.ts'
import { approvedLists, listRegisters } from './queries-registers.ts'
import type { Acting } from './queries-rules.ts'
import { concludedIn, type StoredRun } from './queries-runs.ts'
import { type OrderMark, turnoverOf } from './register/periods.ts'

/** Сравнение расчёта с перечнем прошлого года; every part holds names. */
export interface LastListComparison {
  readonly registerId: RegisterId
  readonly order: OrderMark
  readonly entered: readonly string[]
  /** Повторное включение: in an earlier list, not in the last one. */
  readonly returned: readonly string[]
  readonly stayed: readonly string[]
  readonly left: readonly string[]
}

/** With the last list of the years before; null when there was none. */
export async function lastListComparison(
  reader: Reader,
  actor: Acting,
  run: Pick<StoredRun, 'id' | 'year'>,
): Promise<LastListComparison | null> {
  const registers = await listRegisters(reader, actor)
  const earlier = new Set(registers.filter(({ year }) => year < run.year).map(({ id }) => id))
  const chain = (await approvedLists(reader, actor)).filter(({ registerId }) =>
    earlier.has(registerId),
  )
  const last = chain.at(-1)
  if (last === undefined) return null
  const concluded = await concludedIn(reader, actor, run.id)
  const listed = concluded
    .filter(({ verdict }) => verdict === 'listed')
    .map(({ schoolId }) => schoolId as SchoolId)
  const turnover = turnoverOf(chain, listed)
  const schools = await namesOfSchools(reader, actor)
  const named = (ids: readonly SchoolId[]) =>
    schools.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
  return {
    registerId: last.registerId,
    order: last.order,
    entered: named(turnover.entered),
    returned: named(turnover.returned),
    stayed: named(turnover.stayed),
    left: named(turnover.left),
  }
}
