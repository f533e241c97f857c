import type { Day } from '../../../kernel/ids.ts'

/** Нерабочие праздничные дни: ТК РФ, ст. 112. Days off that the Government moves within a year are not known here. */
const holidays: ReadonlySet<string> = new Set([
  ...['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07', '01-08'],
  ...['02-23', '03-08', '05-01', '05-09', '06-12', '11-04'],
])

const MS_IN_DAY = 86_400_000

const dayOf = (time: number): Day => new Date(time).toISOString().slice(0, 10) as Day

const isWorking = (time: number): boolean => {
  const weekday = new Date(time).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidays.has(dayOf(time).slice(5))
}

/** The last day of a term: the day it begins on is not counted. */
export function afterWorkingDays(from: Day, count: number): Day {
  let time = Date.parse(from)
  for (let left = count; left > 0; ) {
    time += MS_IN_DAY
    if (isWorking(time)) left -= 1
  }
  return dayOf(time)
}
