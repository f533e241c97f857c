import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { readArguments, refuseMoreWords } from '../arguments.ts'
import type { CommandContext, ExitStatus } from '../command.ts'
import { commandDatabase } from '../database.ts'
import { examine } from '../doctor/examine.ts'
import { doctorTexts } from '../doctor/messages.ts'

export const help = (locale: Locale): string => doctorTexts[locale].help

export async function run(args: readonly string[], context: CommandContext): Promise<ExitStatus> {
  const { locale, stdout } = context
  const given = readArguments(args, { json: 'flag' }, locale)
  refuseMoreWords(given, 0, locale)
  const json = given.has('json')
  const findings = await examine(commandDatabase(context))
  const healthy = findings.every(({ state }) => state !== 'bad')
  if (json) {
    stdout.line(JSON.stringify({ healthy, findings }))
  } else {
    const { names, states } = doctorTexts[locale]
    for (const { check, state, sentence } of findings) {
      stdout.line(`${names[check]} — ${states[state]}. ${sentence}`)
    }
  }
  return healthy ? 0 : 1
}
