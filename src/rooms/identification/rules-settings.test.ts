import { describe, expect, test } from 'vitest'
import {
  fine,
  goodSchool,
  municipality,
  type Results,
  reportOf,
  school,
  verdictOf,
} from './case-kit.ts'
import type { ResultRow } from './facts.ts'
import type { FactsCollector } from './facts-collector.ts'
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
const low = (n: number, of: number) => ({ 2024: [20, 0], 2025: [of, n] }) as const

describe('groups under 10: «уточнение позиций с привлечением экспертов» (AC п. 3.2)', () => {
  const small: Results = { ...goodSchool, 'vpr 5 RU': low(2, 4), 'vpr 6 RU': low(2, 5) }
  const withHandling = (handling: RuleSet['smallGroup']['handling']) =>
    only(twoLow, { smallGroup: { below: 10, handling } })

  test('counted literally and marked for the experts', () => {
    const verdict = verdictOf({ results: small, rules: withHandling('markForExpert') })
    expect(verdict).toMatchObject({ verdict: 'listed', needsExpert: true })
    expect(verdict.triggers[0]?.evidence).toMatchObject([
      { smallGroup: true },
      { smallGroup: true },
    ])
  })
  test('not marked when large groups suffice', () => {
    const results = { ...small, 'oge 9 RU': low(8, 20), 'oge 9 MA': low(8, 20) }
    expect(verdictOf({ results, rules: withHandling('markForExpert') }).needsExpert).toBe(false)
  })
  test('undetermined: they say nothing', () => {
    expect(verdictOf({ results: small, rules: withHandling('undetermined') })).toMatchObject({
      verdict: 'notEnoughData',
      needsExpert: false,
    })
  })
  test('pooled over the grades, then over two years; one procedure', () => {
    const pooled = verdictOf({
      results: { ...small, 'oge 9 MA': low(8, 20) },
      rules: withHandling('pool'),
    })
    expect(pooled.verdict).toBe('notListed')
    const results = {
      ...small,
      'vpr 5 RU': { 2024: [8, 4], 2025: [4, 2] },
      'vpr 6 RU': { 2024: [20, 8], 2025: [5, 2] },
      'oge 9 MA': low(8, 20),
    } as const
    const { verdict, needsExpert, triggers } = verdictOf({ results, rules: withHandling('pool') })
    expect({ verdict, needsExpert }).toEqual({ verdict: 'listed', needsExpert: false })
    expect(triggers[0]?.evidence[0]).toMatchObject({
      kind: 'vpr',
      grade: 5,
      participants: 37,
      low: 16,
    })
  })
  test('a pool still too small stays for the experts, or is undetermined under the minimum', () => {
    const results = {
      'vpr 5 RU': { 2025: [2, 1], 2024: [1, 1] },
      'vpr 6 RU': { 2025: [2, 2], 2024: [2, 0] },
    } as const
    const rules = only(
      { lowProcedures: { atLeast: 1 } },
      { smallGroup: { below: 10, handling: 'pool' } },
    )
    expect(verdictOf({ results, rules })).toMatchObject({
      verdict: 'listed',
      needsExpert: true,
      triggers: [{ evidence: [{ participants: 7, low: 4, pooled: { length: 4 } }] }],
    })
    expect(verdictOf({ results, rules: { ...rules, minParticipants: 8 } }).verdict).toBe(
      'notEnoughData',
    )
  })
})

describe('what ВПР may decide (письмо от 18.04.2025 N 02-86)', () => {
  const results = { ...goodSchool, 'vpr 5 RU': low(8, 20), 'vpr 5 MA': low(6, 20) }
  test.each([
    ['criterion', 'listed'],
    ['riskZoneOnly', 'riskZone'],
    ['context', 'notListed'],
  ] as const)('%s', (vprUse, expected) => {
    expect(verdictOf({ results, rules: { ...abinsk2023, vprUse } }).verdict).toBe(expected)
  })
  test('in the risk zone by the criterion itself, all of them where all are asked', () => {
    const rules = { ...abinsk2023, vprUse: 'riskZoneOnly', riskZone: [] } as const
    expect(verdictOf({ results, rules })).toMatchObject({
      verdict: 'riskZone',
      triggers: [{ criterion: 'two-in-year', evidence: { length: 2 } }],
    })
    expect(verdictOf({ results, rules: { ...rules, combine: 'all' } }).verdict).toBe('notListed')
  })
})

