import { describe, expect, test } from 'vitest'
import { repeatedTail } from '../../kernel/statistics/beta-binomial.ts'
import { poissonBinomial, poissonBinomialTail } from '../../kernel/statistics/poisson-binomial.ts'
import { collected, goodSchool, municipality, type Results, school, verdictOf } from './case-kit.ts'
import type { FactValue } from './facts.ts'
import type { FactsCollector } from './facts-collector.ts'
import { abinsk2023 } from './presets/abinsk-2023.ts'
import type { Condition, RuleSet, SchoolCondition } from './rule-set/rule-set.ts'
import { prepare } from './rules.ts'

const only = (when: SchoolCondition, over: Partial<RuleSet> = {}): RuleSet => ({
  ...abinsk2023,
  riskZone: [],
  criteria: [{ id: 'only', wording: 'w', clause: 'c', when }],
  ...over,
})

const low = (n: number, of: number) => ({ 2024: [20, 0], 2025: [of, n] }) as const
const run = { year: 2025, stage: 'final' } as const
const lowIn = (atLeast: number): SchoolCondition => ({ lowProcedures: { atLeast } })
const schoolIs = (meeting: Condition): SchoolCondition => ({ school: { meeting } })
const one: Results = { ...goodSchool, 'oge 9 MA': low(7, 20) }

const judged = (when: SchoolCondition, results: Results, facts: Record<string, FactValue> = {}) =>
  verdictOf({ results, facts, rules: only(when) })

describe('criteria joined by all, any and not', () => {
  const rural: Condition = { value: { fact: 'area' }, oneOf: ['село'] }

  test('any: one part suffices, the nearest is the shorter way', () => {
    const when: SchoolCondition = { any: [lowIn(3), lowIn(2)] }
    expect(judged(when, one)).toMatchObject({
      verdict: 'notListed',
      nearest: { learners: 6, steps: 1, direction: 'meets' },
    })
    const three = { ...one, 'oge 9 RU': low(6, 20), 'vpr 5 RU': low(9, 20) }
    expect(judged(when, three)).toMatchObject({
      verdict: 'listed',
      nearest: { direction: 'undoes', steps: 3 },
    })
  })
  test('not: what must not hold, with the fact that was asked', () => {
    const when: SchoolCondition = { all: [lowIn(1), { not: schoolIs(rural) }] }
    expect(judged(when, one, { area: 'город' }).triggers[0]?.evidence).toMatchObject([
      { kind: 'oge', low: 7 },
    ])
    expect(judged(when, one, { area: 'село' })).toMatchObject({
      verdict: 'notListed',
      nearest: null,
    })
    expect(judged(when, one, { area: '' })).toMatchObject({
      verdict: 'notEnoughData',
      missing: [{ fact: 'area', year: 2025, reason: 'missing' }],
    })
  })
  test('not: too many low results, and how few would meet or undo it', () => {
    const when: SchoolCondition = { not: { any: [lowIn(2), { not: { all: [lowIn(1)] } }] } }
    expect(judged(when, one)).toMatchObject({
      verdict: 'listed',
      triggers: [{ evidence: [] }],
      nearest: { direction: 'undoes', learners: 2 },
    })
    expect(judged(when, goodSchool)).toMatchObject({
      verdict: 'notListed',
      nearest: { direction: 'meets', learners: 6 },
    })
  })
  test('exactly so many: no way is named', () => {
    const when: SchoolCondition = { lowProcedures: { exactly: 2 } }
    expect(judged(when, one)).toMatchObject({ verdict: 'notListed', nearest: null })
    expect(judged(when, { ...one, 'oge 9 RU': low(6, 20) })).toMatchObject({
      verdict: 'listed',
      nearest: null,
    })
    const { 'oge 9 RU': _, ...missing } = one
    expect(judged(when, missing).verdict).toBe('notEnoughData')
  })
  test('among: only procedures of a kind, grade and subject', () => {
    const among = { kind: 'oge', grade: 9, subject: 'MA' } as const
    expect(judged({ lowProcedures: { atLeast: 1, among } }, one).verdict).toBe('listed')
    expect(
      judged({ lowProcedures: { atLeast: 1, among: { ...among, subject: 'RU' } } }, one).verdict,
    ).toBe('notListed')
    expect(judged({ lowProcedures: { atLeast: 2, among } }, one)).toMatchObject({
      verdict: 'notListed',
      nearest: null,
    })
  })
  test('facts that hold are evidence once, and no learner changes them', () => {
    const when: SchoolCondition = { all: [schoolIs(rural), { any: [schoolIs(rural), lowIn(8)] }] }
    expect(judged(when, one, { area: 'село' })).toMatchObject({
      verdict: 'listed',
      nearest: null,
      triggers: [{ evidence: [{ fact: 'area', year: 2025, value: 'село' }] }],
    })
  })
})

