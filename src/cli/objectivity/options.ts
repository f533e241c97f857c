import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { readArguments } from '../arguments.ts'
import { UsageFault } from '../command.ts'
import { objectivityTexts } from './messages.ts'

export interface ObjectivityOptions {
  readonly scores: readonly string[]
  readonly scales: string | undefined
  readonly year: number
  readonly json: boolean
}

export function objectivityOptions(args: readonly string[], locale: Locale): ObjectivityOptions {
  const texts = objectivityTexts[locale]
  const kinds = { scores: 'many', scales: 'many', year: 'one', json: 'flag' } as const
  const given = readArguments(args, kinds, locale)
  const [loose] = given.positionals
  if (loose !== undefined) throw new UsageFault(texts.looseWord(loose))
  if (!given.has('scores')) throw new UsageFault(texts.needsScores)
  const scales = given.many('scales')
  if (scales.length > 1) throw new UsageFault(texts.oneScales)
  const year = given.one('year')
  if (year === undefined) throw new UsageFault(texts.needsYear)
  if (!/^(?:19|20)\d{2}$/.test(year)) throw new UsageFault(texts.badYear(year))
  return {
    scores: given.many('scores'),
    scales: scales[0],
    year: Number(year),
    json: given.has('json'),
  }
}
