import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type ProcedureKind, procedureKinds } from '../facts.ts'
import type { Criterion, ProcedureGroup, RuleSet } from '../rule-set/rule-set.ts'
import {
  addedCriterion,
  addedProcedure,
  type ExclusionEdit,
  exclusionsOf,
  type NewCriterion,
  type NewProcedure,
  procedureWord,
  procedureWords,
} from './additions.ts'
import { groundText } from './grounds.ts'
import { type ThresholdField, thresholdsOf } from './thresholds.ts'

/** What the form of the rules sends: words as typed. Thresholds and criteria stand in the order of the rules. */
export interface RulesEdit {
  readonly title: string
  readonly thresholds: readonly {
    readonly value: string
    readonly document: string
    readonly clause: string
  }[]
  readonly criteria: readonly (CriterionEdit & { readonly remove: boolean })[]
  readonly newCriterion: NewCriterion
  readonly riskZone: readonly (CriterionEdit & { readonly enabled: boolean })[]
  /** `vpr-5-RU` */
  readonly procedures: readonly string[]
  readonly newProcedure: NewProcedure
  /** Those of the rules in their order, then the new one. */
  readonly exclusions: readonly ExclusionEdit[]
  readonly combine: RuleSet['combine']
  readonly smallGroupHandling: RuleSet['smallGroup']['handling']
  readonly mathLevels: RuleSet['mathLevels']
  readonly vprUse: RuleSet['vprUse']
}

interface CriterionEdit {
  readonly wording: string
  readonly clause: string
  readonly same: boolean
}

/** A value that is not a number of its kind; `field` is the name in the form. */
export interface EditFault {
  readonly field: string
  readonly kind:
    | 'notANumber'
    | 'notAShare'
    | 'needed'
    | 'noProcedure'
    | 'notAProcedure'
    | 'noCriterion'
}

export const thresholdField = (index: number, what: 'value' | 'document' | 'clause'): string =>
  `threshold-${index}-${what}`

/** The rules as the person left them in the form, or every fault at once. */
export function editedRules(
  ruleSet: RuleSet,
  edit: RulesEdit,
): Result<RuleSet, readonly EditFault[]> {
  const procedure = addedProcedure(edit.newProcedure)
  const criterion = addedCriterion(edit.newCriterion, ruleSet)
  const faults: EditFault[] = [...procedure.faults, ...criterion.faults]
  const words = [...new Set([...edit.procedures, ...[procedure.value ?? []].flat()])]
  const edited = structuredClone({
    ...ruleSet,
    title: edit.title,
    combine: edit.combine,
    smallGroup: { ...ruleSet.smallGroup, handling: edit.smallGroupHandling },
    mathLevels: edit.mathLevels,
    vprUse: edit.vprUse,
    procedures: proceduresOf(words, ruleSet.procedures),
    exclusions: exclusionsOf(edit.exclusions, ruleSet.exclusions),
  })
  for (const [index, field] of thresholdsOf(ruleSet).entries()) {
    const typed = edit.thresholds[index] ?? { value: '', document: '', clause: '' }
    const value = readValue(typed.value, field)
    if (typeof value === 'string') {
      faults.push({
        field: thresholdField(index, 'value'),
        kind: value as EditFault['kind'],
      })
      continue
    }
    const basis = groundText(typed)
    const certainty = basis !== field.basis && basis !== '' ? 'S' : (field.certainty ?? 'I')
    const grounds = { certainty, basis }
    setAt(
      edited,
      field.path,
      typeof value === 'number' ? { value, ...grounds } : { values: value, ...grounds },
    )
  }
  if (ruleSet.procedures.length > 0 && edited.procedures.length === 0)
    faults.push({ field: 'procedures', kind: 'noProcedure' })
  const rules: RuleSet = {
    ...edited,
    criteria: [
      ...edited.criteria
        .map((one, at) => criterionOf(one, edit.criteria[at]))
        .filter((_, at) => edit.criteria[at]?.remove !== true),
      ...(criterion.value === null ? [] : [criterion.value]),
    ],
    riskZone: edited.riskZone.map((one, at) => ({
      ...criterionOf(one, edit.riskZone[at]),
      enabled: edit.riskZone[at]?.enabled ?? one.enabled,
    })),
  }
  if (rules.criteria.length === 0 && criterion.faults.length === 0)
    faults.push({ field: 'criterion-0-remove', kind: 'noCriterion' })
  return faults.length > 0 ? refuse(faults) : ok(rules)
}

function readValue(
  typed: string,
  { unit }: ThresholdField,
): number | readonly string[] | EditFault['kind'] {
  const text = typed.trim()
  if (text === '') return 'needed'
  if (unit === 'words') return text.split(',').map((word) => word.trim())
  const number = Number(text.replace(/[\s\u00a0%]/gu, '').replace(',', '.'))
  if (!Number.isFinite(number)) return 'notANumber'
  if (unit === 'number') return number
  if (unit === 'count') return Number.isInteger(number) && number >= 0 ? number : 'notANumber'
  return number >= 0 && number <= 100 ? shareOfPercent(number) : 'notAShare'
}

/** 30 → 0.3 and not 0.30000000000000004. */
const shareOfPercent = (percent: number): number => Number((percent / 100).toFixed(6))

function setAt(target: object, path: readonly (string | number)[], value: unknown): void {
  let holder = target as Record<string | number, unknown>
  for (const step of path.slice(0, -1)) holder = holder[step] as Record<string | number, unknown>
  holder[path.at(-1) as string] = value
}

function criterionOf<C extends Criterion>(criterion: C, edit: CriterionEdit | undefined): C {
  if (edit === undefined) return criterion
  const { ru, en } = textsOf(criterion.wording)
  const wording = edit.wording === ru ? criterion.wording : edit.wording || { ru, en }
  const clause = edit.clause.trim() || criterion.clause
  if (!canRepeat(criterion)) return { ...criterion, wording, clause }
  const { same: _, ...lowProcedures } = criterion.when.lowProcedures
  const when = { lowProcedures: edit.same ? { ...lowProcedures, same: true } : lowProcedures }
  return { ...criterion, wording, clause, when }
}

type Repeating = Criterion & {
  readonly when: { readonly lowProcedures: { readonly same?: boolean | undefined } }
}

/** Whether «по одной и той же процедуре» can be asked: the criterion looks at several years. */
export const canRepeat = (criterion: Criterion): criterion is Repeating =>
  'lowProcedures' in criterion.when && criterion.when.lowProcedures.inYears !== undefined

const textsOf = (text: Criterion['wording']) =>
  typeof text === 'string' ? { ru: text, en: text } : text

/** A group for each kind and grade; what a kind is due at stays as it was. */
function proceduresOf(
  words: readonly string[],
  before: readonly ProcedureGroup[],
): readonly ProcedureGroup[] {
  const subjects = new Map<string, string[]>()
  for (const word of words) {
    const [kind = '', grade = '', subject = ''] = word.split('-')
    if (!procedureKinds.some((known) => known === kind)) continue
    const key = `${kind}-${grade}`
    subjects.set(key, [...(subjects.get(key) ?? []), subject])
  }
  return [...subjects].map(([key, of]) => {
    const [kind = '', grade = ''] = key.split('-')
    const dueAt = before.find((group) => group.kind === kind)?.dueAt
    const group = { kind: kind as ProcedureKind, grades: [Number(grade)], subjects: of }
    return dueAt === undefined ? group : { ...group, dueAt }
  })
}

export { procedureWord, procedureWords }
