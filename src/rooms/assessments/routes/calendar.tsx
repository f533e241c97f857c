import { form } from '../../../kernel/http/form.ts'
import { page } from '../../../kernel/http/page.ts'
import { calendarView } from '../calendar-view.ts'
import { fillCalendar } from '../commands/fill-calendar.ts'
import { fillInput } from '../input.ts'
import { messages } from '../messages.ts'
import { CalendarPage } from '../pages/calendar-page.tsx'
import { assessmentPaths } from '../paths.ts'
import { canKeepResults, canReadResults } from '../policy.ts'
import { calendarYears, listProcedures } from '../queries-calendar.ts'
import { loadedProcedures } from '../queries-results.ts'
import { termCountsFrom } from '../queries-term.ts'
import { shownYear } from '../shown-year.ts'
import type { Route } from './+types/calendar.ts'

export const loader = page({
  policy: canReadResults,
  load: async ({ reader, actor, subject, url, today, locale }) => {
    const year = shownYear(url, today)
    const years = await calendarYears(reader, actor)
    const [procedures, loaded] = [
      await listProcedures(reader, actor, [year]),
      actor.municipalityId === null ? [] : await loadedProcedures(reader, actor, year),
    ]
    const countsFrom = await termCountsFrom(reader, actor)
    const current = Number(today.slice(0, 4))
    return {
      year,
      years: [...new Set([current + 1, current, year, ...years])].sort((a, b) => b - a),
      ...calendarView({ procedures, loaded, today, countsFrom, locale }),
      hasLastYear: years.includes(year - 1),
      canKeep: canKeepResults(subject).allowed,
    }
  },
})

export const action = form({
  policy: canKeepResults,
  audit: 'assessments.calendarFilled',
  input: fillInput,
  run: ({ writer, actor }, input) => fillCalendar(writer, actor, input),
  refusal: ({ kind }, locale) => messages[locale].refusals[kind],
  redirectTo: (_context, _count, { year }) => assessmentPaths.calendar({}, { year }),
  flash: (count, locale) => messages[locale].filled(count),
})

export default function CalendarRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <CalendarPage {...loaderData} state={actionData} />
}
