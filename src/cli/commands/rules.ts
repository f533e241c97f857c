import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { presets } from '../../rooms/identification/presets/presets.ts'
import { thresholdsWithoutBasis } from '../../rooms/identification/rule-set/basis.ts'
import type { RuleSetFault } from '../../rooms/identification/rule-set/fault.ts'
import { readArguments } from '../arguments.ts'
import { type CommandContext, type ExitStatus, UsageFault } from '../command.ts'
import { describeRules, localText } from '../rules/describe-rules.ts'
import { loadRules, readRulesFile, ruleFaultSentence } from '../rules/load-rules.ts'
import { rulesTexts } from '../rules/messages.ts'

export const help = (locale: Locale): string => rulesTexts[locale].help

export async function run(args: readonly string[], context: CommandContext): Promise<ExitStatus> {
  const texts = rulesTexts[context.locale]
  const given = readArguments(args, { json: 'flag' }, context.locale)
  const [action, name, ...rest] = given.positionals
  if (action === undefined) throw new UsageFault(texts.needsAction)
  if (rest.length > 0 || (action === 'list' && name !== undefined))
    throw new UsageFault(texts.tooMany)
  const json = given.has('json')
  if (action === 'list') return list(json, context)
  if (action === 'show') return show(name, json, context)
  if (action === 'check') return check(name, json, context)
  throw new UsageFault(texts.unknownAction(action))
}

function list(json: boolean, { locale, stdout }: CommandContext): ExitStatus {
  if (json) {
    const entries = presets.map(({ key, version, title, source }) => ({
      key,
      version,
      title,
      source,
    }))
    stdout.line(JSON.stringify(entries, null, 2))
    return 0
  }
  const width = Math.max(...presets.map(({ key }) => key.length))
  for (const { key, title } of presets) {
    stdout.line(`${key.padEnd(width)}  ${localText(title, locale)}`)
  }
  return 0
}

async function show(
  name: string | undefined,
  json: boolean,
  context: CommandContext,
): Promise<ExitStatus> {
  const { locale, stdout } = context
  if (name === undefined) throw new UsageFault(rulesTexts[locale].needsName)
  const rules = await loadRules(name, locale)
  if (!rules.ok) return refused(name, rules.refusal, context)
  if (json) stdout.line(JSON.stringify(rules.value, null, 2))
  else for (const line of describeRules(rules.value, locale)) stdout.line(line)
  return 0
}

async function check(
  file: string | undefined,
  json: boolean,
  context: CommandContext,
): Promise<ExitStatus> {
  const { locale, stdout } = context
  const texts = rulesTexts[locale]
  if (file === undefined) throw new UsageFault(texts.needsFile)
  const rules = await readRulesFile(file)
  if (json) {
    const faults = rules.ok ? [] : rules.refusal
    const withoutBasis = rules.ok ? thresholdsWithoutBasis(rules.value) : []
    stdout.line(JSON.stringify({ file, valid: rules.ok, faults, withoutBasis }, null, 2))
    return rules.ok ? 0 : 1
  }
  if (!rules.ok) return refused(file, rules.refusal, context)
  stdout.line(texts.valid(file))
  const open = thresholdsWithoutBasis(rules.value)
  if (open.length > 0) stdout.line(`${texts.withoutBasis}:`)
  for (const { path, value } of open) stdout.line(`  ${path}: ${JSON.stringify(value)}`)
  return 0
}

function refused(
  file: string,
  faults: readonly RuleSetFault[],
  { locale, stderr }: CommandContext,
): ExitStatus {
  for (const fault of faults) stderr.line(ruleFaultSentence(file, fault, locale))
  if (faults.length > 1) stderr.line(rulesTexts[locale].faults(faults.length))
  return 1
}
