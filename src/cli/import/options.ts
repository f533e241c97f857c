import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { readArguments } from '../arguments.ts'
import { UsageFault } from '../command.ts'
import { importTexts } from './messages.ts'

export interface ImportWish {
  readonly files: readonly string[]
  readonly municipality: string
  /** File of a mapping, for tables that nobody knows. */
  readonly mapping: string | undefined
  readonly isTrial: boolean
  readonly isJson: boolean
}

const options = { municipality: 'one', mapping: 'one', 'dry-run': 'flag', json: 'flag' } as const

export function readImportWish(args: readonly string[], locale: Locale): ImportWish {
  const given = readArguments(args, options, locale)
  const municipality = given.one('municipality')
  if (given.positionals.length === 0) throw new UsageFault(importTexts[locale].filesNeeded)
  if (municipality === undefined) throw new UsageFault(importTexts[locale].municipalityNeeded)
  const [isTrial, isJson] = [given.has('dry-run'), given.has('json')]
  return { files: given.positionals, municipality, mapping: given.one('mapping'), isTrial, isJson }
}
