import type { LocalText, RuleSet } from '../rule-set/rule-set.ts'
import { canRepeat, procedureWords, type RulesEdit } from './edit.ts'
import { readGround } from './grounds.ts'
import { thresholdsOf } from './thresholds.ts'

/** The form as it stands before anybody touched it: sending it changes nothing. */
export function asEdited(ruleSet: RuleSet): RulesEdit {
  const { combine, mathLevels, vprUse, smallGroup } = ruleSet
  const criterion = (one: RuleSet['criteria'][number]) => ({
    wording: russian(one.wording),
    clause: one.clause,
    same: canRepeat(one) && one.when.lowProcedures.same === true,
  })
  return {
    title: russian(ruleSet.title),
    combine,
    mathLevels,
    vprUse,
    smallGroupHandling: smallGroup.handling,
    procedures: procedureWords(ruleSet.procedures),
    newProcedure: { kind: '', grade: '', subject: '' },
    exclusions: ruleSet.exclusions.map(({ types, basis }) => ({ types, ...readGround(basis) })),
    thresholds: thresholdsOf(ruleSet).map(({ unit, value, basis }) => ({
      value:
        typeof value !== 'number'
          ? value.join(', ')
          : String(unit === 'share' ? Number((value * 100).toFixed(4)) : value),
      ...readGround(basis),
    })),
    criteria: ruleSet.criteria.map((one) => ({ ...criterion(one), remove: false })),
    newCriterion,
    riskZone: ruleSet.riskZone.map((part) => ({ ...criterion(part), enabled: part.enabled })),
  }
}

const newCriterion: RulesEdit['newCriterion'] = {
  kind: '',
  wording: '',
  clauseOfWording: '',
  procedures: '',
  years: '',
  ofLast: '',
  document: '',
  clause: '',
}

const russian = (text: LocalText): string => (typeof text === 'string' ? text : text.ru)