describe('the risk zone of the concept: each part by itself', () => {
  const risky = (results: Results, facts = {}) => {
    const { verdict, triggers } = verdictOf({ results, facts })
    return [verdict, ...triggers.map((it) => it.criterion)]
  }
  test.each([
    [
      'exactly one low procedure',
      { ...goodSchool, 'vpr 5 RU': low(3, 10) },
      ['riskZone', 'one-in-year'],
    ],
    [
      'two shares from 25 to 30 %',
      { ...goodSchool, 'vpr 5 RU': low(5, 19), 'oge 9 MA': low(3, 12) },
      ['riskZone', 'near-threshold'],
    ],
    [
      'one of them with nine participants',
      { ...goodSchool, 'vpr 5 RU': low(5, 19), 'oge 9 MA': low(2, 8) },
      ['notListed'],
    ],
    [
      '10 points more, 20 participants',
      { ...goodSchool, 'oge 9 MA': low(2, 20) },
      ['riskZone', 'share-rose'],
    ],
    ['10 points more, 19 participants', { ...goodSchool, 'oge 9 MA': low(2, 19) }, ['notListed']],
  ] as const)('%s', (_, results, expected) => {
    expect(risky(results as Results)).toEqual(expected)
  })
  test('on the list of Rosobrnadzor', () => {
    expect(risky(goodSchool, { bias_markers: 1 })).toEqual(['riskZone', 'on-bias-list'])
    expect(risky(goodSchool, { bias_markers: 0 })).toEqual(['notListed'])
  })
  test('the lowest quarter of conditions together with a high deficit', () => {
    const others = (collector: FactsCollector) => {
      for (const [at, index] of [5, 6, 7].entries())
        collector.addFacts(`Ш-${at + 3}`, 2025, { context_index: index }, municipality)
    }
    const at = (context_index: number, resource_deficit: string) =>
      verdictOf({ results: goodSchool, facts: { context_index, resource_deficit }, more: others })
        .verdict
    expect(at(4, 'Высокий')).toBe('riskZone')
    expect(at(4, 'средний')).toBe('notListed')
    expect(at(6, 'высокий')).toBe('notListed')
  })
  test('a part that is switched off says nothing', () => {
    const rules = {
      ...abinsk2023,
      riskZone: abinsk2023.riskZone.map((part) => ({ ...part, enabled: false })),
    }
    expect(verdictOf({ results: { ...goodSchool, 'vpr 5 RU': low(3, 10) }, rules }).verdict).toBe(
      'notListed',
    )
  })
})

describe('exclusions', () => {
  const results = { ...goodSchool, 'vpr 5 RU': low(8, 20), 'vpr 5 MA': low(8, 20) }
  test('by type of the register, and by the word of a fact', () => {
    const byType = { ...abinsk2023, exclusions: [{ types: ['evening'], basis: 'b' }] }
    expect(verdictOf({ results, rules: byType, register: { type: 'evening' } })).toMatchObject({
      verdict: 'notApplicable',
      excludedType: 'evening',
      mayBeListed: false,
      nearest: null,
      stability: null,
    })
    expect(verdictOf({ results, rules: byType, register: { type: 'Evening' } }).verdict).toBe(
      'notApplicable',
    )
    expect(verdictOf({ results, rules: byType, register: { type: 'lyceum' } }).verdict).toBe(
      'listed',
    )
    expect(verdictOf({ results, rules: byType }).verdict).toBe('listed')
    const byFact = {
      ...abinsk2023,
      exclusions: [{ types: ['charter'], fact: 'school_type', basis: 'b' }],
    }
    expect(verdictOf({ results, rules: byFact, facts: { school_type: 'charter' } }).verdict).toBe(
      'notApplicable',
    )
    expect(verdictOf({ results, rules: byFact, facts: { school_type: null } }).verdict).toBe(
      'listed',
    )
  })
})

describe('results of re-sits and of few of the enrolled', () => {
  const row: ResultRow = {
    municipality,
    school,
    year: 2025,
    kind: 'oge',
    grade: 9,
    subject: 'RU',
    level: null,
    participants: 10,
    low: 5,
  }
  test('a re-sit counts only where the rules name its period', () => {
    const more = (collector: FactsCollector) => collector.addResult({ ...row, wave: 'additional' })
    const when: SchoolCondition = { lowProcedures: { atLeast: 1 } }
    expect(verdictOf({ results: goodSchool, more, rules: only(when) }).verdict).toBe('notListed')
    const results = { ...goodSchool, 'oge 9 RU': low(4, 20) }
    const { triggers } = verdictOf({
      results,
      more,
      rules: only(when, { waves: ['main', 'additional'] }),
    })
    expect(triggers[0]?.evidence).toMatchObject([
      { participants: 30, low: 9, pooled: { length: 2 } },
    ])
  })
  test('under 70 % taking part: said beside the result', () => {
    const evidence = (enrolled: number) => {
      const more = (collector: FactsCollector) => collector.addResult({ ...row, enrolled })
      return verdictOf({
        results: { 'vpr 5 RU': fine },
        more,
        rules: only({ lowProcedures: { atLeast: 1 } }),
      }).triggers[0]?.evidence[0]
    }
    expect(evidence(15)).toHaveProperty('lowCoverage', true)
    expect(evidence(14)).not.toHaveProperty('lowCoverage')
  })
})