describe('weights (AC п. 1.2): a sum of facts and shares, each contribution shown', () => {
  const sum: Condition = {
    value: {
      sum: [
        { name: 'ВПР', value: { share: 'low', of: { kind: 'vpr' } }, weight: 0.5 },
        { value: { share: 'low', of: { kind: 'oge' } }, weight: 0.5 },
        { value: { fact: 'vacancies' }, weight: 0.1 },
        { value: { count: 'participants' }, weight: 0 },
      ],
    },
    atLeast: 0.2,
  }
  test('the contributions add up to the sum', () => {
    const results = { ...one, 'vpr 5 RU': low(8, 20) }
    const verdict = judged(schoolIs({ any: [sum, { not: sum }] }), results, { vacancies: 1 })
    expect(verdict.triggers[0]?.evidence[0]).toEqual({
      year: 2025,
      sum: expect.closeTo(0.2375, 9),
      contributions: [
        { name: 'ВПР', value: 0.1, weight: 0.5, contribution: 0.05 },
        { name: 'low', value: 0.175, weight: 0.5, contribution: 0.0875 },
        { name: 'vacancies', value: 1, weight: 0.1, contribution: 0.1 },
        { name: 'count', value: 160, weight: 0, contribution: 0 },
      ],
    })
    expect(judged(schoolIs(sum), results, { vacancies: 1 }).verdict).toBe('listed')
    expect(judged(schoolIs(sum), results, { vacancies: 0 }).verdict).toBe('notListed')
  })
  test('a term that nobody gave, or a word for a number, leaves the sum undetermined', () => {
    expect(judged(schoolIs(sum), one)).toMatchObject({
      verdict: 'notEnoughData',
      missing: [{ fact: 'vacancies' }],
    })
    expect(judged(schoolIs(sum), one, { vacancies: 'много' }).verdict).toBe('notEnoughData')
    const { 'oge 9 RU': _, ...missing } = one
    expect(judged(schoolIs(sum), missing, { vacancies: 1 }).verdict).toBe('notEnoughData')
    expect(
      judged(schoolIs({ any: [sum, { value: { fact: 'area' }, oneOf: ['село'] }] }), one, {
        area: 'село',
      }).triggers[0]?.evidence,
    ).toEqual([{ fact: 'area', year: 2025, value: 'село' }])
  })
  test('where nothing of it is held there is nothing to compare', () => {
    const value = { share: 'low', of: { kind: 'gve' } } as const
    expect(judged(schoolIs({ value, atLeast: 0 }), one).verdict).toBe('notListed')
    expect(judged(schoolIs({ value, oneOf: [0] }), one).verdict).toBe('notListed')
    expect(
      judged(schoolIs({ value, rank: { from: 'lowest', upTo: 1, within: 'region' } }), one).verdict,
    ).toBe('notListed')
    expect(judged(schoolIs({ value: { changeOfShare: 'low' }, atLeast: 0 }), one).verdict).toBe(
      'notListed',
    )
    const marks = { mean: 'mark' } as const
    expect(judged(schoolIs({ value: marks, atLeast: 0 }), one).verdict).toBe('notEnoughData')
    const nobody = { 'oge 9 RU': { 2025: [0, 0] } } as const
    expect(judged(schoolIs({ value: { share: 'low' }, atLeast: 0 }), nobody).verdict).toBe(
      'notEnoughData',
    )
  })
})

