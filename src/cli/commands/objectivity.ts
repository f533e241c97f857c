import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { FaultList } from '../../kernel/sheets/faults.ts'
import { faultSentence, sheetTexts } from '../../kernel/sheets/messages.ts'
import { openTable } from '../../kernel/sheets/open-table.ts'
import { readScales } from '../../rooms/assessments/objectivity/read-scales.ts'
import { ScoresReader } from '../../rooms/assessments/objectivity/read-scores.ts'
import {
  type Objectivity,
  objectivityOf,
} from '../../rooms/assessments/objectivity/rules-objectivity.ts'
import type { CommandContext, ExitStatus } from '../command.ts'
import { objectivityTexts } from '../objectivity/messages.ts'
import { type ObjectivityOptions, objectivityOptions } from '../objectivity/options.ts'
import { writeText } from '../objectivity/write-text.ts'
import { plainLine } from '../plain-line.ts'

export const help = (locale: Locale): string => objectivityTexts[locale].help

export async function run(args: readonly string[], context: CommandContext): Promise<ExitStatus> {
  const options = objectivityOptions(args, context.locale)
  const faults = new FaultList()
  const { groups, scales } = await readTables(options, faults)
  if (faults.total > 0) {
    printFaults(faults, context)
    return 1
  }
  const found = objectivityOf(groups, scales, options.year)
  printNotes(found, context)
  if (options.json) context.stdout.line(JSON.stringify(found))
  else writeText(found, context.stdout, context.locale)
  return 0
}

/** With a fault nothing is computed: half of a table would shift the bounds of all schools. */
async function readTables({ scores, scales }: ObjectivityOptions, faults: FaultList) {
  const reader = new ScoresReader(faults)
  for (const file of scores) {
    const table = await openTable(file, faults)
    if (table !== undefined) reader.read(table)
  }
  const table = scales === undefined ? undefined : await openTable(scales, faults)
  return {
    groups: reader.groups,
    scales: table === undefined ? [] : readScales(table, faults),
  }
}

function printNotes(found: Objectivity, { locale, stderr }: CommandContext): void {
  const texts = objectivityTexts[locale]
  if (found.schools.length === 0) stderr.line(texts.noGroups(found.year))
  for (const { grade, subject } of found.withoutScale) {
    stderr.line(texts.withoutScale(grade, plainLine(subject)))
  }
  for (const { school, grade, subject, score, maxScore, participants } of found.overMaximum) {
    const procedure = texts.procedure(grade, subject)
    stderr.line(plainLine(texts.overMaximum(school, procedure, score, maxScore, participants)))
  }
}

function printFaults(faults: FaultList, { locale, stderr }: CommandContext): void {
  for (const fault of faults.kept) stderr.line(faultSentence(fault, locale))
  if (faults.total > faults.kept.length) {
    stderr.line(sheetTexts[locale].shownOf(faults.kept.length, faults.total))
  }
  stderr.line(objectivityTexts[locale].refused(faults.total))
}
