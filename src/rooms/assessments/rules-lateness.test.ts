import { expect, test } from 'vitest'
import { monthAfter, timingOf } from './rules-lateness.ts'

const today = '2025-09-15'
const dates = {
  state: 'held',
  heldTo: '2025-06-03',
  resultsExpectedOn: '2025-06-26',
  resultsReceivedOn: null,
} as const

test.each([
  ['2025-06-20', '2025-07-20'],
  ['2025-12-15', '2026-01-15'],
  ['2025-01-31', '2025-02-28'],
  ['2024-01-30', '2024-02-29'],
])('a month after %s is %s', (day, after) => {
  expect(monthAfter(day)).toBe(after)
})

test.each([
  // Концепция, прил. 2 п. 1: в течение месяца; the day of the term itself is in time.
  ['received a month and a day ago', { resultsReceivedOn: '2025-08-14' }, 'late'],
  ['received a month ago to the day', { resultsReceivedOn: '2025-08-15' }, 'due'],
  ['expected yesterday, not received', { resultsExpectedOn: '2025-09-14' }, 'resultsLate'],
  ['expected today', { resultsExpectedOn: '2025-09-15' }, 'awaited'],
  ['nobody said when results come', { resultsExpectedOn: null }, 'noTerm'],
  ['planned, its last day has passed', { state: 'planned', resultsExpectedOn: null }, 'noTerm'],
  ['planned without days', { state: 'planned', resultsExpectedOn: null, heldTo: null }, 'ahead'],
  ['not held, whatever was expected', { state: 'notHeld' }, 'notHeld'],
] as const)('%s: %s is %s', (_, change, kind) => {
  const { timing } = timingOf({ ...dates, ...change }, { today, isLoaded: false })
  expect(timing.kind).toBe(kind)
})

test('what is loaded is not late', () => {
  const received = { ...dates, resultsReceivedOn: '2025-01-01' }
  expect(timingOf(received, { today, isLoaded: true }).timing).toEqual({ kind: 'done' })
})

test('both days are shown; a setting says from which the month counts', () => {
  const received = { ...dates, resultsReceivedOn: '2025-09-01' }
  const byReceipt = timingOf(received, { today, isLoaded: false })
  expect(byReceipt).toEqual({
    timing: { kind: 'due', dueOn: '2025-10-01' },
    dueByReceiptOn: '2025-10-01',
    dueByEndOn: '2025-07-03',
  })
  const byEnd = timingOf(received, { today, isLoaded: false, countsFrom: 'end' })
  expect(byEnd.timing).toEqual({ kind: 'late', dueOn: '2025-07-03' })
})
