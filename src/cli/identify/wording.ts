import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { Procedure } from '../../rooms/identification/facts.ts'
import type {
  Evidence,
  MissingFact,
  Nearest,
  ResultEvidence,
} from '../../rooms/identification/verdict.ts'
import { localText } from '../rules/describe-rules.ts'
import { identifyTexts } from './messages.ts'

/** «ВПР, 5 кл., русский язык, 2025». */
export function procedureText(
  procedure: Pick<Procedure, 'kind' | 'grade' | 'subject'> & {
    level?: string | null
    year: number
  },
  locale: Locale,
): string {
  const texts = identifyTexts[locale]
  const subject = texts.subject[procedure.subject] ?? procedure.subject
  const level = procedure.level ? [procedure.level] : []
  const kind = texts.kind[procedure.kind]
  return [kind, texts.grade(procedure.grade), subject, ...level, procedure.year].join(', ')
}

export function evidenceText(evidence: Evidence, locale: Locale): string {
  if ('fact' in evidence) return `${evidence.fact} ${evidence.year}: ${evidence.value ?? '–'}`
  if ('sum' in evidence) return sumText(evidence, locale)
  const texts = identifyTexts[locale]
  const marks = [
    ...(evidence.smallGroup ? [texts.smallGroup] : []),
    ...(evidence.lowCoverage ? [texts.lowCoverage] : []),
  ]
  const counts = texts.ofParticipants(
    evidence.low,
    evidence.participants,
    percent(evidence, locale),
  )
  return [`${procedureText(evidence, locale)}: ${counts}`, ...marks].join(', ')
}

function sumText(evidence: Extract<Evidence, { sum: number }>, locale: Locale): string {
  const parts = evidence.contributions.map(
    ({ name, contribution }) => `${localText(name, locale)} ${decimal(contribution, locale)}`,
  )
  const { sum } = identifyTexts[locale]
  return `${sum} ${evidence.year}: ${decimal(evidence.sum, locale)} = ${parts.join(' + ')}`
}

export function missingText(missing: MissingFact, locale: Locale): string {
  const texts = identifyTexts[locale]
  const what =
    'fact' in missing ? `${missing.fact}, ${missing.year}` : procedureText(missing, locale)
  const assumed = missing.assumed ? ` (${texts.assumed})` : ''
  return `${what}: ${texts.missing[missing.reason]}${assumed}`
}

export function nearestText({ learners, direction, procedure }: Nearest, locale: Locale): string {
  const texts = identifyTexts[locale]
  const name = procedureText(procedure, locale)
  return direction === 'meets' ? texts.nearest(learners, name) : texts.undoes(learners, name)
}

/** 29.96 % must not read «30 %» beside «not low»: a whole figure is shown only where it is exact. */
function percent({ low, participants }: ResultEvidence, locale: Locale): string {
  if (participants === 0) return '0'
  const rounded = Math.round((low * 1000) / participants) / 10
  const exact = rounded * participants === low * 100
  const shown =
    Number.isInteger(rounded) && !exact ? Math.floor((low * 1000) / participants) / 10 : rounded
  return decimal(shown, locale)
}

/** What stands between a school and its verdict; what is not held or not due stands between nobody and it. */
export const gapsOf = (missing: readonly MissingFact[]): readonly MissingFact[] =>
  missing.filter(({ reason }) => reason === 'missing' || reason === 'tooSmall')

function decimal(value: number, locale: Locale): string {
  const text = String(Number(value.toPrecision(6)))
  return locale === 'ru' ? text.replace('.', ',') : text
}
