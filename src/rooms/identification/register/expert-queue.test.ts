import { describe, expect, test } from 'vitest'
import type { SchoolId } from '../../../kernel/ids.ts'
import { type Case, collected, goodSchool, school } from '../case-kit.ts'
import { abinsk2023 } from '../presets/abinsk-2023.ts'
import { prepare } from '../rules.ts'
import { groupOf, type QueueVerdict, queueOf } from './expert-queue.ts'

const verdictsOf = (it: Case): readonly QueueVerdict[] => {
  const { schools, verdictOf, explanationOf } = prepare(
    collected(it).facts(),
    it.rules ?? abinsk2023,
    { year: 2025, stage: 'final' },
  )
  return schools.map((one) => {
    const conclusion = verdictOf(one)
    const { verdict, needsExpert } = conclusion
    const schoolId = one.school as SchoolId
    const explanation = explanationOf(one)
    return { schoolId, schoolName: one.school, verdict, needsExpert, conclusion, explanation }
  })
}

const smallLowTwice: Case = {
  results: {
    ...goodSchool,
    'vpr 5 RU': { 2024: [8, 0], 2025: [8, 4] },
    'vpr 5 MA': { 2024: [8, 0], 2025: [8, 3] },
  },
}

const nothingOf2025: Case = {
  results: Object.fromEntries(Object.keys(goodSchool).map((key) => [key, { 2024: [20, 0] }])),
}

const without2025 = (key: string, others: Case['results']): Case => ({
  results: { ...goodSchool, ...others, [key]: { 2024: [20, 0] } },
})

describe('the queue of п. 3.2', () => {
  test('a school listed by small groups alone is in it, with what its criteria rest on', () => {
    const [queued, ...others] = queueOf(verdictsOf(smallLowTwice), 'any')
    expect(others).toEqual([])
    expect(queued).toMatchObject({ schoolId: school, group: 'smallGroups', missing: [] })
    expect(queued?.criteria).toMatchObject([
      {
        clause: 'п. 3.3, критерий 1',
        outcome: 'met',
        smallGroups: 'only',
        evidence: [
          { subject: 'RU', year: 2025, participants: 8, low: 4, smallGroup: true },
          { subject: 'MA', year: 2025, participants: 8, low: 3, smallGroup: true },
        ],
      },
    ])
    expect(queued?.results.every(({ interval }) => interval[0] < interval[1])).toBe(true)
    expect(queued?.results.map(({ year }) => year)).toEqual(
      (queued?.results ?? []).map(({ year }) => year).toSorted(),
    )
  })

  test('where all criteria are needed, nothing more is claimed than that they rest on small groups', () => {
    const [queued] = queueOf(verdictsOf(smallLowTwice), 'all')
    expect(queued?.criteria[0]?.smallGroups).toBe('partly')
  })

  test.each<[string, Case, 'gaps' | null]>([
    [
      'the risk zone, whatever is missing',
      without2025('oge 9 MA', { 'oge 9 RU': { 2024: [20, 0], 2025: [20, 9] } }),
      null,
    ],
    ['nothing of the year', nothingOf2025, 'gaps'],
    [
      'large groups twice low',
      { results: { ...goodSchool, 'oge 9 RU': { 2025: [20, 9] }, 'oge 9 MA': { 2025: [20, 9] } } },
      null,
    ],
    ['nothing low', { results: goodSchool }, null],
  ])('%s', (_, it, group) => {
    const verdict = verdictsOf(it).find(({ schoolId }) => schoolId === school)!
    expect(groupOf(verdict)).toBe(group)
    if (group === 'gaps') expect(queueOf([verdict], 'any')[0]?.missing.length).toBeGreaterThan(3)
  })

  test('the order given is kept: results decide nothing', () => {
    const [first] = verdictsOf(smallLowTwice)
    const named = ['СОШ № 2', 'СОШ № 10', 'СОШ № 1'].map((schoolName) => ({
      ...first!,
      schoolName,
    }))
    expect(queueOf(named, 'any').map(({ schoolName }) => schoolName)).toEqual(
      named.map(({ schoolName }) => schoolName),
    )
  })
})
