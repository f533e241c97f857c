import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { messages } from './messages.ts'

/** «Вечерняя школа»; a word that the register does not know stays as it is. */
export function kindName(kind: string, locale: Locale): string {
  const names: Readonly<Record<string, string>> = messages[locale].kinds
  return names[kind] ?? kind
}
