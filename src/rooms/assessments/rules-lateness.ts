/** Как обстоят дела с результатами процедуры. Концепция, прил. 2 п. 1: within a month after the procedure. */
export type ProcedureTiming =
  | { readonly kind: 'notHeld' }
  | { readonly kind: 'ahead' }
  /** Held, no day named by which results come. */
  | { readonly kind: 'noTerm' }
  | { readonly kind: 'awaited'; readonly expectedOn: string }
  | { readonly kind: 'due'; readonly dueOn: string }
  | { readonly kind: 'done' }
  /** The expected day has passed and nothing has come. */
  | { readonly kind: 'resultsLate'; readonly expectedOn: string }
  /** A month has passed since the results were received (or the procedure ended, by setting). */
  | { readonly kind: 'late'; readonly dueOn: string }

export interface ProcedureDates {
  readonly state: 'planned' | 'held' | 'moved' | 'notHeld'
  readonly heldTo: string | null
  readonly resultsExpectedOn: string | null
  readonly resultsReceivedOn: string | null
}

export interface TimingQuestion {
  readonly today: string
  /** The results are in the system. */
  readonly isLoaded: boolean
  /** From what the month is counted; both days are shown. */
  readonly countsFrom?: 'receipt' | 'end'
}

export interface Timing {
  readonly timing: ProcedureTiming
  /** A month after the receipt of results, and a month after the last day of the procedure. */
  readonly dueByReceiptOn: string | null
  readonly dueByEndOn: string | null
}

/** «Опаздывает»: whether a term has passed, with both days by which it is counted. */
export function timingOf(dates: ProcedureDates, question: TimingQuestion): Timing {
  const { heldTo, resultsReceivedOn } = dates
  const dueByReceiptOn = resultsReceivedOn === null ? null : monthAfter(resultsReceivedOn)
  const dueByEndOn = heldTo === null ? null : monthAfter(heldTo)
  const timing = decide(dates, question, { dueByReceiptOn, dueByEndOn })
  return { timing, dueByReceiptOn, dueByEndOn }
}

function decide(
  { state, heldTo, resultsExpectedOn: expectedOn }: ProcedureDates,
  { today, isLoaded, countsFrom = 'receipt' }: TimingQuestion,
  due: { dueByReceiptOn: string | null; dueByEndOn: string | null },
): ProcedureTiming {
  if (state === 'notHeld') return { kind: 'notHeld' }
  if (isLoaded) return { kind: 'done' }
  const dueOn = countsFrom === 'end' ? due.dueByEndOn : due.dueByReceiptOn
  if (dueOn !== null) return today > dueOn ? { kind: 'late', dueOn } : { kind: 'due', dueOn }
  if (expectedOn !== null) {
    return today > expectedOn
      ? { kind: 'resultsLate', expectedOn }
      : { kind: 'awaited', expectedOn }
  }
  const isOver = state === 'held' || (heldTo !== null && heldTo < today)
  return { kind: isOver ? 'noTerm' : 'ahead' }
}

/** The same day of the next month; 31 January gives the last day of February. */
export function monthAfter(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(date, lastDay))).toISOString().slice(0, 10)
}
