import { describe, expect, test } from 'vitest'
import { type Results, verdictOf } from './case-kit.ts'
import { repeatSame2025 } from './presets/repeat-same-2025.ts'
import type { Condition, RuleSet } from './rule-set/rule-set.ts'

/** The worked example of the domain study: rule «two in the year, or the same one twice», 30 %. */
const results: Results = {
  'vpr 5 RU': { 2024: [24, 6], 2025: [23, 7] },
  'vpr 5 MA': { 2024: [24, 8], 2025: [22, 7] },
  'vpr 6 RU': { 2024: [20, 3], 2025: [25, 5] },
  'vpr 6 MA': { 2024: [20, 6], 2025: [24, 6] },
  'oge 9 RU': { 2024: [18, 2], 2025: [17, 1] },
  'oge 9 MA': { 2024: [18, 3], 2025: [17, 4] },
  'ege 11 RU': { 2024: [8, 0], 2025: [7, 0] },
}

const rulesWith = (minParticipants: number, over: Partial<RuleSet> = {}): RuleSet => ({
  ...repeatSame2025,
  procedures: [
    { kind: 'vpr', grades: [5, 6], subjects: ['RU', 'MA'] },
    { kind: 'oge', grades: [9], subjects: ['RU', 'MA'] },
    { kind: 'ege', grades: [11], subjects: ['RU'] },
  ],
  minParticipants,
  ...over,
})

const counted = (verdict: ReturnType<typeof verdictOf>, criterion: string) =>
  verdict.triggers
    .find((it) => it.criterion === criterion)
    ?.evidence.map((it) =>
      'kind' in it
        ? `${it.kind} ${it.grade} ${it.subject} ${it.year}: ${it.low}/${it.participants}`
        : '',
    )

describe('worked example', () => {
  test('both criteria hold with at least 10 participants', () => {
    const verdict = verdictOf({ results, rules: rulesWith(10) })
    expect(verdict.verdict).toBe('listed')
    expect(counted(verdict, 'two-in-year')).toEqual(['vpr 5 RU 2025: 7/23', 'vpr 5 MA 2025: 7/22'])
    expect(counted(verdict, 'same-two-years')).toEqual([
      'vpr 5 MA 2025: 7/22',
      'vpr 5 MA 2024: 8/24',
    ])
    expect(verdict.missing).toEqual(
      [2025, 2024].map((year) => ({
        kind: 'ege',
        grade: 11,
        subject: 'RU',
        year,
        reason: 'tooSmall',
        assumed: false,
      })),
    )
  })

  test('with at least 25 the answer is «not enough data», not «no»', () => {
    expect(verdictOf({ results, rules: rulesWith(25) })).toMatchObject({
      verdict: 'notEnoughData',
      mayBeListed: true,
    })
  })

  test('share over all procedures: 30 of 128 this year, 28 of 124 a year ago', () => {
    const procedures = rulesWith(1).procedures.filter(({ kind }) => kind !== 'ege')
    const holds = (meeting: Condition, years = 1) => {
      const when = { school: { meeting, inYears: years } }
      const criteria = [{ id: 'share', wording: 'w', clause: 'c', when }]
      return (
        verdictOf({ results, rules: rulesWith(1, { procedures, criteria, riskZone: [] }) })
          .verdict === 'listed'
      )
    }
    const value = { share: 'low' } as const
    expect(holds({ value, atLeast: 0.234375 })).toBe(true)
    expect(holds({ value, above: 0.234375 })).toBe(false)
    expect(holds({ value, atLeast: 0.2258 }, 2)).toBe(true)
    expect(holds({ value, atLeast: 0.2259 }, 2)).toBe(false)
  })
})
