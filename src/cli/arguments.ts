import type { Locale } from '../kernel/i18n/catalogue.ts'
import { UsageFault } from './command.ts'
import { cliTexts } from './messages.ts'
import { nearestWord } from './nearest-word.ts'

/** `flag` stands alone, `one` takes a value, `many` takes all values up to the next option. */
export type OptionKind = 'flag' | 'one' | 'many'

export interface Arguments {
  readonly positionals: readonly string[]
  has(option: string): boolean
  one(option: string): string | undefined
  many(option: string): readonly string[]
}

export type OptionKinds = Readonly<Record<string, OptionKind>>

/** Reads `--name value`, `--name=value` and `--name a b c`; everything wrong is a `UsageFault` in the user's language. */
export function readArguments(
  args: readonly string[],
  kinds: OptionKinds,
  locale: Locale,
): Arguments {
  const values = new Map<string, string[]>()
  const positionals: string[] = []
  let open: { readonly option: string; readonly kind: OptionKind } | undefined
  for (const [at, arg] of args.entries()) {
    if (arg === '--') {
      positionals.push(...args.slice(at + 1))
      break
    }
    if (arg.startsWith('--')) {
      open = startOption(arg, kinds, values, locale)
    } else if (open !== undefined) {
      values.get(open.option)?.push(arg)
      if (open.kind === 'one') open = undefined
    } else {
      if (arg.startsWith('-') && arg.length > 1) throw unknownOption(arg, kinds, locale)
      positionals.push(arg)
    }
  }
  checkValues(values, kinds, locale)
  return {
    positionals,
    has: (option) => values.has(option),
    one: (option) => values.get(option)?.[0],
    many: (option) => values.get(option) ?? [],
  }
}

/** For a command that takes so many words and no more. */
export function refuseMoreWords({ positionals }: Arguments, most: number, locale: Locale): void {
  const more = positionals[most]
  if (more !== undefined) throw new UsageFault(cliTexts[locale].extraWord(more))
}

function startOption(
  arg: string,
  kinds: OptionKinds,
  values: Map<string, string[]>,
  locale: Locale,
) {
  const sign = arg.indexOf('=')
  const option = sign < 0 ? arg.slice(2) : arg.slice(2, sign)
  const kind = Object.hasOwn(kinds, option) ? kinds[option] : undefined
  if (kind === undefined) throw unknownOption(`--${option}`, kinds, locale)
  const texts = cliTexts[locale]
  if (kind !== 'many' && values.has(option)) throw new UsageFault(texts.optionTwice(`--${option}`))
  const list = values.get(option) ?? []
  values.set(option, list)
  if (sign >= 0) {
    if (kind === 'flag') throw new UsageFault(texts.optionTakesNoValue(`--${option}`))
    list.push(arg.slice(sign + 1))
  }
  return kind === 'many' || (kind === 'one' && sign < 0) ? { option, kind } : undefined
}

function checkValues(values: Map<string, string[]>, kinds: OptionKinds, locale: Locale): void {
  for (const [option, list] of values) {
    if (kinds[option] === 'flag' || (list.length > 0 && list.every((value) => value !== '')))
      continue
    throw new UsageFault(cliTexts[locale].optionNeedsValue(`--${option}`))
  }
}

function unknownOption(option: string, kinds: OptionKinds, locale: Locale): UsageFault {
  const texts = cliTexts[locale]
  const nearest = nearestWord(
    option,
    Object.keys(kinds).map((name) => `--${name}`),
  )
  const hint = nearest === undefined ? '' : ` ${texts.didYouMean(nearest)}`
  return new UsageFault(`${texts.unknownOption(option)}${hint}`)
}
