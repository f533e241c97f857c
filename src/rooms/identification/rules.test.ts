import { describe, expect, test } from 'vitest'
import {
  fine,
  goodSchool,
  municipality,
  type Results,
  reasons,
  reportOf,
  verdictOf,
} from './case-kit.ts'
import type { ResultRow } from './facts.ts'
import type { FactsCollector } from './facts-collector.ts'
import { abinsk2023 } from './presets/abinsk-2023.ts'
import { giaOnly } from './presets/gia-only.ts'
import { repeatSame2025 } from './presets/repeat-same-2025.ts'
import type { RuleSet } from './rule-set/rule-set.ts'

describe('AC п. 3.3: «не менее, чем по двум оценочным процедурам в предыдущем учебном году»', () => {
  test.each([
    ['two low procedures', [20, 6], [20, 6], 'listed'],
    ['exactly 30 % of ten is low', [10, 3], [10, 3], 'listed'],
    ['2 of 7 is 28.6 %: not low', [7, 2], [7, 2], 'notListed'],
    ['299 of 1000 rounds to 30 % and is not low', [1000, 299], [1000, 299], 'riskZone'],
    ['one low procedure is the risk zone', [20, 6], [20, 5], 'riskZone'],
  ] as const)('%s', (_, first, second, expected) => {
    const results = {
      ...goodSchool,
      'vpr 5 RU': { ...fine, 2025: first },
      'oge 9 MA': { ...fine, 2025: second },
    }
    expect(verdictOf({ results }).verdict).toBe(expected)
  })

  test('every criterion met is told, with its clause and counts', () => {
    const results = {
      ...goodSchool,
      'vpr 5 RU': { 2024: [10, 4], 2025: [10, 3] },
      'oge 9 MA': { 2024: [20, 0], 2025: [30, 15] },
    } as const
    const { triggers, nearest, stability } = verdictOf({ results })
    expect(triggers.map((it) => [it.criterion, it.clause])).toEqual([
      ['two-in-year', 'п. 3.3, критерий 1'],
      ['each-of-two-years', 'п. 3.3, критерий 2'],
    ])
    expect(triggers[0]?.evidence[0]).toEqual({
      kind: 'vpr',
      grade: 5,
      subject: 'RU',
      level: null,
      year: 2025,
      participants: 10,
      low: 3,
      share: 0.3,
      interval: [expect.closeTo(0.108, 3), expect.closeTo(0.603, 3)],
    })
    expect(triggers[1]?.evidence).toHaveLength(3)
    expect(nearest).toMatchObject({
      criterion: 'two-in-year',
      learners: 1,
      direction: 'undoes',
      procedure: { kind: 'vpr', year: 2025 },
    })
    expect(stability?.listedProbability).toBeGreaterThan(0.5)
  })
})

describe('AC п. 3.3: «хотя бы по одной … в каждом из двух предыдущих учебных годов»', () => {
  const different = {
    ...goodSchool,
    'vpr 5 RU': { 2024: [20, 8], 2025: [20, 0] },
    'oge 9 MA': { 2024: [20, 0], 2025: [20, 8] },
  } as const
  const same = { ...goodSchool, 'oge 9 MA': { 2024: [20, 8], 2025: [20, 8] } } as const

  test('any procedure will do by the concept', () => {
    expect(verdictOf({ results: different }).verdict).toBe('listed')
  })
  test('by the publications of 2025 it has to be the same one', () => {
    expect(verdictOf({ results: different, rules: repeatSame2025 }).verdict).toBe('riskZone')
    const { triggers } = verdictOf({ results: same, rules: repeatSame2025 })
    expect(triggers).toMatchObject([
      {
        criterion: 'same-two-years',
        evidence: [
          { year: 2025, low: 8 },
          { year: 2024, low: 8 },
        ],
      },
    ])
  })
  test('ОГЭ and ЕГЭ alone: a low ВПР does not count', () => {
    const results = {
      ...goodSchool,
      'vpr 5 RU': { 2024: [20, 8], 2025: [20, 8] },
      'vpr 5 MA': { 2024: [20, 8], 2025: [20, 8] },
    } as const
    expect(verdictOf({ results, rules: giaOnly }).verdict).toBe('notListed')
    expect(verdictOf({ results: same, rules: giaOnly }).verdict).toBe('listed')
  })
})

