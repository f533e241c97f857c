import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { procedureName } from './procedure-name.ts'
import type { CalendarProcedure } from './queries-calendar.ts'
import type { LoadedProcedure } from './queries-results.ts'
import type { TermCountsFrom } from './queries-term.ts'
import { procedureText } from './rules-keys.ts'
import { type Timing, timingOf } from './rules-lateness.ts'

export interface CalendarLine extends Timing {
  readonly id: string
  readonly name: string
  readonly heldFrom: string | null
  readonly heldTo: string | null
  readonly expectedOn: string | null
  readonly receivedOn: string | null
  readonly state: CalendarProcedure['state']
  readonly basis: string | null
  readonly schoolCount: number
}

export interface CalendarView {
  readonly lines: readonly CalendarLine[]
  /** Loaded, but not in the calendar. */
  readonly missing: readonly string[]
}

export function calendarView({
  procedures,
  loaded,
  today,
  countsFrom,
  locale,
}: {
  readonly procedures: readonly CalendarProcedure[]
  readonly loaded: readonly LoadedProcedure[]
  readonly today: string
  /** The setting of the municipality. */
  readonly countsFrom: TermCountsFrom
  readonly locale: Locale
}): CalendarView {
  const counts = new Map(loaded.map((each) => [procedureText(each), each.schoolCount]))
  const known = new Set(procedures.map(procedureText))
  return {
    lines: procedures.map((procedure) => {
      const schoolCount = counts.get(procedureText(procedure)) ?? 0
      const { id, heldFrom, heldTo, state, basis } = procedure
      return {
        ...{ id, heldFrom, heldTo, state, basis, schoolCount },
        name: procedureName(procedure, locale),
        expectedOn: procedure.resultsExpectedOn,
        receivedOn: procedure.resultsReceivedOn,
        ...timingOf(procedure, { today, isLoaded: schoolCount > 0, countsFrom }),
      }
    }),
    missing: loaded
      .filter((each) => !known.has(procedureText(each)))
      .map((each) => procedureName(each, locale)),
  }
}
