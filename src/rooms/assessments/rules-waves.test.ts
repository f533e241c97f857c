import { expect, test } from 'vitest'
import type { ReadResult } from './result-values.ts'
import { inWaves } from './rules-waves.ts'

const on = (heldOn: string, spelling = '101'): ReadResult => ({
  ...{ file: 0, sheet: 0, row: 4, spelling, municipality: '', year: 2026, wave: 'main', heldOn },
  procedure: { kind: 'oge', grade: 9, subject: 'OB', level: '' },
  ...{ participants: 3, low: 1, marks: [1, 1, 1, 0], enrolled: null, facts: null },
  details: { scores: { 5: 1, 12: 1, 20: 1 }, mean: 12.33 },
})

const calendar = () => ({ from: '2026-06-01', to: '2026-06-10' })
const days = [on('2026-06-03'), on('2026-06-09', '0101'), on('2026-06-26'), on('2026-09-08')]

test('days of the main wave are added up, the reserve and September stand apart', () => {
  const told = inWaves(days, calendar)
  expect(told.map(({ wave, participants, heldOn }) => [wave, participants, heldOn])).toEqual([
    ['main', 6, '2026-06-03'],
    ['reserve', 3, '2026-06-26'],
    ['additional', 3, '2026-09-08'],
  ])
  expect(told[0]).toMatchObject({
    ...{ low: 2, marks: [2, 2, 2, 0] },
    details: { scores: { 5: 2, 12: 2, 20: 2 }, mean: 12.33 },
  })
})

test('without days in the calendar only September is told apart', () => {
  const told = inWaves(days, () => undefined)
  expect(told.map(({ wave, participants }) => [wave, participants])).toEqual([
    ['main', 9],
    ['additional', 3],
  ])
})

test('a file in which one day has no scores tells no distribution of the wave', () => {
  const told = inWaves([on('2026-06-03'), { ...on('2026-06-04'), details: null }], calendar)
  expect(told[0]).toMatchObject({ participants: 6, details: null })
})
