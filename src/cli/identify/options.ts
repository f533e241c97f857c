import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { type Arguments, readArguments } from '../arguments.ts'
import { UsageFault } from '../command.ts'
import { identifyTexts } from './messages.ts'

export interface IdentifyOptions {
  readonly results: readonly string[]
  readonly facts: string | undefined
  readonly schools: string | undefined
  readonly rules: string
  readonly year: number
  readonly stage: 'vpr' | 'final'
  readonly format: 'json' | 'csv' | 'text'
}

const DEFAULT_RULES = 'abinsk-2023'

export function identifyOptions(args: readonly string[], locale: Locale): IdentifyOptions {
  const texts = identifyTexts[locale]
  const given = readArguments(
    args,
    {
      results: 'many',
      facts: 'many',
      schools: 'many',
      rules: 'one',
      year: 'one',
      stage: 'one',
      json: 'flag',
      csv: 'flag',
    },
    locale,
  )
  const [loose] = given.positionals
  if (loose !== undefined) throw new UsageFault(texts.looseWord(loose))
  if (!given.has('results') && !given.has('facts')) throw new UsageFault(texts.needsTables)
  if (given.has('json') && given.has('csv')) throw new UsageFault(texts.jsonOrCsv)
  return {
    results: given.many('results'),
    facts: oneFile(given, 'facts', locale),
    schools: oneFile(given, 'schools', locale),
    rules: given.one('rules') ?? DEFAULT_RULES,
    year: yearOf(given.one('year'), locale),
    stage: stageOf(given.one('stage') ?? 'final', locale),
    format: given.has('json') ? 'json' : given.has('csv') ? 'csv' : 'text',
  }
}

function oneFile(given: Arguments, option: string, locale: Locale): string | undefined {
  const files = given.many(option)
  if (files.length > 1) throw new UsageFault(identifyTexts[locale].oneFile(`--${option}`))
  return files[0]
}

function yearOf(year: string | undefined, locale: Locale): number {
  const texts = identifyTexts[locale]
  if (year === undefined) throw new UsageFault(texts.needsYear)
  if (!/^(?:19|20)\d{2}$/.test(year)) throw new UsageFault(texts.badYear(year))
  return Number(year)
}

function stageOf(stage: string, locale: Locale): 'vpr' | 'final' {
  if (stage === 'vpr' || stage === 'final') return stage
  throw new UsageFault(identifyTexts[locale].badStage(stage))
}
