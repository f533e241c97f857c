import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { Procedure } from '../../rooms/identification/facts.ts'
import { identificationMessages } from '../../rooms/identification/messages.ts'
import type {
  Evidence,
  MissingFact,
  Nearest,
  ResultEvidence,
  Verdict,
} from '../../rooms/identification/verdict.ts'
import { localText } from '../rules/describe-rules.ts'
import { identifyTexts } from './messages.ts'

/** «ВПР, 5 класс, русский язык, 2025». */
export function procedureText(
  { kind, grade, subject, level, year }: Named & { readonly level?: string | null },
  locale: Locale,
): string {
  const words = identificationMessages[locale]
  const name = words.procedure(words.kind[kind], grade, words.subject(subject), level || null)
  return `${name}, ${year}`
}

type Named = Pick<Procedure, 'kind' | 'grade' | 'subject'> & { readonly year: number }

export function evidenceText(evidence: Evidence, locale: Locale): string {
  if ('fact' in evidence) return `${evidence.fact} ${evidence.year}: ${evidence.value ?? '–'}`
  if ('sum' in evidence) return sumText(evidence, locale)
  const words = identificationMessages[locale]
  const { low, participants } = evidence
  const marks = [
    ...(evidence.pooled === undefined ? [] : [words.pooled]),
    ...(evidence.smallGroup ? [words.smallGroup] : []),
    ...(evidence.lowCoverage ? [words.lowCoverage] : []),
  ]
  const counts = identifyTexts[locale].ofParticipants(low, participants, percent(evidence, locale))
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
  const words = identificationMessages[locale].missing
  if ('fact' in missing) return `${words.fact(missing.fact)}, ${missing.year}`
  return `${procedureText(missing, locale)}: ${words[missing.reason]}`
}

export function nearestText(nearest: Nearest, locale: Locale): string {
  const { learners, direction, steps, procedure } = nearest
  const texts = identifyTexts[locale]
  const name = procedureText(procedure, locale)
  const where = steps > 1 ? ` ${texts.overResults(steps, name)}` : `, ${name}`
  return `${direction === 'meets' ? texts.nearest(learners) : texts.undoes(learners)}${where}`
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
export const gapsOf = ({ verdict, missing }: Verdict): readonly MissingFact[] =>
  verdict === 'notApplicable'
    ? []
    : missing.filter(({ reason }) => reason === 'missing' || reason === 'tooSmall')

function decimal(value: number, locale: Locale): string {
  const text = String(Number(value.toPrecision(6)))
  return locale === 'ru' ? text.replace('.', ',') : text
}
