import type { Reader } from '../../kernel/database/handles.ts'
import type { Day } from '../../kernel/ids.ts'
import { getToday } from '../access/index.ts'
import type { OrderListFacts } from '../documents/index.ts'
import type { RegisterId } from './ids.ts'
import { orderFacts } from './queries-order.ts'
import { listRegisters, type StoredRegister } from './queries-registers.ts'
import type { Acting } from './queries-rules.ts'
import { listRuns, type StoredRun } from './queries-runs.ts'

export interface OrderWish {
  readonly id: string | null
  /** Calendar year of the results. */
  readonly year: number | null
}

export type OrderFound =
  | { readonly kind: 'found'; readonly facts: OrderListFacts }
  /** `enteredFromOrder`: the list came from an order made before the system, its text is not here. */
  | { readonly kind: 'noList' | 'enteredFromOrder' }

/** Приказ о перечне: of the newest list; while none was started, the draft by the newest final run. */
export async function findOrderPaper(
  reader: Reader,
  actor: Acting,
  wish: OrderWish,
): Promise<OrderFound> {
  const registers = await listRegisters(reader, actor)
  const fits = ({ id, year, withdrawal }: StoredRegister) =>
    wish.id === null
      ? withdrawal === null && (wish.year === null || year === wish.year)
      : id === wish.id
  const today = await getToday(reader, actor)
  const register = registers.find(fits) ?? (await notStarted(reader, actor, wish, today))
  if (register === null) return { kind: 'noList' }
  const facts = await orderFacts(reader, actor, register, today)
  return facts === null ? { kind: 'enteredFromOrder' } : { kind: 'found', facts }
}

async function notStarted(
  reader: Reader,
  actor: Acting,
  { id, year }: OrderWish,
  today: Day,
): Promise<StoredRegister | null> {
  if (id !== null) return null
  const run = (await listRuns(reader, actor)).find(
    (one) => one.outcome === 'final' && (year === null || one.year === year),
  )
  return run === undefined ? null : asIfStarted(run, today)
}

/** The list that «К утверждению» would begin; nothing is stored under its identifier. */
const asIfStarted = ({ id, year }: StoredRun, today: Day): StoredRegister => ({
  id: id as string as RegisterId,
  year,
  origin: 'calculation',
  runId: id,
  isOpen: true,
  revision: 0,
  madeBy: null,
  madeOn: today,
  order: null,
  withdrawal: null,
})