describe('places within a cluster', () => {
  const fellows = (collector: FactsCollector) => {
    for (const [at, [cluster, index]] of (
      [
        ['А', 1],
        ['А', 2],
        ['А', null],
        ['Б', 9],
      ] as const
    ).entries())
      collector.addFacts(`Ш-${at + 3}`, 2025, { cluster, index }, municipality)
  }
  const placed = (cluster: FactValue, index: FactValue, from: 'lowest' | 'highest', upTo: number) =>
    verdictOf({
      results: goodSchool,
      facts: { cluster, index },
      more: fellows,
      rules: only(
        schoolIs({ value: { fact: 'index' }, rank: { from, upTo, within: { fact: 'cluster' } } }),
      ),
    }).verdict

  test('equal values share the better place; without a cluster or a value there is no place', () => {
    expect(placed('А', 2, 'lowest', 1)).toBe('notListed')
    expect(placed('А', 2, 'lowest', 2)).toBe('listed')
    expect(placed('А', 2, 'highest', 1)).toBe('listed')
    expect(placed('Б', 5, 'highest', 1)).toBe('notListed')
    expect(placed(null, 5, 'highest', 1)).toBe('notEnoughData')
    expect(placed('Б', null, 'highest', 1)).toBe('notEnoughData')
    expect(placed('Б', 'много', 'highest', 1)).toBe('notEnoughData')
  })
})

describe('stability: exact, by the counts that the criteria ask for', () => {
  const stable = (rules: RuleSet, results: Results = one, facts = {}) =>
    verdictOf({ results, rules, facts }).stability?.listedProbability

  test('a single procedure: the chance that its own group is low again', () => {
    const rules = only(lowIn(1), { procedures: [{ kind: 'oge', grades: [9], subjects: ['MA'] }] })
    expect(stable(rules)).toBeCloseTo(repeatedTail(6, 20, 7), 4)
    const general = { ...rules, low: { all: [{ value: { share: 'low' }, atLeast: 0.3 }] } } as const
    expect(stable(general)).toBe(stable(rules))
  })
  test('several procedures and years: as counted by another way', () => {
    const results: Results = {
      'oge 9 RU': { 2024: [20, 5], 2025: [20, 4] },
      'oge 9 MA': { 2024: [12, 3], 2025: [30, 9] },
      'vpr 5 RU': { 2025: [9, 2] },
    }
    const now = [repeatedTail(6, 20, 4), repeatedTail(9, 30, 9), repeatedTail(3, 9, 2)]
    const before = [repeatedTail(6, 20, 5), repeatedTail(4, 12, 3)]
    expect(stable(only(lowIn(2)), results)).toBeCloseTo(poissonBinomialTail(2, now), 4)
    const eachYear = poissonBinomialTail(1, now) * poissonBinomialTail(1, before)
    expect(stable(only({ lowProcedures: { atLeast: 1, inYears: 2 } }), results)).toBeCloseTo(
      eachYear,
      4,
    )
    const repeated = now.slice(0, 2).map((chance, at) => chance * (before[at] ?? 0))
    expect(
      stable(only({ lowProcedures: { same: true, atLeast: 1, inYears: 2 } }), results),
    ).toBeCloseTo(poissonBinomialTail(1, repeated), 4)
    const [, oneNow = 0] = poissonBinomial(now)
    const either = poissonBinomialTail(2, now) + oneNow * poissonBinomialTail(1, before)
    expect(stable({ ...abinsk2023, riskZone: [] }, results)).toBeCloseTo(either, 4)
  })
  test('two conditions on one result are not taken for independent', () => {
    const procedures: RuleSet['procedures'] = [{ kind: 'oge', grades: [9], subjects: ['MA'] }]
    const meeting: Condition = { value: { share: 'low' }, atLeast: 0.5 }
    const both = only(
      { all: [lowIn(1), { lowProcedures: { atLeast: 1, meeting } }] },
      { procedures },
    )
    const worse = only({ lowProcedures: { atLeast: 1, meeting } }, { procedures })
    expect(stable(both)).toBe(stable(worse))
  })
  test('levels apart, repetition, facts and all criteria together', () => {
    const { 'oge 9 MA': _, ...rest } = one
    const levels: Results = { ...rest, 'oge 9 MA A': low(2, 20), 'oge 9 MA B': low(7, 20) }
    const apart = only(lowIn(1), {
      mathLevels: 'separate',
      procedures: [{ kind: 'oge', grades: [9], subjects: ['MA'] }],
    })
    expect(stable(apart, levels)).toBeGreaterThan(
      stable(only(lowIn(1), { procedures: apart.procedures })) ?? 1,
    )
    const same = only({ lowProcedures: { same: true, atLeast: 1, inYears: 2, ofLast: 3 } })
    expect(stable(same, { ...one, 'oge 9 MA': { 2024: [20, 9], 2025: [20, 9] } })).toBeGreaterThan(
      0.6,
    )
    const withFact = only(
      { all: [lowIn(1), schoolIs({ value: { fact: 'x' }, atLeast: 1 })] },
      { combine: 'all' },
    )
    expect(stable(withFact, one, { x: 0 })).toBe(0)
    expect(stable(withFact, one, { x: 1 })).toBeGreaterThan(0.5)
  })
  test('facts alone, or too many combinations: none is given', () => {
    expect(stable(only(schoolIs({ value: { fact: 'x' }, atLeast: 1 })))).toBeUndefined()
    expect(stable(only({ lowProcedures: { atLeast: 4, inYears: 2, ofLast: 12 } }))).toBeUndefined()
  })
})

