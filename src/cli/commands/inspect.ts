import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { FaultList } from '../../kernel/sheets/faults.ts'
import { faultSentence } from '../../kernel/sheets/messages.ts'
import { readFileOrSay } from '../../kernel/sheets/open-table.ts'
import type { InspectedFile, InspectedSheet } from '../../rooms/assessments/layouts/inspect.ts'
import { inspectBatch } from '../../rooms/assessments/layouts/inspect-batch.ts'
import { layoutTitle } from '../../rooms/assessments/layouts/layouts.ts'
import { readArguments } from '../arguments.ts'
import { type CommandContext, type ExitStatus, UsageFault } from '../command.ts'
import { filesAt } from '../folder-files.ts'
import { inspectTexts } from '../inspect/messages.ts'
import { mappingFrom } from '../mapping-option.ts'
import { plainLine } from '../plain-line.ts'

export const help = (locale: Locale): string => inspectTexts[locale].help

export async function run(args: readonly string[], context: CommandContext): Promise<ExitStatus> {
  const { locale, stdout, stderr } = context
  const given = readArguments(args, { mapping: 'one', json: 'flag' }, locale)
  if (given.positionals.length === 0) throw new UsageFault(inspectTexts[locale].needsFile)
  const mapping = await mappingFrom(given.one('mapping'), locale)
  if (!mapping.ok) {
    stderr.line(plainLine(mapping.refusal))
    return 1
  }
  const files: InspectedFile[] = []
  const faults = new FaultList()
  for (const { path } of given.positionals.flatMap(filesAt)) {
    const bytes = readFileOrSay(path, faults)
    if (bytes !== undefined) files.push(...(await inspectBatch(path, bytes, locale, mapping.value)))
  }
  for (const fault of faults.kept) stderr.line(plainLine(faultSentence(fault, locale)))
  if (given.has('json')) stdout.line(JSON.stringify({ files }))
  else for (const file of files) writeFile(file, context)
  return faults.total === 0 && files.every(isSound) ? 0 : 1
}

const isSound = ({ layout, sheets, refused }: InspectedFile) =>
  layout !== 'unknown' &&
  refused.length === 0 &&
  sheets.every((sheet) => sheet.refused.length === 0)

function writeFile({ file, layout, sheets, refused }: InspectedFile, context: CommandContext) {
  const { stdout, locale } = context
  const texts = inspectTexts[locale]
  stdout.line(plainLine(`${file}: ${texts.layout(layoutTitle(layout, locale) ?? texts.unknown)}`))
  for (const sheet of sheets) writeSheet(sheet, context)
  writeRefused(refused, context)
}

function writeSheet(sheet: InspectedSheet, context: CommandContext): void {
  const { stdout, locale } = context
  const texts = inspectTexts[locale]
  const parts = [
    sheet.name === null ? texts.table : texts.sheet(sheet.name),
    ...(sheet.headerRow === null ? [] : [texts.header(sheet.headerRow)]),
    texts.rows(sheet.rows, sheet.accepted),
  ]
  stdout.line(plainLine(`  ${parts.join(', ')}`))
  for (const { column, heading, meaning } of sheet.columns) {
    const said = meaning ?? (sheet.layout === 'unknown' ? '' : texts.fact)
    stdout.line(plainLine(`    ${column}  ${heading}${said === '' ? '' : ` → ${said}`}`))
  }
  writeRefused(sheet.refused, context)
  for (const { message } of sheet.warnings.slice(0, SHOWN)) {
    context.stderr.line(plainLine(texts.warning(message)))
  }
}

const SHOWN = 20

function writeRefused(refused: InspectedFile['refused'], { stderr, locale }: CommandContext): void {
  for (const { message } of refused.slice(0, SHOWN)) stderr.line(plainLine(message))
  if (refused.length > SHOWN) stderr.line(inspectTexts[locale].more(refused.length - SHOWN))
}
