import { expect, test } from 'vitest'
import { dayOfInstant } from './clock.ts'

test('what was done after midnight is of the new day there', () => {
  const clock = { today: '2026-02-03', timeZone: 'Asia/Yekaterinburg' }
  expect(dayOfInstant('2026-02-02T18:59:00.000Z', clock)).toBe('2026-02-02')
  expect(dayOfInstant('2026-02-02T19:01:00.000Z', clock)).toBe('2026-02-03')
})

test('where the clock stands, everything since happens on that day', () => {
  const clock = { today: '2025-09-15', timeZone: 'Europe/Moscow' }
  expect(dayOfInstant('2023-09-04T09:00:00.000Z', clock)).toBe('2023-09-04')
  expect(dayOfInstant('2026-11-22T03:30:00.000Z', clock)).toBe('2025-09-15')
})
