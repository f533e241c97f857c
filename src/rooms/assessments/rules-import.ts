import type { ReadResult, ResultValues } from './result-values.ts'
import { detailsText, detailsTogether } from './rules-details.ts'
import { type Placing, type PlanFault, placer, type UnplacedRow } from './rules-import-place.ts'
import { resultKey } from './rules-keys.ts'

/** What is stored about a school and procedure, before this import. */
export interface StoredResult extends ResultValues {
  readonly importNumber: number
}

/** Что станет со строкой после подтверждения. */
export type PlannedResult = { readonly result: ReadResult } & (
  | { readonly outcome: 'new'; readonly schoolId: string; readonly values: ResultValues }
  | {
      readonly outcome: 'changed'
      readonly schoolId: string
      readonly values: ResultValues
      readonly before: StoredResult
    }
  | { readonly outcome: 'same'; readonly schoolId: string }
  | UnplacedRow
)

export interface PlanInput extends Placing {
  readonly results: readonly ReadResult[]
  /** What is stored, by `resultKey`. */
  readonly stored: ReadonlyMap<string, StoredResult>
  /** The basis on which the calendar says «не проводилась», or undefined. */
  readonly notHeld: (schoolId: string, result: ReadResult) => string | undefined
}

/** Предпросмотр загрузки. The same file over the same data gives the same plan. */
export function planImport(input: PlanInput): readonly PlannedResult[] {
  const placeOf = placer(input)
  const met = new Map<string, ReadResult>()
  return input.results.map((result): PlannedResult => {
    const schoolId = placeOf(result)
    if (typeof schoolId !== 'string') return { result, ...schoolId }
    const key = resultKey(schoolId, result)
    const first = met.get(key)
    if (first !== undefined) {
      return refused(result, { kind: 'sameSchoolTwice', file: first.file, row: first.row })
    }
    met.set(key, result)
    const basis = input.notHeld(schoolId, result)
    if (basis !== undefined) return refused(result, { kind: 'notHeld', basis })
    return compared(result, schoolId, input.stored.get(key))
  })
}

const refused = (result: ReadResult, fault: PlanFault): PlannedResult => ({
  result,
  outcome: 'refused',
  fault,
})

function compared(
  result: ReadResult,
  schoolId: string,
  before: StoredResult | undefined,
): PlannedResult {
  if (before === undefined) return { result, outcome: 'new', schoolId, values: result }
  const values = together(before, result)
  return isSame(before, values)
    ? { result, outcome: 'same', schoolId }
    : { result, outcome: 'changed', schoolId, values, before }
}

/** What a table does not say stays as it was: an empty cell is no correction. */
function together(before: ResultValues, told: ResultValues): ResultValues {
  const isSameGroup = told.participants === null || told.participants === before.participants
  const isSameCount = isSameGroup && (told.low === null || told.low === before.low)
  return {
    participants: told.participants ?? before.participants,
    low: told.low ?? (isSameGroup ? before.low : null),
    // Marks of other counts would contradict the new ones.
    marks: told.marks ?? (isSameCount ? before.marks : null),
    enrolled: told.enrolled ?? before.enrolled,
    heldOn: told.heldOn ?? before.heldOn,
    facts: told.facts === null ? before.facts : { ...before.facts, ...told.facts },
    details: detailsTogether(before.details, told.details, { isSameCount }),
  }
}

function isSame(a: ResultValues, b: ResultValues): boolean {
  return (
    a.participants === b.participants &&
    a.low === b.low &&
    a.enrolled === b.enrolled &&
    a.heldOn === b.heldOn &&
    String(a.marks) === String(b.marks) &&
    detailsText(a.details) === detailsText(b.details) &&
    hasSameFacts(a.facts, b.facts)
  )
}

function hasSameFacts(a: ResultValues['facts'], b: ResultValues['facts']): boolean {
  if (a === b) return true
  const [left, right] = [a ?? {}, b ?? {}]
  const names = Object.keys(left)
  return (
    names.length === Object.keys(right).length && names.every((name) => left[name] === right[name])
  )
}