test('the way to a criterion may be unknown', () => {
  const never = only(lowIn(1), { low: { value: { share: 'low' }, atLeast: 1.5 } })
  expect(verdictOf({ results: one, rules: never }).nearest).toBeNull()
  const always = only(lowIn(1), { low: { value: { share: 'low' }, atLeast: 0 } })
  expect(verdictOf({ results: one, rules: always })).toMatchObject({
    verdict: 'listed',
    nearest: null,
  })
  const byFact: Condition = { value: { fact: 'x' }, atLeast: 1 }
  expect(
    verdictOf({ results: one, facts: { x: 0 }, rules: only(lowIn(1), { low: byFact }) }).nearest,
  ).toBeNull()
})

test('more procedures asked for than the rule has: no way leads there', () => {
  const among = { kind: 'oge', subject: 'MA' } as const
  const when: SchoolCondition = { lowProcedures: { same: true, atLeast: 2, inYears: 2, among } }
  expect(judged(when, one)).toMatchObject({ verdict: 'notListed', nearest: null })
})

test('«low» by a fact that nobody gave is undetermined, and has no share in the head', () => {
  const rules = only(lowIn(1), { low: { value: { fact: 'x' }, atLeast: 1 } })
  const facts = collected({ results: one }).facts()
  const { schools, explanationOf, rules: head } = prepare(facts, rules, run)
  expect(explanationOf(schools[0]!).cells[0]).toMatchObject({
    reason: null,
    outcome: 'undetermined',
  })
  expect(head.lowShareAtLeast).toBeNull()
  const between: Condition = { value: { share: 'low' }, atLeast: 0.3, below: 0.9 }
  const other = prepare(facts, only(lowIn(1), { low: between }), run)
  expect(other.rules.lowShareAtLeast).toBeNull()
  expect(other.verdictOf(other.schools[0]!).verdict).toBe('listed')
})

