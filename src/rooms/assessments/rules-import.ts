import type { ReadResult, ResultValues } from './result-values.ts'
import { resultKey } from './rules-keys.ts'
import { isOwnMunicipality, type OwnMunicipality } from './rules-municipality.ts'

/** Ответ человека на «какая это школа?»: a school of the register, or none of ours. */
export type SchoolChoice = string | 'none'

/** What is stored about a school and procedure, before this import. */
export interface StoredResult extends ResultValues {
  readonly importNumber: number
}

export type PlanFault =
  | { readonly kind: 'otherMunicipality'; readonly found: string }
  | { readonly kind: 'notHeld'; readonly basis: string }
  | { readonly kind: 'sameSchoolTwice'; readonly file: number; readonly row: number }

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
  | { readonly outcome: 'question' }
  | { readonly outcome: 'left' }
  | { readonly outcome: 'refused'; readonly fault: PlanFault }
)

export interface PlanInput {
  readonly results: readonly ReadResult[]
  /** Schools told by code or name without asking, by spelling. */
  readonly found: ReadonlyMap<string, string>
  readonly choices: ReadonlyMap<string, SchoolChoice>
  readonly own: OwnMunicipality
  /** What is stored, by `resultKey`. */
  readonly stored: ReadonlyMap<string, StoredResult>
  /** The basis on which the calendar says «не проводилась», or undefined. */
  readonly notHeld: (schoolId: string, result: ReadResult) => string | undefined
}

/** Предпросмотр загрузки. The same file over the same data gives the same plan. */
export function planImport(input: PlanInput): readonly PlannedResult[] {
  const { results, found, choices, own } = input
  const isOwn = new Map<string, boolean>()
  const met = new Map<string, ReadResult>()
  return results.map((result): PlannedResult => {
    const { municipality, spelling } = result
    const isOurs = isOwn.get(municipality) ?? isOwnMunicipality(municipality, own)
    isOwn.set(municipality, isOurs)
    if (!isOurs) return refused(result, { kind: 'otherMunicipality', found: municipality })
    const schoolId = found.get(spelling) ?? choices.get(spelling)
    if (schoolId === undefined) return { result, outcome: 'question' }
    if (schoolId === 'none') return { result, outcome: 'left' }
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
  const isSameCount = told.participants === before.participants && told.low === before.low
  return {
    participants: told.participants,
    low: told.low,
    // Marks of other counts would contradict the new ones.
    marks: told.marks ?? (isSameCount ? before.marks : null),
    enrolled: told.enrolled ?? before.enrolled,
    heldOn: told.heldOn ?? before.heldOn,
    facts: told.facts === null ? before.facts : { ...before.facts, ...told.facts },
  }
}

function isSame(a: ResultValues, b: ResultValues): boolean {
  return (
    a.participants === b.participants &&
    a.low === b.low &&
    a.enrolled === b.enrolled &&
    a.heldOn === b.heldOn &&
    String(a.marks) === String(b.marks) &&
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
