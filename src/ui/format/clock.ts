import { createContext, useContext } from 'react'

/** The calendar of the place that a page is about. */
export interface Clock {
  /** `yyyy-mm-dd` */
  readonly today: string
  readonly timeZone: string
}

export const ClockContext = createContext<Clock>({ today: '9999-12-31', timeZone: 'Europe/Moscow' })

const calendars = new Map<string, Intl.DateTimeFormat>()

/**
 * The day, `yyyy-mm-dd`, on which something was recorded, by the place's own calendar. Where the clock stands, as in a demo
 * district, everything done since happens on the day at which it stands.
 */
export function dayOfInstant(instant: string, { today, timeZone }: Clock): string {
  // The Swedish way of writing a date is ours.
  const calendar = calendars.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone })
  calendars.set(timeZone, calendar)
  const day = calendar.format(new Date(instant))
  return day < today ? day : today
}

export function useDayOf(): (instant: string) => string {
  const clock = useContext(ClockContext)
  return (instant) => dayOfInstant(instant, clock)
}