describe('why there is no result, in this order', () => {
  const { 'oge 9 MA': _, 'oge 9 RU': __, ...noOge } = goodSchool
  const { 'oge 9 MA': ___, ...noMathematics } = goodSchool
  const low = { 2024: [20, 5], 2025: [20, 6] } as const

  test('notDue: at the stage of ВПР the examinations are still to come', () => {
    const report = reportOf({ results: goodSchool, run: { year: 2025, stage: 'vpr' } })
    expect(report.stage).toBe('preliminary')
    expect(report.schools.map(reasons)[0]).toEqual([
      'oge 9 RU 2025: notDue',
      'oge 9 MA 2025: notDue',
      'ege 11 RU 2025: notDue',
      'ege 11 MA 2025: notDue',
    ])
  })
  test('notLoaded: no school of the municipality has it', () => {
    const report = reportOf({ results: noOge, others: null })
    expect(report.stage).toBe('preliminary')
    expect(report.schools[0]).toMatchObject({ verdict: 'notListed', mayBeListed: false })
    expect(report.schools.map(reasons)[0]).toContain('oge 9 RU 2025: notLoaded')
  })
  test('notHeld: recorded in the calendar with a basis, which makes the run final', () => {
    const more = (collector: FactsCollector) => {
      for (const year of [2024, 2025])
        collector.notHeld({
          year,
          kind: 'oge',
          grade: null,
          subject: null,
          municipality: null,
          school: null,
          basis: 'приказ',
        })
    }
    const report = reportOf({ results: noOge, others: null, more })
    expect(report.stage).toBe('final')
    expect(report.schools[0]?.missing[0]).toEqual({
      kind: 'oge',
      grade: 9,
      subject: 'RU',
      year: 2025,
      reason: 'notHeld',
      assumed: false,
      basis: 'приказ',
    })
  })
  test.each([
    ['the grade is not taught', { grades: [1, 5, 6, 11] }],
    [
      'the grade is empty',
      {
        grades: [5, 6, 9, 11],
        emptyGrades: [
          { year: 2025, grade: 9 },
          { year: 2024, grade: 9 },
        ],
      },
    ],
  ])('notHeld by the register: %s', (_name, register) => {
    expect(reasons(verdictOf({ results: noMathematics, register }))).toEqual([
      'oge 9 MA 2025: notHeld',
      'oge 9 MA 2024: notHeld',
    ])
  })
  test('notHeld, assumed: rows of that year, but none of that kind and grade', () => {
    const verdict = verdictOf({ results: noOge })
    expect(verdict.verdict).toBe('notListed')
    expect(reasons(verdict)).toContain('oge 9 RU 2025: notHeld (assumed)')
  })
  test('missing: the other subject of that kind and grade is there', () => {
    const results = { ...noMathematics, 'vpr 5 RU': low }
    const verdict = verdictOf({ results })
    expect(verdict).toMatchObject({ verdict: 'notEnoughData', mayBeListed: true, triggers: [] })
    expect(reasons(verdict)).toEqual(['oge 9 MA 2025: missing', 'oge 9 MA 2024: missing'])
  })
  test('a missing result that could not change anything leaves the school not listed', () => {
    const { 'oge 9 MA': ____, ...rest } = goodSchool
    expect(verdictOf({ results: { ...rest, 'oge 9 MA': { 2025: [20, 0] } } })).toMatchObject({
      verdict: 'notListed',
      mayBeListed: false,
    })
  })
  test('tooSmall: under the least number of participants', () => {
    const rules = { ...abinsk2023, minParticipants: 10 }
    const results = {
      ...goodSchool,
      'vpr 5 RU': low,
      'ege 11 RU': { 2024: [20, 0], 2025: [7, 0] },
    } as const
    expect(verdictOf({ results, rules })).toMatchObject({
      verdict: 'notEnoughData',
      missing: [{ kind: 'ege', reason: 'tooSmall' }],
    })
  })
  test('a row without participants says nothing', () => {
    const results = {
      ...goodSchool,
      'vpr 5 RU': low,
      'ege 11 RU': { 2024: [20, 0], 2025: [0, 0] },
    } as const
    expect(verdictOf({ results }).verdict).toBe('notEnoughData')
  })
  test('surely in the risk zone, and missing results could still put it on the list', () => {
    const results = { ...noMathematics, 'oge 9 MA': { 2025: [20, 0] }, 'vpr 5 RU': low } as const
    expect(verdictOf({ results })).toMatchObject({
      verdict: 'riskZone',
      mayBeListed: true,
      triggers: [{ criterion: 'one-in-year' }],
    })
  })
})

