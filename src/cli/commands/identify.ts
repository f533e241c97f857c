import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { FaultList } from '../../kernel/sheets/faults.ts'
import { faultSentence, sheetTexts } from '../../kernel/sheets/messages.ts'
import type { IdentificationFacts } from '../../rooms/identification/facts.ts'
import type { RuleSet } from '../../rooms/identification/rule-set/rule-set.ts'
import { prepare } from '../../rooms/identification/rules.ts'
import type { CommandContext, ExitStatus } from '../command.ts'
import { loadFacts } from '../identify/load-facts.ts'
import { identifyTexts } from '../identify/messages.ts'
import { type IdentifyOptions, identifyOptions } from '../identify/options.ts'
import { Progress } from '../identify/progress.ts'
import { loadRules, ruleFaultSentence } from '../rules/load-rules.ts'

export const help = (locale: Locale): string => identifyTexts[locale].help

export async function run(args: readonly string[], context: CommandContext): Promise<ExitStatus> {
  const { locale, stderr } = context
  const texts = identifyTexts[locale]
  const options = identifyOptions(args, locale)
  const rules = await loadRules(options.rules, locale)
  if (!rules.ok) {
    for (const fault of rules.refusal) {
      stderr.line(ruleFaultSentence(options.rules, fault, locale))
    }
    stderr.line(texts.refusedRules)
    return 1
  }
  return conclude(options, rules.value, context)
}

async function conclude(
  options: IdentifyOptions,
  rules: RuleSet,
  context: CommandContext,
): Promise<ExitStatus> {
  const { locale, stdout, stderr } = context
  const texts = identifyTexts[locale]
  let total = 0
  const progress = new Progress(stderr, (done) => texts.counting(done, total))
  const onFile = (file: string) => progress.note(texts.reading(file))
  const { faults, facts } = await loadFacts(options, onFile)
  if (facts === undefined) {
    progress.clear()
    printFaults(faults, context)
    return 1
  }
  if (!hasRowOf(options.year, facts)) {
    progress.clear()
    stderr.line(texts.noRowsOf(options.year, yearsIn(facts).join(', ')))
  }
  const run = { year: options.year, stage: options.stage }
  const identification = prepare(facts, rules, run)
  total = identification.schools.length
  switch (options.format) {
    case 'json': {
      const { writeJson } = await import('../identify/write-json.ts')
      await writeJson(identification, stdout, progress)
      break
    }
    case 'csv': {
      const { writeCsv } = await import('../identify/write-csv.ts')
      await writeCsv(identification, stdout, progress, locale)
      break
    }
    case 'text': {
      const { writeText } = await import('../identify/write-text.ts')
      await writeText(identification, rules, stdout, progress, locale)
      break
    }
  }
  progress.clear()
  return 0
}

/** A slip in the year would otherwise look like a district about which nothing is known. */
const hasRowOf = (year: number, { results, schools }: IdentificationFacts): boolean =>
  results.year.includes(year) || schools.some(({ facts }) => facts.some((one) => one.year === year))

const yearsIn = ({ results, schools }: IdentificationFacts): readonly number[] =>
  [
    ...new Set([
      ...new Set(results.year),
      ...schools.flatMap(({ facts }) => facts.map(({ year }) => year)),
    ]),
  ].sort()

function printFaults(faults: FaultList, { locale, stderr }: CommandContext): void {
  for (const fault of faults.kept) stderr.line(faultSentence(fault, locale))
  if (faults.total > faults.kept.length) {
    stderr.line(sheetTexts[locale].shownOf(faults.kept.length, faults.total))
  }
  stderr.line(identifyTexts[locale].refused(faults.total))
}
