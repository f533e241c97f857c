import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { FaultList } from '../../kernel/sheets/faults.ts'
import { faultSentence, sheetTexts } from '../../kernel/sheets/messages.ts'
import { prepare } from '../../rooms/identification/rules.ts'
import type { CommandContext, ExitStatus } from '../command.ts'
import { loadFacts } from '../identify/load-facts.ts'
import { identifyTexts } from '../identify/messages.ts'
import { identifyOptions } from '../identify/options.ts'
import { Progress } from '../identify/progress.ts'
import { loadRules, ruleFaultSentence } from '../rules/load-rules.ts'

export const help = (locale: Locale): string => identifyTexts[locale].help

export async function run(args: readonly string[], context: CommandContext): Promise<ExitStatus> {
  const { locale, stdout, stderr } = context
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
  let total = 0
  const progress = new Progress(stderr, (done) => texts.counting(done, total))
  const { faults, facts } = await loadFacts(options, (file) => progress.note(texts.reading(file)))
  if (facts === undefined) {
    progress.clear()
    printFaults(faults, context)
    return 1
  }
  const identification = prepare(facts, rules.value, { year: options.year, stage: options.stage })
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
      await writeText(identification, rules.value, stdout, progress, locale)
      break
    }
  }
  progress.clear()
  return 0
}

function printFaults(faults: FaultList, { locale, stderr }: CommandContext): void {
  for (const fault of faults.kept) stderr.line(faultSentence(fault, locale))
  if (faults.total > faults.kept.length) {
    stderr.line(sheetTexts[locale].shownOf(faults.kept.length, faults.total))
  }
  stderr.line(identifyTexts[locale].refused(faults.total))
}