describe('schools without this year', () => {
  const lastYear = Object.fromEntries(
    Object.keys(goodSchool).map((key) => [key, { 2024: [20, 9] }] as const),
  ) as Results

  test('results a year ago and none now: not enough data, whatever they were', () => {
    expect(verdictOf({ results: lastYear })).toMatchObject({
      verdict: 'notEnoughData',
      mayBeListed: true,
    })
  })
  test('also where the whole municipality has nothing', () => {
    expect(verdictOf({ results: lastYear, others: null }).verdict).toBe('notEnoughData')
  })
  test('two of three years low before do not list a school without this year', () => {
    const rules: RuleSet = {
      ...abinsk2023,
      criteria: [
        {
          id: 'two-of-three',
          wording: 'w',
          clause: 'c',
          when: { lowProcedures: { atLeast: 1, inYears: 2, ofLast: 3 } },
        },
      ],
    }
    const results = { 'oge 9 RU': { 2023: [20, 9], 2024: [20, 9] } } as const
    expect(verdictOf({ results, rules }).verdict).toBe('notEnoughData')
  })
  test('registered without any row: every procedure is missing', () => {
    const verdict = verdictOf({ results: {}, register: { grades: [5, 6, 9, 11] } })
    expect(verdict.verdict).toBe('notEnoughData')
    expect(new Set(verdict.missing.map((it) => it.reason))).toEqual(new Set(['missing']))
  })
  test('a primary school: nothing of the rule is held', () => {
    expect(verdictOf({ results: {}, register: { grades: [1, 2, 3, 4] } })).toMatchObject({
      verdict: 'notApplicable',
      mayBeListed: false,
      nearest: null,
      stability: null,
    })
    expect(verdictOf({ results: { 'vpr 4 RU': fine } }).verdict).toBe('notApplicable')
  })
  test('closed before the examinations of the year', () => {
    expect(verdictOf({ results: lastYear, register: { closedOn: '2024-08-31' } }).verdict).toBe(
      'notApplicable',
    )
    expect(verdictOf({ results: goodSchool, register: { closedOn: '2025-08-31' } }).verdict).toBe(
      'notListed',
    )
  })
  test('a school that appears only later gets no verdict yet', () => {
    expect(
      reportOf({ results: { 'oge 9 RU': { 2026: [20, 9] } } }).schools.map((it) => it.school),
    ).toEqual(['Ш-2'])
  })
  test('nothing due has arrived: the school may be listed, though nothing is undetermined', () => {
    const run = { year: 2025, stage: 'vpr' } as const
    expect(verdictOf({ results: goodSchool, rules: giaOnly, run })).toMatchObject({
      verdict: 'notListed',
      mayBeListed: true,
    })
  })
})

test('without a single school nothing is final', () => {
  expect(reportOf({ results: {}, others: null })).toMatchObject({
    stage: 'preliminary',
    schools: [],
  })
})

describe('order and summary', () => {
  test('schools come by municipality and school, the summary adds up', () => {
    const more = (collector: FactsCollector) => {
      const row: ResultRow = {
        municipality,
        school: 'А',
        year: 2025,
        kind: 'vpr',
        grade: 4,
        subject: 'RU',
        level: null,
        participants: 5,
        low: 0,
      }
      collector.addResult(row)
      collector.addResult({ ...row, year: 2024 })
    }
    const { schools, summary, rules } = reportOf({ results: goodSchool, more })
    expect(schools.map((it) => it.school)).toEqual(['А', 'Ш-1', 'Ш-2'])
    expect(summary).toEqual({
      schools: 3,
      listed: 0,
      riskZone: 0,
      notListed: 2,
      notApplicable: 1,
      notEnoughData: 0,
      missing: 0,
      tooSmall: 0,
      needsExpert: 0,
    })
    expect(rules).toMatchObject({ key: 'abinsk-2023', minParticipants: 1, lowShareAtLeast: 0.3 })
  })
})