test('all criteria at once, where the rules say so', () => {
  const criteria = abinsk2023.criteria
  const results = { ...goodSchool, 'vpr 5 RU': low(8, 20), 'vpr 5 MA': low(8, 20) }
  const rules: RuleSet = { ...abinsk2023, criteria, combine: 'all', riskZone: [] }
  expect(verdictOf({ results, rules })).toMatchObject({
    verdict: 'notListed',
    nearest: { criterion: 'each-of-two-years', learners: 6 },
  })
  expect(
    verdictOf({ results: { ...results, 'oge 9 RU': { 2024: [20, 6], 2025: [20, 0] } }, rules })
      .verdict,
  ).toBe('listed')
})

test('a low result may be any condition: mean mark, marks, counts, ranks', () => {
  const marked = (
    marks: [number, number, number, number],
    name = school,
    more?: Partial<ResultRow>,
  ): ResultRow => ({
    municipality,
    school: name,
    year: 2025,
    kind: 'oge',
    grade: 9,
    subject: 'RU',
    level: null,
    participants: marks.reduce((a, b) => a + b),
    low: marks[0],
    marks,
    ...more,
  })
  const judge = (meeting: Condition, rows: readonly ResultRow[]) =>
    verdictOf({
      results: {},
      others: null,
      rules: only(
        { lowProcedures: { atLeast: 1, meeting } },
        { procedures: [{ kind: 'oge', grades: [9], subjects: ['RU'] }] },
      ),
      more: (collector) => {
        for (const row of rows) collector.addResult(row)
      },
    }).verdict
  const own = marked([2, 6, 1, 1])
  const others = [marked([0, 5, 5, 0], 'А'), marked([1, 5, 4, 0], 'Б'), marked([0, 0, 0, 10], 'В')]
  const cases: readonly (readonly [Condition, string])[] = [
    [{ value: { mean: 'mark' }, atMost: 3.1 }, 'listed'],
    [{ value: { mean: 'mark' }, below: 3.1 }, 'notListed'],
    [{ value: { share: 'mark2' }, above: 0.2 }, 'notListed'],
    [{ value: { share: 'mark4or5' }, atMost: 0.2 }, 'listed'],
    [{ value: { count: 'low' }, atLeast: 2 }, 'listed'],
    [
      {
        any: [
          { value: { count: 'participants' }, above: 10 },
          { value: { share: 'mark3' }, atLeast: 0.6 },
        ],
      },
      'listed',
    ],
    [
      {
        any: [
          { value: { count: 'participants' }, above: 10 },
          { value: { share: 'mark5' }, atLeast: 0.6 },
        ],
      },
      'notListed',
    ],
    [{ not: { value: { share: 'low' }, atLeast: 0.3 } }, 'listed'],
    [{ value: { share: 'low' }, rank: { from: 'highest', upTo: 1, within: 'region' } }, 'listed'],
    [
      { value: { share: 'low' }, rank: { from: 'lowest', upTo: 3, within: 'municipality' } },
      'notListed',
    ],
    [
      { value: { share: 'low' }, quantile: { from: 'highest', share: 0.25, within: 'region' } },
      'listed',
    ],
    [{ value: { fact: 'teacher' }, oneOf: ['нет'] }, 'notEnoughData'],
    [{ value: { count: 'enrolled' }, atLeast: 1 }, 'notEnoughData'],
    [{ value: { mean: 'mark', of: { kind: 'vpr' } }, atLeast: 1 }, 'notListed'],
  ]
  expect(cases.map(([condition]) => judge(condition, [own, ...others]))).toEqual(
    cases.map(([, expected]) => expected),
  )
  expect(
    judge({ value: { fact: 'teacher' }, oneOf: [1] }, [
      marked([2, 6, 1, 1], school, { extra: { teacher: 1 } }),
    ]),
  ).toBe('listed')
  expect(judge({ value: { count: 'enrolled' }, below: 12 }, [{ ...own, enrolled: 11 }])).toBe(
    'listed',
  )
  const { marks, ...unmarked } = own
  expect(judge({ value: { mean: 'mark' }, atMost: 3 }, [unmarked, ...others])).toBe('notEnoughData')
  expect(marks).toBeDefined()
})

test('a report never orders schools by result', () => {
  const { schools } = reportOf({
    results: { ...goodSchool, 'vpr 5 RU': low(8, 20), 'vpr 5 MA': low(8, 20) },
  })
  expect(schools.map((it) => it.school)).toEqual(['Ш-1', 'Ш-2'])
})
