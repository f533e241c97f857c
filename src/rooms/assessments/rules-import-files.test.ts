import { describe, expect, test } from 'vitest'
import type { ReadResult } from './result-values.ts'
import { fileQuestionsOf } from './rules-file-questions.ts'
import { type PlanInput, planImport, procedureOfYear } from './rules-import.ts'
import { resultKey } from './rules-keys.ts'

const aRow = (change: Partial<ReadResult> = {}): ReadResult => ({
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
  enrolled: null,
  heldOn: null,
  facts: null,
  details: null,
  ...change,
})

const onlyDetails = { low: null, marks: null } as const
const scores = { '5': 4, '12': 16 }
const againstJournal = { lower: 2, same: 15, higher: 2 }

const planOf = (results: readonly ReadResult[], change: Partial<PlanInput> = {}) =>
  planImport({
    importId: 'this',
    results,
    found: new Map([['СОШ № 1', 'one']]),
    choices: new Map(),
    own: { code: 'home', name: 'Свой район' },
    stored: new Map(),
    notHeld: () => undefined,
    closedOn: new Map(),
    fileChoices: new Map(),
    ...change,
  })

const outcomes = (...args: Parameters<typeof planOf>) => planOf(...args).map((row) => row.outcome)

describe('files of one load about one procedure', () => {
  test('add to each other, and each figure knows its own place', () => {
    const [first, ...others] = planOf([
      aRow(),
      aRow({ file: 1, row: 5, ...onlyDetails, details: { scores } }),
      aRow({ file: 2, row: 9, ...onlyDetails, participants: 19, details: { againstJournal } }),
    ])
    expect(first).toMatchObject({
      outcome: 'new',
      values: { participants: 20, low: 4, details: { scores, againstJournal } },
      origins: {
        scores: { importId: 'this', file: 1, sheet: 0, row: 5 },
        againstJournal: { file: 2, row: 9 },
      },
    })
    expect(others).toMatchObject([
      { outcome: 'joined', isRepeat: false },
      { outcome: 'joined', isRepeat: false },
    ])
  })

  test('in whatever order they come, give the same', () => {
    const journal = aRow({ file: 1, ...onlyDetails, participants: 19, details: { againstJournal } })
    const [one] = planOf([journal, aRow()])
    const [other] = planOf([aRow(), journal])
    const valuesOf = (row: typeof one) => (row?.outcome === 'new' ? row.values : null)
    expect(valuesOf(one)).toEqual(valuesOf(other))
  })

  test('exact counts stand before those turned back from per cent', () => {
    const restored = aRow({ low: 5, marks: [5, 7, 6, 2], details: { restored: 'ambiguous' } })
    for (const rows of [
      [restored, aRow({ file: 1 })],
      [aRow(), { ...restored, file: 1 }],
    ]) {
      expect(planOf(rows)[0]).toMatchObject({ values: { low: 4, details: null } })
    }
  })

  test('what contradicts waits for a person, who says which file counts', () => {
    const rows = [aRow(), aRow({ file: 1, low: 6, marks: [6, 6, 6, 2] })]
    const plan = planOf(rows)
    expect(plan.map(({ outcome }) => outcome)).toEqual(['question', 'question'])
    expect(fileQuestionsOf(plan, new Map())).toMatchObject([
      { files: [0, 1], schools: 1, answer: null },
    ])
    const fileChoices = new Map([[procedureOfYear(aRow()), 1]])
    const chosen = planOf(rows, { fileChoices })
    expect(chosen).toMatchObject([{ outcome: 'left' }, { outcome: 'new', values: { low: 6 } }])
    expect(fileQuestionsOf(chosen, fileChoices)).toMatchObject([{ files: [0, 1], answer: 1 }])
  })

  test('a choice takes nothing from schools that the chosen file does not have', () => {
    const rows = [aRow(), aRow({ file: 1, spelling: 'СОШ № 2' })]
    const found = new Map([
      ['СОШ № 1', 'one'],
      ['СОШ № 2', 'two'],
    ])
    const fileChoices = new Map([[procedureOfYear(aRow()), 1]])
    expect(outcomes(rows, { found, fileChoices })).toEqual(['new', 'new'])
  })
})

describe('a list that stands in a file twice', () => {
  test('is taken once', () => {
    const twice = [aRow(), aRow({ row: 150 })]
    expect(planOf(twice)).toMatchObject([
      { outcome: 'new', origins: null },
      { outcome: 'joined', isRepeat: true, to: { row: 2 } },
    ])
  })
  test('and tells something else the second time is refused at its cell', () => {
    expect(planOf([aRow(), aRow({ row: 150, low: 5 })])).toMatchObject([
      { outcome: 'new' },
      { outcome: 'refused', fault: { kind: 'sameSchoolTwice', file: 0, row: 2 } },
    ])
  })
})

describe('a school that was closed or merged', () => {
  const closedOn = (day: string) => ({ closedOn: new Map([['one', day]]) })
  test.each([
    ['before the day of the procedure', { heldOn: '2025-04-15' }, '2025-04-14', 'refused'],
    ['after it', { heldOn: '2025-04-15' }, '2025-04-16', 'new'],
    ['before the school year, without a day', {}, '2024-08-31', 'refused'],
    ['within the school year, without a day', {}, '2025-02-01', 'new'],
  ])('%s', (_, change, day, outcome) => {
    expect(outcomes([aRow(change)], closedOn(day))).toEqual([outcome])
  })
})

test('what stays of an earlier load keeps its place there', () => {
  const origin = { importId: 'former', file: 3, sheet: 1, row: 40 }
  const before = { ...aRow({ enrolled: 25 }), importNumber: 1, origin, origins: null }
  const stored = new Map([[resultKey('one', aRow()), before]])
  const [row] = planOf([aRow({ ...onlyDetails, details: { scores } })], { stored })
  expect(row).toMatchObject({
    outcome: 'changed',
    values: { low: 4, details: { scores } },
    origins: { low: origin, marks: origin, enrolled: origin },
  })
})
