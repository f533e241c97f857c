import { archiveRefusalText } from '../../kernel/archive/refusal.ts'
import { catalogue, type Locale } from '../../kernel/i18n/catalogue.ts'
import type { LeftOutFile } from './arrived-batch.ts'

const texts = catalogue(
  { sameFile: (name: string) => `другой файл; этот побайтно совпадает с\u00a0файлом «${name}»` },
  { sameFile: (name: string) => `another file; this one is “${name}” byte for byte` },
)

/** What was expected instead of a file that was left out. */
export function leftOutText({ reason }: LeftOutFile, locale: Locale): string {
  if (reason.kind === 'unreadable') return reason.expected[locale]
  if (reason.kind === 'sameFile') return texts[locale].sameFile(reason.as)
  return archiveRefusalText(reason, locale)
}
