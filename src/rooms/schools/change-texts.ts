import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { messages } from './messages.ts'
import { cardMessages } from './messages-card.ts'
import type { Change, ChangeField, ChangeValue } from './rules-changes.ts'
import { formatGrades } from './rules-grades.ts'

/** A value of the register as people read it. */
export function valueText(field: ChangeField, value: ChangeValue, locale: Locale): string {
  const text = messages[locale]
  if (value === null) return cardMessages[locale].card.unknown
  if (typeof value === 'object') return formatGrades(value)
  switch (field) {
    case 'kind':
      return wordOf(text.kinds, value)
    case 'setting':
      return wordOf(text.settings, value)
    case 'remoteness':
      return wordOf(text.remotenesses, value)
    case 'centreDistanceKm':
      return cardMessages[locale].card.km(new Intl.NumberFormat(locale).format(Number(value)))
    case 'settlementPopulation':
      return new Intl.NumberFormat(locale).format(Number(value))
    case 'openedOn':
    case 'closedOn':
      return locale === 'ru' ? String(value).split('-').reverse().join('.') : String(value)
    default:
      return String(value)
  }
}

/** «Краткое наименование: „СОШ № 3“ → „Лицей № 3“» in its three parts. */
export const changeParts = ({ field, before, after }: Change, locale: Locale) => ({
  field: messages[locale].fields[field],
  before: valueText(field, before, locale),
  after: valueText(field, after, locale),
})

const wordOf = (words: Readonly<Record<string, string>>, key: ChangeValue): string =>
  words[String(key)] ?? String(key)
