import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { pluralEn, pluralRu } from '../../kernel/i18n/plural.ts'
import { range } from './range.ts'

const MS_IN_DAY = 86_400_000

/** A day `yyyy-mm-dd` as «01.09.2025»; in English «1 Sep 2025», which nobody reads the other way round. */
export function formatDay(day: string, locale: Locale): string {
  if (locale === 'ru') return `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`
  return `${dayAndMonth(day)}\u00a0${day.slice(0, 4)}`
}

/** «01.09, пн»: where the weekday matters and the year is plain. */
export function formatWeekday(day: string, locale: Locale): string {
  const weekday = new Intl.DateTimeFormat(locale === 'ru' ? 'ru' : 'en-GB', {
    timeZone: 'UTC',
    weekday: 'short',
  }).format(Date.parse(day))
  const short = locale === 'ru' ? formatDay(day, locale).slice(0, 5) : dayAndMonth(day)
  return `${short},\u00a0${weekday}`
}

const monthName = new Intl.DateTimeFormat('en', { timeZone: 'UTC', month: 'short' })

const dayAndMonth = (day: string): string =>
  `${Number(day.slice(8, 10))}\u00a0${monthName.format(Date.parse(day))}`

/** «15 сентября 2025 г.»: in documents and over a page. */
export function formatDayInWords(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'ru' ? 'ru' : 'en-GB', {
    timeZone: 'UTC',
    dateStyle: 'long',
  })
    .format(Date.parse(day))
    .replaceAll(' ', '\u00a0')
}

/** «01.09.2025–31.08.2026». */
export const formatDays = (from: string, to: string, locale: Locale): string =>
  from === to ? formatDay(from, locale) : range(formatDay(from, locale), formatDay(to, locale))

/** An instant as «15.09.2025, 09:05» in the time zone of the municipality. */
export function formatMoment(instant: string | Date, locale: Locale, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(new Date(instant))
    .split(' ')
  const [day = '', time = ''] = parts
  return `${formatDay(day, locale)},\u00a0${time}`
}

/** Whole days from `today` to `day`; negative when it is past. */
export const daysUntil = (day: string, today: string): number =>
  Math.round((Date.parse(day) - Date.parse(today)) / MS_IN_DAY)

/** «сегодня», «через 4 дня», «4 дня назад». */
export function formatRelativeDay(day: string, today: string, locale: Locale): string {
  const days = daysUntil(day, today)
  const near = nearDay[locale][days]
  if (near !== undefined) return near
  const count = formatDayCount(Math.abs(days), locale)
  if (locale === 'ru') return days > 0 ? `через ${count}` : `${count} назад`
  return days > 0 ? `in ${count}` : `${count} ago`
}

const nearDay: Readonly<Record<Locale, Readonly<Record<number, string>>>> = {
  ru: { '-1': 'вчера', 0: 'сегодня', 1: 'завтра' },
  en: { '-1': 'yesterday', 0: 'today', 1: 'tomorrow' },
}

/** A term that may be missed: «через 4 дня», «сегодня», «просрочено 3 дня». */
export function formatDue(day: string, today: string, locale: Locale): string {
  const days = daysUntil(day, today)
  if (days >= 0) return formatRelativeDay(day, today, locale)
  const count = formatDayCount(-days, locale)
  return locale === 'ru' ? `просрочено ${count}` : `overdue by ${count}`
}

/** «1 день, 4 дня, 5 дней». */
export const formatDayCount = (count: number, locale: Locale): string =>
  locale === 'ru' ? pluralRu(count, 'день', 'дня', 'дней') : pluralEn(count, 'day', 'days')
