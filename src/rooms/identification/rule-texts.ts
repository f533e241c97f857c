import type { Fault } from '../../kernel/http/form-state.ts'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { kindName } from '../schools/index.ts'
import { identificationMessages } from './messages.ts'
import { rulesMessages } from './messages-rules.ts'
import type { RulesRefusal } from './refusals-rules.ts'
import type { Exclusion, LocalText, RuleSet } from './rule-set/rule-set.ts'
import type { ThresholdField } from './rule-version/thresholds.ts'

export const localText = (text: LocalText, locale: Locale): string =>
  typeof text === 'string' ? text : text[locale]

/** A clause does not part from its number: «критерий 1». */
export const clauseText = (clause: string): string => clause.replace(/\s+(?=\d|№)/gu, '\u00a0')

/** «Вечерняя школа, Коррекционная школа (приказ …)». */
export function exclusionText({ types, basis }: Exclusion, locale: Locale): string {
  const names = types.map((type) => kindName(type, locale)).join(', ')
  return `${names} (${basis === '' ? rulesMessages[locale].noBasis : basis})`
}

/** «ВПР, 5 класс, математика». */
export function procedureName(
  {
    kind,
    grade,
    subject,
    level,
  }: { kind: string; grade: number; subject: string; level?: string | null },
  locale: Locale,
): string {
  const t = identificationMessages[locale]
  const kinds: Readonly<Record<string, string>> = t.kind
  return t.procedure(kinds[kind] ?? kind, grade, t.subject(subject), level ?? null)
}

export function procedureOfWord(word: string, locale: Locale): string {
  const [kind = '', grade = '', subject = ''] = word.split('-')
  return procedureName({ kind, grade: Number(grade), subject }, locale)
}

/** «Критерий 1: не менее»: which threshold it is, in the words of its part of the rules. */
export function thresholdName(field: ThresholdField, ruleSet: RuleSet, locale: Locale): string {
  const t = rulesMessages[locale]
  const words: Readonly<Record<string, string>> = t.thresholdWords
  const word = field.path[0] === 'smallGroup' ? t.smallBelow : (words[field.name] ?? field.name)
  const counted = countedBy(field, locale)
  const said = counted === '' ? word : `${counted} ${word}`
  return `${partName(field, ruleSet, locale)}: ${said}`
}

function countedBy({ unit, name, path }: ThresholdField, locale: Locale): string {
  const t = rulesMessages[locale].counted
  if (unit === 'share' && name !== 'share') return t.low
  if (unit !== 'count' || !['atLeast', 'exactly', 'below'].includes(name)) return ''
  if (path[0] === 'smallGroup') return ''
  return path.includes('meeting') ? t.participants : t.procedures
}

export function partName({ part }: ThresholdField, ruleSet: RuleSet, locale: Locale): string {
  const t = rulesMessages[locale]
  if (part.kind === 'criterion') return t.criterion(part.index + 1)
  if (part.kind === 'riskZone')
    return localText(ruleSet.riskZone[part.index]?.wording ?? '', locale)
  return part.kind === 'low' ? t.parts.low : t.parts.setting
}

/** As a person reads it: shares in percent. */
export function thresholdValueText({ unit, value }: ThresholdField, locale: Locale): string {
  if (typeof value !== 'number') return value.join(', ')
  if (unit !== 'share') return decimal(value, locale)
  return `${percentText(value, locale)}\u00a0%`
}

/** 0.3 → «30», as it stands in the field. */
export const percentText = (share: number, locale: Locale): string =>
  decimal(Number((share * 100).toFixed(4)), locale)

const decimal = (value: number, locale: Locale): string =>
  locale === 'ru' ? String(value).replace('.', ',') : String(value)

export function rulesRefusalText(
  refusal: RulesRefusal,
  locale: Locale,
): string | Fault | readonly Fault[] {
  const t = rulesMessages[locale].refusals
  switch (refusal.kind) {
    case 'draftExists':
      return t.draftExists(refusal.version)
    case 'withoutBasis':
      return rulesMessages[locale].bareTitle(refusal.count)
    case 'faultsInFields':
      return refusal.faults.map(({ field, kind }) => ({ field, text: t[kind] }))
    case 'notRules':
      return refusal.faults.map((fault) => ({
        field: null,
        text: t.notRules(fault.path, fault[locale]),
      }))
    default:
      return t[refusal.kind]
  }
}
