import { expect, test } from 'vitest'
import type { ReadFacts } from './result-values.ts'
import { factsKey, planFacts } from './rules-facts-import.ts'

const own = { code: 'home', name: 'Свой район' }

const row = (more: Partial<ReadFacts> = {}): ReadFacts => ({
  ...{ file: 0, sheet: 0, row: 2, spelling: 'СОШ № 1', municipality: '', year: 2025 },
  values: { context_index: 41.5, resource_deficit: 'высокий' },
  ...more,
})

const plan = (rows: readonly ReadFacts[], stored = {}) =>
  planFacts({
    rows,
    found: new Map([
      ['СОШ № 1', 'first'],
      ['Школа 1', 'first'],
    ]),
    choices: new Map([['Филиал', 'none']]),
    own,
    stored: new Map([[factsKey('first', 2025), stored]]),
  })

test.each([
  ['nothing stored', {}, { outcome: 'new', values: row().values }],
  ['all stored', row().values, { outcome: 'same' }],
  [
    'one of them new',
    { context_index: 41.5 },
    { outcome: 'new', values: { resource_deficit: 'высокий' } },
  ],
  [
    'one of them another',
    { context_index: 50, resource_deficit: 'высокий' },
    { outcome: 'changed', values: { context_index: 41.5 }, before: { context_index: 50 } },
  ],
  [
    'a number where a word stood',
    { ...row().values, context_index: '41.5' },
    { outcome: 'changed' },
  ],
])('a row with %s', (_, stored, expected) => {
  expect(plan([row()], stored)[0]).toMatchObject(expected)
})

test('an empty cell corrects nothing', () => {
  expect(plan([row({ values: {} })], { context_index: 50 })[0]).toMatchObject({ outcome: 'same' })
})

test('a school of another place, one unknown, one left out and one told twice are not stored', () => {
  const rows = [
    row({ municipality: 'Чужой район' }),
    row({ spelling: 'СОШ № 9' }),
    row({ spelling: 'Филиал' }),
    row(),
    row({ spelling: 'Школа 1', row: 7 }),
  ]
  expect(plan(rows)).toMatchObject([
    { outcome: 'refused', fault: { kind: 'otherMunicipality', found: 'Чужой район' } },
    { outcome: 'question' },
    { outcome: 'left' },
    { outcome: 'new' },
    { outcome: 'refused', fault: { kind: 'sameSchoolTwice', row: 2 } },
  ])
})
