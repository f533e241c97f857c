import { describe, expect, test } from 'vitest'
import { goodSchool, type Results, verdictOf } from './case-kit.ts'
import { abinsk2023 } from './presets/abinsk-2023.ts'
import type { Condition, RuleSet, SchoolCondition } from './rule-set/rule-set.ts'

/** Rules with one criterion and no risk zone: what is asked stands alone. */
const only = (when: SchoolCondition, over: Partial<RuleSet> = {}): RuleSet => ({
  ...abinsk2023,
  riskZone: [],
  criteria: [{ id: 'only', wording: 'w', clause: 'c', when }],
  ...over,
})

const twoLow: SchoolCondition = { lowProcedures: { atLeast: 2 } }

describe('levels of one subject never make two procedures', () => {
  const results: Results = {
    ...goodSchool,
    'ege 11 MA база': { 2025: [30, 0] },
    'ege 11 MA профиль': { 2025: [10, 6] },
  }
  delete (results as Record<string, unknown>)['ege 11 MA']
  const one = (over: Partial<RuleSet>) => only({ lowProcedures: { atLeast: 1 } }, over)

  test('combined: 6 of 40 is not low', () => {
    expect(verdictOf({ results, rules: one({}) }).verdict).toBe('notListed')
  })
  test('separate: the low level alone is shown, and counts once', () => {
    const rules = one({ mathLevels: 'separate' })
    const verdict = verdictOf({ results, rules })
    expect(verdict.verdict).toBe('listed')
    expect(verdict.triggers[0]?.evidence).toMatchObject([
      { level: 'профиль', participants: 10, low: 6 },
    ])
    expect(verdict.nearest).toMatchObject({ learners: 4, direction: 'undoes' })
    const both = { ...results, 'ege 11 MA база': { 2025: [30, 20] } } as const
    expect(
      verdictOf({ results: both, rules: only(twoLow, { mathLevels: 'separate' }) }),
    ).toMatchObject({ verdict: 'notListed', nearest: { learners: 6 } })
    expect(verdictOf({ results: both, rules }).triggers[0]?.evidence).toHaveLength(2)
  })
  test('a level under the minimum could be low, whatever the other one is', () => {
    const rules = one({ mathLevels: 'separate', minParticipants: 20 })
    expect(verdictOf({ results, rules })).toMatchObject({
      verdict: 'notEnoughData',
      missing: [{ kind: 'ege', subject: 'MA', reason: 'tooSmall' }],
    })
    const nobody = { ...results, 'ege 11 MA профиль': { 2025: [0, 0] } } as const
    expect(verdictOf({ results: nobody, rules }).verdict).toBe('notListed')
  })
  test('a level of few is a small group, however many took the other one', () => {
    const few = { ...results, 'ege 11 MA профиль': { 2025: [6, 3] } } as const
    const separate = (handling: RuleSet['smallGroup']['handling']) =>
      verdictOf({
        results: few,
        rules: one({ mathLevels: 'separate', smallGroup: { below: 10, handling } }),
      })
    expect(separate('markForExpert')).toMatchObject({
      verdict: 'listed',
      needsExpert: true,
      triggers: [{ evidence: [{ level: 'профиль', smallGroup: true }] }],
    })
    expect(separate('undetermined')).toMatchObject({ verdict: 'notEnoughData' })
  })
  test('a level is compared with the same level a year before', () => {
    const rose: Condition = {
      value: { changeOfShare: 'low', participantsAtLeast: 20 },
      atLeast: 0.1,
    }
    const rules = only({ lowProcedures: { atLeast: 1, meeting: rose } }, { mathLevels: 'separate' })
    const years = (before: readonly [number, number], now: readonly [number, number]): Results => ({
      ...goodSchool,
      'ege 11 MA': {},
      'ege 11 MA база': { 2024: [40, 0], 2025: [40, 0] },
      'ege 11 MA профиль': { 2024: before, 2025: now },
    })
    const verdict = (results: Results) => verdictOf({ results, rules }).verdict
    expect(verdict(years([20, 8], [20, 8]))).toBe('notListed')
    expect(verdict(years([20, 4], [20, 8]))).toBe('listed')
  })
  test('combined evidence shows what was added up', () => {
    const all = { ...results, 'ege 11 MA база': { 2025: [30, 20] } } as const
    expect(verdictOf({ results: all, rules: one({}) }).triggers[0]?.evidence).toMatchObject([
      { level: null, participants: 40, low: 26, pooled: [{ level: 'база' }, { level: 'профиль' }] },
    ])
  })
})
