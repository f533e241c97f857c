import type { RuleSet } from '../rule-set/rule-set.ts'
import { procedureWords } from './edit.ts'
import { type ThresholdField, thresholdsOf } from './thresholds.ts'

/** Чем одна редакция отличается от другой. */
export type RuleChange =
  | {
      readonly kind: 'threshold'
      readonly before: ThresholdField | null
      readonly after: ThresholdField | null
    }
  | {
      readonly kind: 'setting'
      readonly name: ComparedSetting
      readonly before: string
      readonly after: string
    }
  | {
      readonly kind: 'criterion'
      readonly before: RuleSet['criteria'][number] | null
      readonly after: RuleSet['criteria'][number] | null
    }
  | {
      readonly kind: 'procedures'
      readonly added: readonly string[]
      readonly gone: readonly string[]
    }
  | {
      readonly kind: 'exclusions'
      readonly before: RuleSet['exclusions']
      readonly after: RuleSet['exclusions']
    }

export const comparedSettings = ['combine', 'mathLevels', 'vprUse', 'smallGroupHandling'] as const

export type ComparedSetting = (typeof comparedSettings)[number]

export const settingOf = (ruleSet: RuleSet, name: ComparedSetting): string =>
  name === 'smallGroupHandling' ? ruleSet.smallGroup.handling : ruleSet[name]

export function ruleChanges(before: RuleSet, after: RuleSet): readonly RuleChange[] {
  return [
    ...settingChanges(before, after),
    ...procedureChanges(before, after),
    ...exclusionChanges(before, after),
    ...criterionChanges(before, after),
    ...thresholdChanges(before, after),
  ]
}

const settingChanges = (before: RuleSet, after: RuleSet): RuleChange[] =>
  comparedSettings
    .map((name) => ({
      kind: 'setting' as const,
      name,
      before: settingOf(before, name),
      after: settingOf(after, name),
    }))
    .filter((change) => change.before !== change.after)

function procedureChanges(before: RuleSet, after: RuleSet): RuleChange[] {
  const [was, is] = [procedureWords(before.procedures), procedureWords(after.procedures)]
  const added = is.filter((word) => !was.includes(word))
  const gone = was.filter((word) => !is.includes(word))
  return added.length + gone.length === 0 ? [] : [{ kind: 'procedures', added, gone }]
}

const exclusionChanges = (before: RuleSet, after: RuleSet): RuleChange[] =>
  JSON.stringify(before.exclusions) === JSON.stringify(after.exclusions)
    ? []
    : [{ kind: 'exclusions', before: before.exclusions, after: after.exclusions }]

/** Everything but figures, which are compared one by one. */
function criterionChanges(before: RuleSet, after: RuleSet): RuleChange[] {
  const all = (ruleSet: RuleSet) => [
    ...ruleSet.criteria,
    ...ruleSet.riskZone.filter(({ enabled }) => enabled),
  ]
  const was = new Map(all(before).map((one) => [one.id, one]))
  const is = new Map(all(after).map((one) => [one.id, one]))
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id): RuleChange[] => {
    const [old, now] = [was.get(id) ?? null, is.get(id) ?? null]
    return old && now && withoutFigures(old) === withoutFigures(now)
      ? []
      : [{ kind: 'criterion', before: old, after: now }]
  })
}

const withoutFigures = (criterion: object): string => JSON.stringify(inOrder(criterion))

function inOrder(value: unknown): unknown {
  if (typeof value === 'number') return 0
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  if ('basis' in value) return 0
  const entries = Object.entries(value).filter(([key]) => key !== 'enabled')
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, inOrder(inner)]),
  )
}

function thresholdChanges(before: RuleSet, after: RuleSet): RuleChange[] {
  const byKey = (ruleSet: RuleSet) =>
    new Map(thresholdsOf(ruleSet).map((field) => [keyOf(field, ruleSet), field]))
  const [was, is] = [byKey(before), byKey(after)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): RuleChange[] => {
    const [old, now] = [was.get(key) ?? null, is.get(key) ?? null]
    const same = old && now && String(old.value) === String(now.value) && old.basis === now.basis
    return same ? [] : [{ kind: 'threshold', before: old, after: now }]
  })
}

/** A criterion keeps its id when others come before it. */
function keyOf({ part, place }: ThresholdField, ruleSet: RuleSet): string {
  if (part.kind === 'criterion')
    return `${ruleSet.criteria[part.index]?.id} ${place.replace(/^criteria\[\d+\]/, '')}`
  if (part.kind === 'riskZone')
    return `${ruleSet.riskZone[part.index]?.id} ${place.replace(/^riskZone\[\d+\]/, '')}`
  return place
}
