import { describe, expect, test } from 'vitest'
import { FaultList } from '../../../kernel/sheets/faults.ts'
import { faultSentence } from '../../../kernel/sheets/messages.ts'
import { tableFromBytes } from '../../../kernel/sheets/open-table.ts'
import { momentsOf } from '../../../kernel/statistics/moments.ts'
import { quantile } from '../../../kernel/statistics/quantile.ts'
import { spearman } from '../../../kernel/statistics/spearman.ts'
import { readScales } from './read-scales.ts'
import { ScoresReader } from './read-scores.ts'
import { objectivityOf } from './rules-objectivity.ts'
import type { Scale, ScoreGroup } from './score-group.ts'

test.each([
  [[1, 2, 3, 4], 0.25, 1.75],
  [[4, 1, 3, 2], 0.75, 3.25],
  [[7], 0.25, 7],
  [[1, 2, 3, 4, 100], 0.5, 3],
])('the quantile of %j at %d is %d (type 7)', (values, share, expected) => {
  expect(quantile(values, share)).toBe(expected)
})

test('the deviation is that of a sample: 2, 4, 4, 4, 5, 5, 7, 9', () => {
  const { count, mean, deviation } = momentsOf(
    new Map([
      [2, 1],
      [4, 3],
      [5, 2],
      [7, 1],
      [9, 1],
    ]),
  )
  expect([count, mean]).toEqual([8, 5])
  expect(deviation).toBeCloseTo(Math.sqrt(32 / 7), 12)
  expect(momentsOf(new Map([[3, 1]])).deviation).toBeNaN()
})

test.each([
  [
    [
      [2, 1],
      [3, 5],
      [4, 9],
    ],
    1,
  ],
  [
    [
      [5, 1],
      [4, 5],
      [3, 9],
    ],
    -1,
  ],
  // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / √(4.5 · 5).
  [
    [
      [2, 1],
      [3, 2],
      [3, 3],
      [5, 4],
    ],
    4.5 / Math.sqrt(4.5 * 5),
  ],
] as const)('the rank correlation of %j is %d', (pairs, expected) => {
  expect(spearman(pairs)).toBeCloseTo(expected, 12)
})

test('where one side does not vary there is no rank correlation', () => {
  const same = [
    [3, 1],
    [3, 2],
  ] as const
  expect(spearman(same)).toBeNaN()
})

const scale = (grade: number, maxScore: number, year: number | null = null): Scale => ({
  subject: 'MA',
  grade,
  year,
  maxFor2: 1,
  maxFor3: 2,
  maxFor4: 3,
  maxScore,
})
const scales = [scale(4, 20), scale(5, 20)]

const group = (
  school: string,
  year: number,
  grade: number,
  counts: Readonly<Record<number, number>>,
  rest: Partial<ScoreGroup> = {},
): ScoreGroup => ({
  municipality: 'М',
  school,
  year,
  kind: grade === 9 ? 'oge' : 'vpr',
  grade,
  subject: 'MA',
  counts: new Map(Object.entries(counts).map(([score, times]) => [Number(score), times])),
  withJournal: [],
  ...rest,
})

const markersOf = (groups: readonly ScoreGroup[], year = 2025) =>
  objectivityOf(groups, scales, year).schools.flatMap(({ school, markers }) =>
    markers.map(({ marker, grade, smallGroup }) => [school, marker, grade, smallGroup]),
  )

describe('M1: the interval of a school lies above that of all participants (domain.md § 6.1)', () => {
  const ordinary = group('А', 2025, 4, { 5: 50, 10: 50 })
  test('a school far above is marked, in grades 4 and 5 and in ОГЭ', () => {
    for (const grade of [4, 5, 9]) {
      const groups = [
        group('А', 2025, grade, { 5: 50, 10: 50 }),
        group('Б', 2025, grade, { 18: 20, 19: 20 }),
      ]
      expect(markersOf(groups)).toEqual([['Б', 'M1', grade, false]])
    }
  })
  test('other grades, subjects and years are not looked at', () => {
    expect(markersOf([ordinary, group('Б', 2025, 6, { 18: 20 })])).toEqual([])
    expect(markersOf([ordinary, group('Б', 2025, 4, { 18: 20 }, { subject: 'OM' })])).toEqual([])
    expect(markersOf([ordinary, group('Б', 2023, 4, { 18: 20 })])).toEqual([])
  })
  test('two participants are enough, and the small group is said; one has no deviation', () => {
    expect(markersOf([ordinary, group('Б', 2025, 4, { 19: 2 })])).toEqual([['Б', 'M1', 4, true]])
    expect(markersOf([ordinary, group('Б', 2025, 4, { 19: 1 })])).toEqual([])
  })
  test('value is the school’s lower bound, bound the upper one of all', () => {
    const { schools } = objectivityOf([ordinary, group('Б', 2025, 4, { 19: 100 })], scales, 2025)
    const marker = schools[1]?.markers[0]
    const all = momentsOf(
      new Map([
        [5, 50],
        [10, 50],
        [19, 100],
      ]),
    )
    expect(marker?.value).toBe(19)
    expect(marker?.bound).toBeCloseTo(all.mean + (1.96 * all.deviation) / Math.sqrt(200), 12)
  })
})

