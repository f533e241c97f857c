import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReadResult } from './result-values.ts'
import { type PlanInput, planImport, type StoredResult } from './rules-import.ts'
import { resultKey } from './rules-keys.ts'

const aResult = (change: Partial<ReadResult> = {}): ReadResult => ({
  file: 0,
  sheet: 0,
  row: 2,
  spelling: 'СОШ № 1',
  municipality: '',
  procedure: { kind: 'vpr', grade: 5, subject: 'RU', level: '' },
  year: 2025,
  wave: 'main',
  participants: 20,
  low: 4,
  marks: [4, 8, 6, 2],
  enrolled: 22,
  heldOn: '2025-04-15',
  facts: null,
  details: null,
  ...change,
})

const aPlan = (change: Partial<PlanInput>): PlanInput => ({
  importId: 'this',
  results: [aResult()],
  found: new Map([['СОШ № 1', 'one']]),
  choices: new Map(),
  own: { code: 'home', name: 'Свой район' },
  stored: new Map(),
  notHeld: () => undefined,
  closedOn: new Map(),
  fileChoices: new Map(),
  ...change,
})

const from = { origin: { importId: 'former', file: 0, sheet: 0, row: 7 }, origins: null }

const stored = (change: Partial<ReadResult> = {}): ReadonlyMap<string, StoredResult> => {
  const result = aResult(change)
  return new Map([[resultKey('one', result), { ...result, importNumber: 1, ...from }]])
}

const outcomes = (input: Partial<PlanInput>) =>
  planImport(aPlan(input)).map(({ outcome }) => outcome)

describe('a row', () => {
  test.each([
    ['of which nothing is stored', {}, 'new'],
    ['as it is stored', { stored: stored() }, 'same'],
    ['with another count', { stored: stored({ low: 5 }) }, 'changed'],
    ['with another day', { stored: stored({ heldOn: '2025-04-16' }) }, 'changed'],
    ['of a school nobody knows', { found: new Map() }, 'question'],
    [
      'of a school a person named',
      { found: new Map(), choices: new Map([['СОШ № 1', 'one']]) },
      'new',
    ],
    [
      'of a school that is not ours, a person said',
      { found: new Map(), choices: new Map([['СОШ № 1', 'none']]) },
      'left',
    ],
    ['of another municipality', { results: [aResult({ municipality: 'Чужой район' })] }, 'refused'],
    ['the calendar calls not held', { notHeld: () => 'приказ № 1' }, 'refused'],
  ] as const)('%s is %s', (_, input, outcome) => {
    expect(outcomes(input)).toEqual([outcome])
  })

  test('that says less than is stored corrects nothing', () => {
    const less = aResult({ marks: null, enrolled: null, heldOn: null })
    expect(outcomes({ results: [less], stored: stored() })).toEqual(['same'])
  })

  test('with new counts and no marks does not keep marks that contradict them', () => {
    const [row] = planImport(
      aPlan({ results: [aResult({ low: 5, marks: null })], stored: stored() }),
    )
    expect(row).toMatchObject({ outcome: 'changed', values: { low: 5, marks: null, enrolled: 22 } })
  })

  test('for the same school under another name is the second of two', () => {
    const twice = [aResult(), aResult({ spelling: 'Первая школа', row: 9, enrolled: 23 })]
    const found = new Map([
      ['СОШ № 1', 'one'],
      ['Первая школа', 'one'],
    ])
    const [, second] = planImport(aPlan({ results: twice, found }))
    expect(second).toMatchObject({
      outcome: 'refused',
      fault: { kind: 'sameSchoolTwice', file: 0, row: 2 },
    })
  })
})

test('property: whatever was stored by a plan, the same file is nothing new', () => {
  const counts = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({
    participants: Math.max(a, b),
    low: Math.min(a, b),
    marks: null,
  }))
  const values = fc.record({
    counts,
    grade: fc.integer({ min: 1, max: 11 }),
    wave: fc.constantFrom('main', 'reserve', 'additional'),
    enrolled: fc.option(fc.nat(40)),
    facts: fc.option(fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.string()))),
  })
  const rows = fc.array(values, { maxLength: 12 })
  fc.assert(
    fc.property(rows, rows, (before, now) => {
      const read = (all: typeof before) =>
        all.map(({ counts: own, grade, wave, enrolled, facts }, at) =>
          aResult({
            ...{ ...own, enrolled, facts, row: at + 2, wave: wave as ReadResult['wave'] },
            procedure: { kind: 'vpr', grade, subject: 'RU', level: '' },
          }),
        )
      const kept = new Map<string, StoredResult>()
      const store = (results: readonly ReadResult[]) => {
        const plan = planImport(aPlan({ results, stored: kept }))
        for (const row of plan) {
          if (row.outcome !== 'new' && row.outcome !== 'changed') continue
          kept.set(resultKey(row.schoolId, row.result), { ...row.values, importNumber: 1, ...from })
        }
        return plan.filter(({ outcome }) => outcome === 'new' || outcome === 'changed').length
      }
      store(read(before))
      store(read(now))
      expect(store(read(now))).toBe(0)
    }),
  )
})

describe('files about one procedure add to each other', () => {
  const scores = { '5': 4, '9': 16 }
  const againstJournal = { lower: 2, same: 15, higher: 3 }
  const changed = (before: Partial<ReadResult>, told: Partial<ReadResult>) => {
    const [row] = planImport(aPlan({ stored: stored(before), results: [aResult(told)] }))
    return row?.outcome === 'changed' ? row.values : row?.outcome
  }

  test('a comparison with the journal leaves the counts and marks as they are', () => {
    const told = { participants: null, low: null, marks: null, details: { againstJournal } }
    expect(changed({}, told)).toMatchObject({
      participants: 20,
      low: 4,
      marks: [4, 8, 6, 2],
      details: { againstJournal },
    })
  })
  test('other counts take the distribution of scores away, not the journal', () => {
    const details = { scores, mean: 8.2, againstJournal }
    expect(changed({ details }, { low: 5, marks: [5, 7, 6, 2] })).toMatchObject({
      low: 5,
      details: { againstJournal },
    })
  })
  test('another number of participants leaves the low ones unknown until a file tells them', () => {
    const told = { participants: 21, low: null, marks: null }
    expect(changed({}, told)).toMatchObject({ participants: 21, low: null, marks: null })
  })
  test('the same details in another order of keys are the same', () => {
    const before = { details: { mean: 8.2, scores: { '9': 16, '5': 4 } } }
    expect(changed(before, { details: { scores, mean: 8.2 } })).toBe('same')
  })
})
