import type { Day, SchoolId } from '../../../kernel/ids.ts'
import type { RegisterId } from '../ids.ts'

/** Перечень, который вступил в силу приказом: one link of the chain. */
export interface ApprovedList {
  readonly registerId: RegisterId
  readonly order: OrderMark
  /** Школы адресной поддержки. */
  readonly schools: readonly SchoolId[]
}

export interface OrderMark {
  readonly number: string
  readonly on: Day
}

/** Пребывание в перечне: from the order that brought the school in to the order of the list without it. */
export interface Period {
  readonly entered: OrderMark
  /** Null: the school is still in the list. */
  readonly left: OrderMark | null
}

/**
 * Вход и выход. Основание: приказ; the dates are those of orders. `chain` holds lists in the order of their coming
 * into force; a school that stays over several orders has one period, one that came back has two.
 */
export function periodsOf(chain: readonly ApprovedList[], schoolId: SchoolId): readonly Period[] {
  const periods: Period[] = []
  let entered: OrderMark | null = null
  for (const { order, schools } of chain) {
    const isIn = schools.includes(schoolId)
    if (isIn && entered === null) entered = order
    if (!isIn && entered !== null) {
      periods.push({ entered, left: order })
      entered = null
    }
  }
  return entered === null ? periods : [...periods, { entered, left: null }]
}

/** Движение: who came, went, stayed and came back by one list, compared with the list before it. */
export interface Turnover {
  readonly before: OrderMark | null
  readonly entered: readonly SchoolId[]
  /** Вошли повторно: entered, and had been in a list before the last one. */
  readonly returned: readonly SchoolId[]
  readonly stayed: readonly SchoolId[]
  readonly left: readonly SchoolId[]
}

/** Of `schools`, which may be a list still being prepared, after all that is in the chain. */
export function turnoverOf(chain: readonly ApprovedList[], schools: readonly SchoolId[]): Turnover {
  const last = chain.at(-1)
  const former = new Set(last?.schools ?? [])
  const ever = new Set(chain.flatMap((list) => list.schools))
  const now = new Set(schools)
  return {
    before: last?.order ?? null,
    entered: schools.filter((id) => !ever.has(id)),
    returned: schools.filter((id) => ever.has(id) && !former.has(id)),
    stayed: schools.filter((id) => former.has(id)),
    left: [...former].filter((id) => !now.has(id)),
  }
}

/** The part of the chain that a list stands after; a list without an order stands after all of it. */
export function chainBefore(
  chain: readonly ApprovedList[],
  registerId: RegisterId,
): readonly ApprovedList[] {
  const at = chain.findIndex((list) => list.registerId === registerId)
  return at === -1 ? chain : chain.slice(0, at)
}

/** The order by which a list ceased to be in force; null while it is, or when it never was. */
export function ceasedBy(chain: readonly ApprovedList[], registerId: RegisterId): OrderMark | null {
  const at = chain.findIndex((list) => list.registerId === registerId)
  return at === -1 ? null : (chain[at + 1]?.order ?? null)
}
