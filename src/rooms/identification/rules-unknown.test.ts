import { expect, test } from 'vitest'
import { goodSchool, municipality, reasons, school, verdictOf } from './case-kit.ts'
import type { FactsCollector } from './facts-collector.ts'
import { abinsk2023 } from './presets/abinsk-2023.ts'
import type { Condition, RuleSet, SchoolCondition } from './rule-set/rule-set.ts'

const only = (when: SchoolCondition): RuleSet => ({
  ...abinsk2023,
  riskZone: [],
  criteria: [{ id: 'only', wording: 'w', clause: 'c', when }],
})

const twoYears = { ...goodSchool, 'vpr 5 RU': { 2024: [20, 0], 2025: [20, 10] } } as const

test('«not enough data» names the fact that makes the cluster', () => {
  const meeting: Condition = {
    value: { share: 'low' },
    quantile: { from: 'highest', share: 0.25, within: { fact: 'cluster' } },
  }
  const rules = only({ lowProcedures: { atLeast: 1, meeting } })
  const verdict = verdictOf({ results: twoYears, rules })
  expect(verdict.verdict).toBe('notEnoughData')
  expect(reasons(verdict)).toEqual(['cluster'])
  expect(verdictOf({ results: twoYears, rules, facts: { cluster: 'село' } })).toMatchObject({
    verdict: 'listed',
    missing: [],
  })
  const place = only({ school: { meeting: { ...meeting, value: { fact: 'index' } } } })
  expect(reasons(verdictOf({ results: goodSchool, rules: place }))).toEqual(['index', 'cluster'])
})

test('«not enough data» names the result whose marks the rules read and the table lacks', () => {
  const meeting: Condition = { value: { mean: 'mark' }, below: 3 }
  const rules = only({ lowProcedures: { atLeast: 1, meeting, among: { kind: 'oge' } } })
  const verdict = verdictOf({ results: goodSchool, rules })
  expect(verdict.verdict).toBe('notEnoughData')
  expect(reasons(verdict)).toEqual(['oge 9 RU 2025: missing', 'oge 9 MA 2025: missing'])
})

test('a weighted sum leaves out what is not held or not due, as every other count', () => {
  const share = (kind: 'vpr' | 'oge') => ({ share: 'low', of: { kind } }) as const
  const rules = only({
    school: {
      meeting: {
        value: {
          sum: [
            { value: share('vpr'), weight: 0.5 },
            { value: share('oge'), weight: 0.5 },
          ],
        },
        atLeast: 0.06,
      },
    },
  })
  const verdict = verdictOf({ results: twoYears, rules, run: { year: 2025, stage: 'vpr' } })
  expect(verdict).toMatchObject({
    verdict: 'listed',
    triggers: [{ evidence: [{ sum: 0.0625, contributions: { length: 1 } }] }],
  })
  const more = (collector: FactsCollector) => {
    const row = { municipality, school, year: 2025, level: null, participants: 0, low: 0 } as const
    collector.addResult({ ...row, kind: 'oge', grade: 9, subject: 'RU' })
  }
  const rest = { ...twoYears, 'oge 9 RU': {} }
  expect(verdictOf({ results: rest, more, rules }).verdict).toBe('notEnoughData')
})
