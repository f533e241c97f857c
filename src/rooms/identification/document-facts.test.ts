import { expect, test } from 'vitest'
import { orderList, schoolSheet } from '../documents/index.ts'
import { type Case, collected, goodSchool, school } from './case-kit.ts'
import { contributionsOf, groundsOf, rulesCited, sheetParts } from './document-facts.ts'
import { abinsk2023 } from './presets/abinsk-2023.ts'
import type { RuleSet } from './rule-set/rule-set.ts'
import { type Explanation, prepare } from './rules.ts'

const lowTwice: Case = {
  results: {
    ...goodSchool,
    'oge 9 MA': { 2024: [20, 1], 2025: [25, 9] },
    'oge 9 RU': { 2024: [20, 1], 2025: [20, 6] },
    'ege 11 MA': { 2024: [12, 0] },
  },
}

const explanations = (it: Case): readonly Explanation[] => {
  const { schools, explanationOf } = prepare(collected(it).facts(), it.rules ?? abinsk2023, {
    year: 2025,
    stage: 'final',
  })
  return schools.map(explanationOf)
}

const [first, ...others] = explanations(lowTwice)
const ours = [first!, ...others].find((each) => each.school === school)!
const originOf = ({ year }: { year: number }) => `итоги-${year}.csv`

test('the grounds are the criteria met, each with its clause and counts', () => {
  const grounds = groundsOf(ours, originOf)
  expect(grounds.map(({ clause }) => clause)).toEqual(['п. 3.3, критерий 1'])
  expect(grounds[0]?.evidence).toMatchObject([
    { procedure: 'ОГЭ, 9\u00a0класс, русский язык', year: 2025, participants: 20, low: 6 },
    { procedure: 'ОГЭ, 9\u00a0класс, математика', year: 2025, participants: 25, low: 9 },
  ])
  expect(grounds[0]?.evidence[0]?.origin).toBe('итоги-2025.csv')
})

test('a criterion that rests on facts prints them', () => {
  const criterion = {
    ...ours.criteria.find(({ outcome }) => outcome === 'met')!,
    evidence: [
      { fact: 'context_index', year: 2025, value: 0.5 },
      {
        sum: 7,
        year: 2025,
        contributions: [{ name: 'стаж', value: 3.5, weight: 2, contribution: 7 }],
      },
    ],
  }
  const [ground] = groundsOf({ criteria: [criterion] }, originOf)
  expect(ground?.facts).toEqual([
    { what: 'индекс условий школы', year: 2025, value: '0,5' },
    { what: 'взвешенная сумма: стаж 3,5 × 2', year: 2025, value: '7' },
  ])
})

test('the thirty percent of the concept have no basis, and none is invented', () => {
  expect(rulesCited(abinsk2023, 1).low).toEqual({ shareAtLeast: 0.3, basis: null })
  const grounded: RuleSet = {
    ...abinsk2023,
    low: {
      value: { share: 'low' },
      atLeast: { value: 0.35, certainty: 'S', basis: 'решение рабочей группы № 4' },
    },
  }
  expect(rulesCited(grounded, 2).low).toEqual({
    shareAtLeast: 0.35,
    basis: 'решение рабочей группы № 4',
  })
})

test('what is more than one share is not told as a share', () => {
  const either: RuleSet = {
    ...abinsk2023,
    low: {
      any: [
        { value: { share: 'low' }, atLeast: 0.3 },
        { value: { mean: 'mark' }, below: 3 },
      ],
    },
  }
  expect(rulesCited(either, 1).low).toBeNull()
})

test('a school is told its counts, its gaps and the sums of the municipality', () => {
  const all = explanations(lowTwice)
  const elsewhere = {
    ...ours,
    school: 'another',
    cells: ours.cells.map((cell) => ({ ...cell, low: 3 })),
  }
  const parts = sheetParts(ours, contributionsOf([...all, elsewhere]), originOf)
  expect(parts.criteria.map(({ state }) => state)).toEqual(['met', 'notMet'])
  expect(parts.results).toContainEqual(
    expect.objectContaining({
      procedure: 'ОГЭ, 9\u00a0класс, математика',
      year: 2025,
      isLow: true,
      municipality: { kind: 'shown', schools: 3, participants: 100, low: 12 },
    }),
  )
  expect(parts.missing).toContainEqual({
    procedure: 'ЕГЭ, 11\u00a0класс, математика',
    year: 2025,
    reason: 'результат не получен',
  })
})

test('the facts fill the order and the sheet', () => {
  const authority = { name: 'Управление образования', place: null, advisoryService: null }
  const rules = rulesCited(abinsk2023, 1)
  const run = { on: '2025-09-12' as never, year: 2025, isFinal: true, schoolCount: 2 }
  const made = orderList({
    authority,
    signatory: { post: 'начальник управления образования', name: null, isActing: false },
    order: null,
    schoolYear: 2025 as never,
    rules,
    run,
    schools: [{ school: 'СОШ № 7', grounds: groundsOf(ours, originOf), decision: null }],
    leaving: [],
    inAccordanceWith: [],
    repeals: null,
    due: { sheets: null, plan: null, programmes: null },
    controlOn: null,
  })
  expect(made.ok).toBe(true)
  const sheet = schoolSheet({
    authority,
    signatory: null,
    school: 'СОШ № 7',
    run,
    rules,
    ...sheetParts(ours, contributionsOf([ours]), originOf),
    sent: null,
  })
  expect(JSON.stringify(sheet)).toContain('"соответствует критериям"')
})