test('M2: marks of the journal against scores, only where participants are given', () => {
  const against = [
    [5, 1],
    [4, 5],
    [3, 9],
  ] as const
  const groups = [
    group('А', 2025, 4, { 1: 1, 5: 1, 9: 1 }, { withJournal: against }),
    group('Б', 2025, 4, { 1: 1, 5: 1, 9: 1 }, { withJournal: against.map(([j, s]) => [7 - j, s]) }),
  ]
  expect(markersOf(groups)).toEqual([['А', 'M2', 4, true]])
})

describe('M3: one cohort from grade 4 to grade 5', () => {
  // Ratios of the mean shares 0.5 : 0.5, 0.5 : 0.48, … lie close together; one school leaves them.
  const cohort = (school: string, before: number, after: number) => [
    group(school, 2024, 4, { [before]: 30 }),
    group(school, 2025, 5, { [after]: 30 }),
  ]
  const ordinary = ['А', 'Б', 'В', 'Г'].flatMap((school) => cohort(school, 10, 10))
  const found = (groups: readonly ScoreGroup[]) =>
    markersOf(groups).filter(([, marker]) => marker !== 'M1')
  test('a fall and a rise beyond three quartile ranges', () => {
    expect(found([...ordinary, ...cohort('Д', 16, 4)])).toEqual([['Д', 'M3-fall', 5, false]])
    expect(found([...ordinary, ...cohort('Д', 4, 16)])).toEqual([['Д', 'M3-rise', 5, false]])
  })
  test('a school without one of the two years, without a scale or with mean 0 has no ratio', () => {
    expect(found([...ordinary, group('Д', 2025, 5, { 1: 30 })])).toEqual([])
    expect(found([...ordinary, ...cohort('Д', 10, 0)])).toEqual([])
    const { schools, withoutScale } = objectivityOf([...ordinary, ...cohort('Д', 16, 4)], [], 2025)
    expect(schools.flatMap(({ markers }) => markers).map(({ marker }) => marker)).not.toContain(
      'M3-fall',
    )
    expect(withoutScale).toEqual([
      { grade: 4, subject: 'MA' },
      { grade: 5, subject: 'MA' },
    ])
  })
})

test('the index counts schools of the year, marked or not; without schools there is none', () => {
  const groups = [group('А', 2025, 4, { 5: 50, 10: 50 }), group('Б', 2025, 4, { 19: 40 })]
  expect(objectivityOf([...groups, group('В', 2024, 4, { 5: 9 })], scales, 2025).index).toBe(50)
  expect(objectivityOf(groups, scales, 2030).index).toBeNull()
})

test('scores over the maximum are left out and named', () => {
  const { overMaximum, schools } = objectivityOf(
    [group('А', 2025, 4, { 10: 20 }), group('Б', 2025, 4, { 10: 20, 25: 5 })],
    scales,
    2025,
  )
  expect(overMaximum).toEqual([
    {
      municipality: 'М',
      school: 'Б',
      year: 2025,
      grade: 4,
      subject: 'MA',
      score: 25,
      participants: 5,
      maxScore: 20,
    },
  ])
  expect(schools.flatMap(({ markers }) => markers)).toEqual([])
})

const HEAD = 'subject,grade,max_for_2,min_for_3,max_for_3,min_for_4,max_for_4,min_for_5,max_score'
const faultsOf = async (read: (faults: FaultList) => Promise<void>) => {
  const faults = new FaultList()
  await read(faults)
  return faults.kept.map((fault) => faultSentence(fault, 'ru'))
}

const scaleFaults = (...lines: string[]) =>
  faultsOf(async (faults) => {
    const table = await tableFromBytes(
      'ш.csv',
      Buffer.from(`${HEAD}\n${lines.join('\n')}\n`),
      faults,
    )
    if (table !== undefined) readScales(table, faults)
  })

describe('a scale is read with', () => {
  test.each([
    ['nothing wrong', 'MA,5,6,7,10,11,14,15,20', []],
    ['a gap', 'MA,5,6,8,10,11,14,15,20', [/D2.*7/u]],
    ['an overlap: 27–35 and 35–40', 'RU,5,26,27,35,35,40,41,50', [/F2.*36/u]],
    ['a band upside down', 'MA,5,6,7,5,6,14,15,20', [/E2/u]],
    ['a maximum under the mark 5', 'MA,5,6,7,10,11,14,15,13', [/I2/u]],
    ['a word for a number', 'MA,5,шесть,7,10,11,14,15,20', [/C2/u]],
  ])('%s', async (_, line, expected) => {
    const faults = await scaleFaults(line)
    expect(faults).toHaveLength(expected.length)
    for (const [at, pattern] of expected.entries()) expect(faults[at]).toMatch(pattern)
  })
  test('the same line twice', async () => {
    const line = 'MA,5,6,7,10,11,14,15,20'
    expect(await scaleFaults(line, line)).toEqual([expect.stringMatching(/A3/u)])
  })
})

test.each([
  ['a score twice', 'А,2025,vpr,4,RU,2:2;2:1', /F2/u],
  ['no pair', 'А,2025,vpr,4,RU,2;3', /F2/u],
  ['an unknown kind', 'А,2025,впз,4,RU,2:2', /C2/u],
])('a table of scores with %s is refused at its cell', async (_, line, pattern) => {
  const faults = await faultsOf(async (list) => {
    const text = `school,year,kind,grade,subject,score_counts\n${line}\n`
    const table = await tableFromBytes('б.csv', Buffer.from(text), list)
    if (table !== undefined) new ScoresReader(list).read(table)
  })
  expect(faults[0]).toMatch(pattern)
})
