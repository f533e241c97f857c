import { type ProcedureKind, procedureKinds } from '../facts.ts'
import type {
  Criterion,
  Exclusion,
  LowProcedures,
  ProcedureGroup,
  RuleSet,
  Threshold,
} from '../rule-set/rule-set.ts'
import { type Ground, groundText } from './grounds.ts'

/** What a criterion that is added in the form may ask. */
export const criterionKinds = ['inYear', 'eachYear', 'ofLast', 'same'] as const

export type CriterionKind = (typeof criterionKinds)[number]

/** Новый критерий, as typed; nothing is added while no kind is chosen. */
export interface NewCriterion extends Ground {
  readonly kind: string
  readonly wording: string
  readonly clauseOfWording: string
  readonly procedures: string
  readonly years: string
  readonly ofLast: string
}

export interface NewProcedure {
  readonly kind: string
  readonly grade: string
  readonly subject: string
}

export interface ExclusionEdit extends Ground {
  readonly types: readonly string[]
}

export interface AdditionFault {
  readonly field: string
  readonly kind: 'notANumber' | 'needed' | 'notAProcedure'
}

type Added<T> =
  | { readonly value: T; readonly faults: readonly [] }
  | { readonly value: null; readonly faults: readonly AdditionFault[] }

/** A criterion that counts procedures with a low result; null when nothing was asked for. */
export function addedCriterion(
  typed: NewCriterion,
  { criteria, riskZone }: Pick<RuleSet, 'criteria' | 'riskZone'>,
): Added<Criterion | null> {
  const kind = criterionKinds.find((known) => known === typed.kind)
  if (kind === undefined) return { value: null, faults: [] }
  const faults: AdditionFault[] = []
  const count = (what: 'procedures' | 'years' | 'ofLast'): Threshold => {
    const number = Number(typed[what])
    const isCount = typed[what] !== '' && Number.isInteger(number) && number >= 1
    if (!isCount) faults.push({ field: `new-criterion-${what}`, kind: 'notANumber' })
    const basis = groundText(typed)
    return { value: number, certainty: basis === '' ? 'I' : 'S', basis }
  }
  for (const what of ['wording', 'clauseOfWording'] as const)
    if (typed[what] === '') faults.push({ field: `new-criterion-${what}`, kind: 'needed' })
  const lowProcedures: LowProcedures = {
    atLeast: count('procedures'),
    ...(kind === 'inYear' ? {} : { inYears: count('years') }),
    ...(kind === 'ofLast' ? { ofLast: count('ofLast') } : {}),
    ...(kind === 'same' ? { same: true } : {}),
  }
  if (faults.length > 0) return { value: null, faults }
  const taken = new Set([...criteria, ...riskZone].map(({ id }) => id))
  const wording = typed.wording
  return {
    value: { id: freeId(taken), wording, clause: typed.clauseOfWording, when: { lowProcedures } },
    faults: [],
  }
}

function freeId(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = `added-${number}`
    if (!taken.has(id)) return id
  }
}

const subjectCode = /^[\p{L}\d]{1,20}$/u

/** One more procedure, as a word of the rules; null when nothing was asked for. */
export function addedProcedure({ kind, grade, subject }: NewProcedure): Added<string | null> {
  if (kind === '' && grade === '' && subject === '') return { value: null, faults: [] }
  const isKind = procedureKinds.some((known) => known === kind)
  const number = Number(grade)
  const isGrade = Number.isInteger(number) && number >= 1 && number <= 12
  if (!isKind || !isGrade || !subjectCode.test(subject))
    return { value: null, faults: [{ field: 'new-procedure-kind', kind: 'notAProcedure' }] }
  return { value: `${kind as ProcedureKind}-${number}-${subject.toUpperCase()}`, faults: [] }
}

/** An exclusion without a type is one taken back; what rests on a fact keeps it. */
export const exclusionsOf = (
  edits: readonly ExclusionEdit[],
  before: readonly Exclusion[],
): readonly Exclusion[] =>
  edits.flatMap(({ types, ...ground }, at): Exclusion[] => {
    if (types.length === 0) return []
    const fact = before[at]?.fact
    const exclusion = { types, basis: groundText(ground) }
    return [fact === undefined ? exclusion : { ...exclusion, fact }]
  })

export const procedureWord = (kind: string, grade: number, subject: string): string =>
  `${kind}-${grade}-${subject}`

export const procedureWords = (groups: readonly ProcedureGroup[]): readonly string[] =>
  groups.flatMap(({ kind, grades, subjects }) =>
    grades.flatMap((grade) => subjects.map((subject) => procedureWord(kind, grade, subject))),
  )
