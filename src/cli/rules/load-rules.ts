import { isUtf8 } from 'node:buffer'
import { existsSync, readFileSync, statSync } from 'node:fs'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { findPreset, presets } from '../../rooms/identification/presets/presets.ts'
import type { RuleSetFault } from '../../rooms/identification/rule-set/fault.ts'
import type { RuleSet } from '../../rooms/identification/rule-set/rule-set.ts'
import { UsageFault } from '../command.ts'
import { cliTexts } from '../messages.ts'
import { nearestWord } from '../nearest-word.ts'
import { plainLine } from '../plain-line.ts'
import { rulesTexts } from './messages.ts'

const MOST_BYTES = 4 * 1024 * 1024

/** A built-in rule set by its key, or a file. A word that is neither is a slip of the pen: `UsageFault`. */
export async function loadRules(
  named: string,
  locale: Locale,
): Promise<Result<RuleSet, readonly RuleSetFault[]>> {
  const preset = findPreset(named)
  if (preset !== undefined) return ok(preset)
  if (/\.json$/i.test(named) || existsSync(named)) return readRulesFile(named)
  const keys = presets.map((one) => one.key)
  const nearest = nearestWord(named, keys)
  const hint = nearest === undefined ? '' : ` ${cliTexts[locale].didYouMean(nearest)}`
  throw new UsageFault(`${rulesTexts[locale].unknownPreset(named, keys.join(', '))}${hint}`)
}

/** The checker brings a schema library along; it is loaded only for files. */
export async function readRulesFile(
  path: string,
): Promise<Result<RuleSet, readonly RuleSetFault[]>> {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return refuse([wholeFile('noSuchFile')])
  if (!stat.isFile() || stat.size > MOST_BYTES) return refuse([wholeFile('notRulesFile')])
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch {
    return refuse([wholeFile('notReadable')])
  }
  if (!isUtf8(bytes)) return refuse([wholeFile('notUtf8')])
  const { readRuleSet } = await import('../../rooms/identification/rule-set/read-rule-set.ts')
  return readRuleSet(bytes.toString('utf8'))
}

const wholeFile = (
  text: 'noSuchFile' | 'notRulesFile' | 'notReadable' | 'notUtf8',
): RuleSetFault => ({ path: '', ru: rulesTexts.ru[text], en: rulesTexts.en[text] })

/** «правила.json, criteria[0].when: Поле обязательно.» */
export function ruleFaultSentence(file: string, fault: RuleSetFault, locale: Locale): string {
  const place = fault.path === '' ? file : `${file}, ${fault.path}`
  return plainLine(`${place}: ${fault[locale]}`)
}
