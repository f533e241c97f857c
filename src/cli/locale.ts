import type { Locale } from '../kernel/i18n/catalogue.ts'

/** Russian unless the system says English: most servers of a district say nothing (`C.UTF-8`). */
export function localeOf(environment: Readonly<Record<string, string | undefined>>): Locale {
  const { OPORA_LANG, LC_ALL, LC_MESSAGES, LANG } = environment
  const language = OPORA_LANG || LC_ALL || LC_MESSAGES || LANG || ''
  return /^en/i.test(language) ? 'en' : 'ru'
}
