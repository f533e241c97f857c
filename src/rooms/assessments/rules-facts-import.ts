import type { ReadFacts } from './result-values.ts'
import { type Placing, placer, type UnplacedRow } from './rules-import-place.ts'

export type FactValues = Readonly<Record<string, number | string>>

/** Что станет со строкой сведений после подтверждения. Values that stand already are not stored again. */
export type PlannedFacts = { readonly facts: ReadFacts } & (
  | { readonly outcome: 'new'; readonly schoolId: string; readonly values: FactValues }
  | {
      readonly outcome: 'changed'
      readonly schoolId: string
      readonly values: FactValues
      readonly before: FactValues
    }
  | { readonly outcome: 'same'; readonly schoolId: string }
  | UnplacedRow
)

export interface FactsPlanInput extends Placing {
  readonly rows: readonly ReadFacts[]
  /** What is stored, by `factsKey`. */
  readonly stored: ReadonlyMap<string, FactValues>
}

export const factsKey = (schoolId: string, year: number): string => `${schoolId}|${year}`

/** Предпросмотр таблицы сведений. The same file over the same data gives the same plan. */
export function planFacts(input: FactsPlanInput): readonly PlannedFacts[] {
  const placeOf = placer(input)
  const met = new Map<string, ReadFacts>()
  return input.rows.map((facts): PlannedFacts => {
    const place = placeOf(facts)
    if (typeof place !== 'string') return { facts, ...place }
    const key = factsKey(place, facts.year)
    const first = met.get(key)
    if (first !== undefined) {
      const fault = { kind: 'sameSchoolTwice', file: first.file, row: first.row } as const
      return { facts, outcome: 'refused', fault }
    }
    met.set(key, facts)
    return compared(facts, place, input.stored.get(key) ?? {})
  })
}

function compared(facts: ReadFacts, schoolId: string, stored: FactValues): PlannedFacts {
  const told = Object.entries(facts.values).filter(([name, value]) => stored[name] !== value)
  if (told.length === 0) return { facts, outcome: 'same', schoolId }
  const values = Object.fromEntries(told)
  const before = Object.fromEntries(
    told.flatMap(([name]) => {
      const value = stored[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
  return Object.keys(before).length === 0
    ? { facts, outcome: 'new', schoolId, values }
    : { facts, outcome: 'changed', schoolId, values, before }
}