test('levels apart: days of one level add up, each level has to be large enough by itself', () => {
  const { 'oge 9 MA': _, ...rest } = one
  const more =
    (wave: 'main' | 'reserve', level: string, n: number, of: number) =>
    (collector: FactsCollector) =>
      collector.addResult({
        municipality,
        school,
        year: 2025,
        kind: 'oge',
        grade: 9,
        subject: 'MA',
        level,
        wave,
        participants: of,
        low: n,
      })
  const both = (collector: FactsCollector) => {
    more('main', 'A', 1, 6)(collector)
    more('reserve', 'A', 4, 6)(collector)
    more('main', 'B', 0, 8)(collector)
  }
  const rules = only(lowIn(1), { mathLevels: 'separate', waves: ['main', 'reserve'] })
  expect(verdictOf({ results: rest, more: both, rules }).triggers[0]?.evidence).toMatchObject([
    { level: 'A', participants: 12, low: 5 },
  ])
  const larger = { ...rules, minParticipants: 15 }
  expect(verdictOf({ results: rest, more: both, rules: larger })).toMatchObject({
    verdict: 'notEnoughData',
    missing: [{ subject: 'MA', reason: 'tooSmall' }],
  })
})

test('a fact may stand in the results of the school', () => {
  const more = (collector: FactsCollector) => {
    collector.addResult({
      municipality,
      school,
      year: 2025,
      kind: 'vpr',
      grade: 7,
      subject: 'RU',
      level: null,
      participants: 9,
      low: 0,
      extra: { area: 'село' },
    })
  }
  const when = schoolIs({ value: { fact: 'area' }, oneOf: ['село'] })
  expect(verdictOf({ results: goodSchool, more, rules: only(when) }).verdict).toBe('listed')
  expect(verdictOf({ results: goodSchool, rules: only({ not: when }), more }).verdict).toBe(
    'notListed',
  )
})

test('an explanation tells every procedure and every criterion, met or not', () => {
  const more = (collector: FactsCollector) =>
    collector.notHeld({
      year: 2025,
      kind: 'ege',
      grade: 11,
      subject: null,
      municipality,
      school,
      basis: 'нет выпускников',
    })
  const { 'ege 11 RU': _, 'ege 11 MA': __, 'vpr 5 RU': ___, ...rest } = one
  const results = { ...rest, 'vpr 6 MA': low(1, 3) }
  const { schools, explanationOf } = prepare(
    collected({ results, more }).facts(),
    { ...abinsk2023, vprUse: 'riskZoneOnly', smallGroup: { below: 10, handling: 'undetermined' } },
    { year: 2025, stage: 'final' },
  )
  const { cells, criteria, riskZone } = explanationOf(schools[0]!)
  expect(
    cells
      .filter(({ year }) => year === 2025)
      .map((it) => [it.kind, it.subject, it.outcome, it.reason, it.basis, it.use]),
  ).toEqual([
    ['vpr', 'RU', 'undetermined', 'missing', undefined, 'riskZone'],
    ['vpr', 'MA', 'notLow', null, undefined, 'riskZone'],
    ['vpr', 'RU', 'notLow', null, undefined, 'riskZone'],
    ['vpr', 'MA', 'undetermined', 'tooSmall', undefined, 'riskZone'],
    ['oge', 'RU', 'notLow', null, undefined, 'criteria'],
    ['oge', 'MA', 'low', null, undefined, 'criteria'],
    ['ege', 'RU', 'leftOut', 'notHeld', 'нет выпускников', 'criteria'],
    ['ege', 'MA', 'leftOut', 'notHeld', 'нет выпускников', 'criteria'],
  ])
  expect(criteria.map((it) => it.outcome)).toEqual(['notMet', 'notMet'])
  expect(riskZone.map((it) => it.outcome)).toEqual([
    'undetermined',
    'undetermined',
    'undetermined',
    'met',
    'undetermined',
    'undetermined',
    'undetermined',
  ])
})
