import { extname } from 'node:path'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { type DocumentFormat, documentFormats } from '../../rooms/documents/index.ts'
import { type Arguments, readArguments } from '../arguments.ts'
import { UsageFault } from '../command.ts'
import { type DocumentKind, isDocumentKind } from './kinds.ts'
import { documentTexts } from './messages.ts'

/** What is asked for; what is not said means the latest. */
export interface DocumentWish {
  readonly kind: DocumentKind
  readonly municipality: string
  readonly year: number | null
  readonly school: string | null
  readonly id: string | null
  readonly file: string
  readonly format: DocumentFormat
}

const options = { municipality: 'one', year: 'one', school: 'one', id: 'one', out: 'one' } as const

export function readWish(args: readonly string[], locale: Locale): DocumentWish {
  const given = readArguments(args, options, locale)
  const texts = documentTexts[locale]
  const [word, ...rest] = given.positionals
  const missing = [
    ...(word === undefined ? [locale === 'ru' ? 'ВИД' : 'KIND'] : []),
    ...(['municipality', 'out'] as const)
      .filter((option) => !given.has(option))
      .map((option) => `--${option}`),
  ]
  if (missing.length > 0) throw new UsageFault(texts.needed(missing.join(', ')))
  if (rest.length > 0) throw new UsageFault(texts.tooMany)
  if (word === undefined || !isDocumentKind(word))
    throw new UsageFault(texts.unknownKind(`${word}`))
  const file = given.one('out') ?? ''
  return {
    kind: word,
    municipality: given.one('municipality') ?? '',
    year: yearOf(given, locale),
    school: given.one('school') ?? null,
    id: given.one('id') ?? null,
    file,
    format: formatOf(file, locale),
  }
}

function yearOf(given: Arguments, locale: Locale): number | null {
  const year = given.one('year')
  if (year === undefined) return null
  if (!/^\d{4}$/u.test(year)) throw new UsageFault(documentTexts[locale].badYear(year))
  return Number(year)
}

function formatOf(file: string, locale: Locale): DocumentFormat {
  const format = documentFormats.find((each) => extname(file).toLowerCase() === `.${each}`)
  if (format === undefined) throw new UsageFault(documentTexts[locale].badFile(file))
  return format
}
