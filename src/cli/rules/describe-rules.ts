import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { thresholdsWithoutBasis } from '../../rooms/identification/rule-set/basis.ts'
import {
  type Condition,
  type Criterion,
  type LocalText,
  type RuleSet,
  thresholdValue,
} from '../../rooms/identification/rule-set/rule-set.ts'
import { rulesTexts } from './messages.ts'

export const localText = (text: LocalText, locale: Locale): string =>
  typeof text === 'string' ? text : text[locale]

/** A rule set as a page of text: what decides, on which clause, and what still has no basis. */
export function describeRules(rules: RuleSet, locale: Locale): string[] {
  const texts = rulesTexts[locale]
  const title = `${rules.key}, ${texts.version(rules.version)}: ${localText(rules.title, locale)}`
  const riskZone = rules.riskZone.map((part) =>
    criterionLine(part, locale, part.enabled ? '' : ` [${texts.off}]`),
  )
  return [
    title,
    `${texts.source}: ${localText(rules.source, locale)}`,
    ...section(texts.procedures, procedureLines(rules, locale)),
    ...section(texts.lowResult, rules.low === null ? [] : [lowLine(rules.low, locale)]),
    ...section(
      `${texts.criteria} (${rules.combine === 'any' ? texts.anyOf : texts.allOf})`,
      rules.criteria.map((criterion) => criterionLine(criterion, locale)),
    ),
    ...section(texts.riskZone, riskZone),
    ...section(texts.settings, settingLines(rules, locale)),
    ...section(
      texts.withoutBasis,
      thresholdsWithoutBasis(rules).map(({ path, value }) => `${path}: ${JSON.stringify(value)}`),
    ),
  ]
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)]

const criterionLine = ({ id, wording, clause }: Criterion, locale: Locale, mark = '') =>
  `${id}: ${localText(wording, locale)} (${clause})${mark}`

function procedureLines(rules: RuleSet, locale: Locale): string[] {
  return rules.procedures.map(({ kind, grades, subjects }) => {
    const inGrades = grades.map((grade) => rulesTexts[locale].grade(grade)).join(', ')
    return `${kind}, ${inGrades}: ${subjects.join(', ')}`
  })
}

/** The usual condition in words; a special one as it stands in the file. */
function lowLine(low: Condition, locale: Locale): string {
  if ('value' in low && 'share' in low.value && low.value.share === 'low' && low.atLeast) {
    const percent = Number((thresholdValue(low.atLeast) * 100).toPrecision(6))
    return rulesTexts[locale].lowShare(String(percent).replace('.', locale === 'ru' ? ',' : '.'))
  }
  return JSON.stringify(low)
}

function settingLines(rules: RuleSet, locale: Locale): string[] {
  const texts = rulesTexts[locale]
  const { below, handling } = rules.smallGroup
  return [
    `${texts.minParticipants}: ${thresholdValue(rules.minParticipants)}`,
    `${texts.smallGroup(thresholdValue(below))}: ${texts.handling[handling]}`,
    `${texts.mathLevels}: ${texts.mathLevelsOf[rules.mathLevels]}`,
    `${texts.vprUse}: ${texts.vprUseOf[rules.vprUse]}`,
  ]
}
