import { describe, expect, test } from 'vitest'
import { isValidOn, periodsOverlap, readCode } from './rules-codes.ts'

describe('a code is read', () => {
  test.each([
    ['fisOko', 'sch77171506', 'sch77171506', '77171506'],
    ['fisOko', ' EDU203389 ', 'edu203389', '203389'],
    ['ris', '101.0', '101', '101'],
    ['ris', '000101', '000101', '101'],
    ['ris', '101,00', '101', '101'],
    ['inn', '7707083893', '7707083893', '7707083893'],
    ['inn', '7707083893.0', '7707083893', '7707083893'],
    // region 01: the table lost the zero
    ['inn', '101000007', '0101000007', '0101000007'],
  ] as const)('%s %s', (kind, text, value, identity) => {
    expect(readCode(kind, text)).toEqual({ ok: true, value: { kind, value, identity } })
  })
})

describe('what is no code is refused with its reason', () => {
  test.each([
    ['fisOko', 'edu12345', 'notFisOkoLogin'],
    ['fisOko', 'edu123456789', 'notFisOkoLogin'],
    ['fisOko', 'abc203389', 'notFisOkoLogin'],
    ['ris', '0', 'notRisCode'],
    ['ris', '10а', 'notRisCode'],
    ['ris', '101.5', 'notRisCode'],
    ['inn', '77070838', 'innLength'],
    ['inn', '770708389А', 'innLength'],
    ['inn', '7707083894', 'innCheckDigit'],
    ['inn', '500100732259', 'innOfPerson'],
  ] as const)('%s %s', (kind, text, fault) => {
    expect(readCode(kind, text)).toEqual({ ok: false, refusal: { kind: fault, found: text } })
  })
})

const period = (validFrom: string | null, validTo: string | null) => ({ validFrom, validTo })

test('both days of the validity belong to it', () => {
  const year = period('2024-09-01', '2025-08-31')
  expect(
    ['2024-08-31', '2024-09-01', '2025-08-31', '2025-09-01'].map((day) => isValidOn(year, day)),
  ).toEqual([false, true, true, false])
  expect(isValidOn(period(null, null), '1990-01-01')).toBe(true)
})

test.each([
  [period(null, '2024-08-31'), period('2024-09-01', null), false],
  [period(null, '2024-09-01'), period('2024-09-01', null), true],
  [period(null, null), period('2024-09-01', '2024-09-02'), true],
  [period('2020-01-01', '2021-01-01'), period('2022-01-01', null), false],
])('periods overlap %#', (a, b, expected) => {
  expect(periodsOverlap(a, b)).toBe(expected)
  expect(periodsOverlap(b, a)).toBe(expected)
})
