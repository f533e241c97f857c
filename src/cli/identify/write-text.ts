import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { SchoolFacts } from '../../rooms/identification/facts.ts'
import { identificationMessages } from '../../rooms/identification/messages.ts'
import type { RuleSet } from '../../rooms/identification/rule-set/rule-set.ts'
import { counted, emptySummary, type Identification } from '../../rooms/identification/rules.ts'
import type { Summary, Verdict } from '../../rooms/identification/verdict.ts'
import type { Output } from '../output.ts'
import { plainLine } from '../plain-line.ts'
import { localText } from '../rules/describe-rules.ts'
import { identifyTexts } from './messages.ts'
import type { Progress } from './progress.ts'
import { evidenceText, gapsOf, missingText, nearestText } from './wording.ts'

const SCHOOL_WIDTH = 28

/** For a person at a terminal: municipality by municipality, in the order a Russian reader expects, never by result. */
export async function writeText(
  run: Identification,
  rules: RuleSet,
  out: Output,
  progress: Progress,
  locale: Locale,
) {
  const texts = identifyTexts[locale]
  const wordings = wordingsOf(rules, locale)
  out.line(texts.rules(localText(rules.title, locale), rules.key, rules.version))
  out.line(texts.run(run.year, run.stage === 'preliminary'))
  const summary = emptySummary()
  let municipality: string | undefined
  for (const school of run.schools.toSorted(naturally(locale))) {
    const verdict = run.verdictOf(school)
    counted(summary, verdict)
    if (school.municipality !== municipality) {
      municipality = school.municipality
      out.line(`\n${plainLine(municipality) || texts.noMunicipality}`)
    }
    for (const line of linesOf(verdict, wordings, locale)) out.line(plainLine(line))
    progress.step(summary.schools)
    if (out.isFull) await out.flush()
    if (out.gone) return
  }
  out.line(`\n${summaryText(summary, locale)}`)
}

function naturally(locale: Locale): (a: SchoolFacts, b: SchoolFacts) => number {
  const { compare } = new Intl.Collator(locale, { numeric: true })
  return (a, b) => compare(a.municipality, b.municipality) || compare(a.school, b.school)
}

function wordingsOf(rules: RuleSet, locale: Locale): ReadonlyMap<string, string> {
  return new Map(
    [...rules.criteria, ...rules.riskZone].map(({ id, wording }) => [
      id,
      localText(wording, locale),
    ]),
  )
}

function linesOf(
  verdict: Verdict,
  wordings: ReadonlyMap<string, string>,
  locale: Locale,
): string[] {
  const words = identificationMessages[locale]
  const lines = [`  ${verdict.school.padEnd(SCHOOL_WIDTH)} ${words.verdict[verdict.verdict]}`]
  for (const { criterion, clause, evidence } of verdict.triggers) {
    lines.push(`    ${wordings.get(criterion) ?? criterion} (${clause})`)
    lines.push(...evidence.map((one) => `      ${evidenceText(one, locale)}`))
  }
  if (verdict.mayBeListed) lines.push(`    ${words.mayBeListed}`)
  if (verdict.needsExpert) lines.push(`    ${words.needsExpert}`)
  if (verdict.excludedType !== undefined) {
    lines.push(`    ${words.verdictExplained.excluded(verdict.excludedType)}`)
  }
  if (verdict.nearest !== null) lines.push(`    ${nearestText(verdict.nearest, locale)}`)
  const gaps = gapsOf(verdict)
  lines.push(...gaps.map((gap) => `    ${missingText(gap, locale)}`))
  return lines
}

function summaryText(summary: Summary, locale: Locale): string {
  const texts = identifyTexts[locale].summary
  return (Object.keys(texts) as (keyof Summary)[])
    .map((key) => `${texts[key]}: ${summary[key]}`)
    .join(' · ')
}
