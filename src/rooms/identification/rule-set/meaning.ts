import type { RuleSetFault } from './fault.ts'
import type { LowProcedures, RuleSet, SchoolCondition, SchoolYears } from './rule-set.ts'
import { thresholdValue } from './rule-set.ts'

/** What a schema cannot see: fields that contradict one another. */
export function meaningFaults(ruleSet: RuleSet): readonly RuleSetFault[] {
  const criteria = [
    ...ruleSet.criteria.map((criterion, at) => ({ criterion, path: `criteria[${at}]` })),
    ...ruleSet.riskZone.map((criterion, at) => ({ criterion, path: `riskZone[${at}]` })),
  ]
  const seen = new Set<string>()
  const faults = criteria.flatMap(({ criterion, path }) => {
    const twice = seen.has(criterion.id) ? [sameId(`${path}.id`, criterion.id)] : []
    seen.add(criterion.id)
    return [...twice, ...conditionFaults(criterion.when, `${path}.when`, ruleSet)]
  })
  return [...lowFaults(ruleSet), ...procedureFaults(ruleSet), ...faults]
}

function lowFaults({ procedures, low }: RuleSet): RuleSetFault[] {
  if (procedures.length > 0 && low === null)
    return [
      {
        path: 'low',
        ru: 'Названы процедуры, но не сказано, какой результат считается низким.',
        en: 'Procedures are named, but not which result counts as low.',
      },
    ]
  return []
}

function procedureFaults({ procedures }: RuleSet): RuleSetFault[] {
  const seen = new Set<string>()
  const faults: RuleSetFault[] = []
  procedures.forEach((group, at) => {
    for (const grade of group.grades)
      for (const subject of group.subjects) {
        const key = `${group.kind} ${grade} ${subject}`
        if (seen.has(key))
          faults.push({
            path: `procedures[${at}]`,
            ru: `Процедура «${key}» названа дважды.`,
            en: `The procedure “${key}” is named twice.`,
          })
        seen.add(key)
      }
  })
  return faults
}

function conditionFaults(
  condition: SchoolCondition,
  path: string,
  ruleSet: RuleSet,
): RuleSetFault[] {
  if ('all' in condition)
    return condition.all.flatMap((part, at) => conditionFaults(part, `${path}.all[${at}]`, ruleSet))
  if ('any' in condition)
    return condition.any.flatMap((part, at) => conditionFaults(part, `${path}.any[${at}]`, ruleSet))
  if ('not' in condition) return conditionFaults(condition.not, `${path}.not`, ruleSet)
  if ('school' in condition) return yearFaults(condition.school, `${path}.school`)
  const own = `${path}.lowProcedures`
  const without = ruleSet.procedures.length > 0 ? [] : [countsNothing(own)]
  return [...without, ...yearFaults(condition.lowProcedures, own)]
}

function yearFaults(
  { inYears, ofLast }: LowProcedures | SchoolYears,
  path: string,
): RuleSetFault[] {
  if (ofLast === undefined || thresholdValue(ofLast) >= thresholdValue(inYears ?? 1)) return []
  return [
    {
      path: `${path}.ofLast`,
      ru: 'Лет в ofLast меньше, чем требует inYears: условие невыполнимо.',
      en: 'ofLast has fewer years than inYears asks for: the condition cannot be met.',
    },
  ]
}

const countsNothing = (path: string): RuleSetFault => ({
  path,
  ru: 'Условие считает процедуры, но в правилах процедуры не названы.',
  en: 'The condition counts procedures, but the rules name none.',
})

const sameId = (path: string, id: string): RuleSetFault => ({
  path,
  ru: `Обозначение «${id}» уже занято другим критерием.`,
  en: `The id “${id}” already belongs to another criterion.`,
})
