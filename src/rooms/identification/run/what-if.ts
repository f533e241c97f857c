import type { RuleSet } from '../rule-set/rule-set.ts'
import { asEdited } from '../rule-version/as-edited.ts'
import { editedRules } from '../rule-version/edit.ts'
import { type ThresholdField, thresholdsOf } from '../rule-version/thresholds.ts'
import type { VerdictName } from '../verdict.ts'

/** A threshold that «что если» may move, with its place among all of the rules. */
export interface Movable {
  readonly index: number
  readonly field: ThresholdField
}

/** What decides who is listed: the share, the numbers of procedures and years, the fewest participants. */
export const movableThresholds = (ruleSet: RuleSet): readonly Movable[] =>
  thresholdsOf(ruleSet)
    .map((field, index) => ({ field, index }))
    .filter(
      ({ field }) =>
        field.part.kind === 'low' ||
        field.part.kind === 'criterion' ||
        field.name === 'minParticipants',
    )

export interface Trial {
  /** Null when something typed is no value. */
  readonly ruleSet: RuleSet | null
  /** As typed, by the number of the threshold. */
  readonly values: ReadonlyMap<number, string>
  readonly faults: readonly number[]
}

/** The rules with other thresholds; nothing of it is stored. */
export function tryThresholds(ruleSet: RuleSet, typed: ReadonlyMap<number, string>): Trial {
  const edit = asEdited(ruleSet)
  const movable = new Set(movableThresholds(ruleSet).map(({ index }) => index))
  const thresholds = edit.thresholds.map((one, index) => ({
    ...one,
    value: (movable.has(index) ? typed.get(index) : undefined) ?? one.value,
  }))
  const edited = editedRules(ruleSet, { ...edit, thresholds })
  const values = new Map(
    [...movable].map((index) => [index, thresholds[index]?.value ?? ''] as const),
  )
  if (edited.ok) return { ruleSet: edited.value, values, faults: [] }
  const faults = edited.refusal.map(({ field }) => Number(/\d+/.exec(field)?.[0]))
  return { ruleSet: null, values, faults }
}

/** Школа, вывод по которой стал другим. */
export interface Shift {
  readonly schoolId: string
  readonly name: string
  /** Null: the school is not in that run. */
  readonly before: VerdictName | null
  readonly after: VerdictName | null
}

export interface Concluded {
  readonly schoolId: string
  readonly name: string
  readonly verdict: VerdictName
}

/** Who enters, who leaves and whose conclusion changes otherwise, in the order given. */
export function shiftsBetween(
  before: readonly Concluded[],
  after: readonly Concluded[],
): readonly Shift[] {
  const was = new Map(before.map((one) => [one.schoolId, one]))
  const is = new Map(after.map((one) => [one.schoolId, one]))
  const all = [...after, ...before.filter(({ schoolId }) => !is.has(schoolId))]
  return all
    .map(({ schoolId, name }) => ({
      schoolId,
      name,
      before: was.get(schoolId)?.verdict ?? null,
      after: is.get(schoolId)?.verdict ?? null,
    }))
    .filter((shift) => shift.before !== shift.after)
}

export const enters = ({ before, after }: Shift): boolean =>
  after === 'listed' && before !== 'listed'

export const leaves = ({ before, after }: Shift): boolean =>
  before === 'listed' && after !== 'listed'
