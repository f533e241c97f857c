import { expect, test } from 'vitest'
import { byCodePoint, byCodePointOf } from '../../kernel/code-point.ts'
import type { ResultRow } from './facts.ts'
import { FactsCollector } from './facts-collector.ts'

const aResult = (over: Partial<ResultRow>): ResultRow => ({
  municipality: 'М',
  school: 'Ш-1',
  year: 2025,
  kind: 'vpr',
  grade: 5,
  subject: 'RU',
  level: null,
  participants: 20,
  low: 5,
  ...over,
})

test('rows of one school stand together, schools by municipality and name', () => {
  const collector = new FactsCollector()
  collector.addResult(aResult({ school: 'Б', low: 1 }))
  collector.addResult(aResult({ school: 'А', low: 2, municipality: 'Н' }))
  collector.addResult(aResult({ school: 'А-2', low: 3, marks: [3, 10, 5, 2], enrolled: 25 }))
  collector.addResult(aResult({ school: 'Б', low: 4, subject: 'MA', date: '2025-04-20' }))
  const { schools, results, procedures } = collector.facts()

  expect(schools.map((s) => s.school)).toEqual(['А-2', 'Б', 'А'])
  expect(schools.map((s) => [...results.low.slice(s.from, s.to)])).toEqual([[3], [1, 4], [2]])
  expect(procedures).toHaveLength(2)
  expect(results.marks?.slice(0, 8)).toEqual(Int32Array.of(3, 10, 5, 2, -1, -1, -1, -1))
  expect(results.enrolled).toEqual(Int32Array.of(25, -1, -1, -1))
  expect(results.dates).toEqual(new Map([[2, '2025-04-20']]))
})

test('extra columns follow their rows, facts of one year are one row', () => {
  const collector = new FactsCollector()
  collector.addResult(aResult({ school: 'Б', extra: { journal2: 4 } }))
  collector.addResult(aResult({ school: 'А', extra: { journal2: null } }))
  collector.addFacts('А', 2025, { grade: 'D', growth: 'Met' })
  collector.addFacts('А', 2025, { growth: 'NotMet' })
  collector.addFacts('А', 2024, { grade: null })
  const { schools, results } = collector.facts()

  expect(results.extra.get('journal2')).toEqual([null, 4])
  expect(schools[0]?.facts).toEqual([
    { year: 2025, values: { grade: 'D', growth: 'NotMet' } },
    { year: 2024, values: { grade: null } },
  ])
})

test('many rows: the columns grow and nothing is lost', () => {
  const collector = new FactsCollector()
  const procedure = collector.procedure(aResult({}))
  for (let i = 0; i < 5000; i++) {
    const counts = { participants: i, low: i }
    const row = collector.addCounts(collector.school(`Ш-${i % 7}`), procedure, 2025, counts)
    if (i % 2 === 0) collector.addMarks(row, [i, 0, 0, 0])
    if (i % 3 === 0) collector.addEnrolled(row, i)
  }
  const { schools, results } = collector.facts()
  expect(results.count).toBe(5000)
  for (const { school, from, to } of schools)
    for (let row = from; row < to; row++) expect(`Ш-${(results.low[row] ?? 0) % 7}`).toBe(school)
})

test('a registered school without results is there; a municipality named later is taken over', () => {
  const collector = new FactsCollector()
  collector.addFacts('А', 2025, {})
  expect(collector.municipalityOf(0)).toBe('')
  const registered = {
    municipality: 'М',
    school: 'А',
    name: 'Школа А',
    type: 'public',
    grades: [5, 6],
    closedOn: null,
  }
  collector.register(registered)
  const { schools } = collector.facts()
  expect(schools).toMatchObject([{ municipality: 'М', school: 'А', from: 0, to: 0, registered }])
})

test('order is by code point, not by UTF-16 unit', () => {
  const words = ['b', 'a', '\u{1f600}', '\uffee', 'ab', '']
  expect(byCodePointOf(words)).toBe(byCodePoint)
  expect(['b', 'ab', 'a', 'a'].toSorted(byCodePointOf(['a']))).toEqual(['a', 'a', 'ab', 'b'])
  expect(words.toSorted(byCodePoint)).toEqual(['', 'a', 'ab', 'b', '\uffee', '\u{1f600}'])
})

test('where one municipality is named, whoever stands without one belongs to it', () => {
  const named = (...municipalities: string[]) => {
    const collector = new FactsCollector()
    collector.addFacts('Б', 2025, { grade: 'D' })
    for (const [at, municipality] of municipalities.entries())
      collector.addResult(aResult({ school: `Ш-${at}`, municipality }))
    return collector.facts().schools.map((s) => `${s.municipality} ${s.school}`)
  }
  expect(named('М', 'М')).toEqual(['М Б', 'М Ш-0', 'М Ш-1'])
  expect(named('М', 'Н')).toEqual([' Б', 'М Ш-0', 'Н Ш-1'])
  expect(named('')).toEqual([' Б', ' Ш-0'])
})
