import { expect, test } from 'vitest'
import { biasHistory } from './rules-history.ts'

const fact = (year: number, value: number | string, name = 'bias_markers') => ({
  year,
  name,
  value,
})

test.each([
  ['never on the list', [], [null, null, null], 0],
  ['three years in a row', [fact(2023, 1), fact(2024, 2), fact(2025, 4)], [4, 2, 1], 3],
  ['left the list', [fact(2023, 1), fact(2024, 2), fact(2025, 0)], [0, 2, 1], 0],
  ['a year without a list breaks the row', [fact(2023, 1), fact(2025, 1)], [1, null, 1], 1],
  ['a word is no number of markers', [fact(2025, 'да')], [null, null, null], 0],
])('%s', (_, facts, markers, inARow) => {
  const history = biasHistory(facts, [2023, 2024, 2025])
  expect(history.years.map((year) => year.markers)).toEqual(markers)
  expect(history.inARow).toBe(inARow)
})

test('which grade and subject', () => {
  const facts = [fact(2025, 1), fact(2025, 1, 'bias_4_RU'), fact(2025, 0, 'bias_5_MA')]
  expect(biasHistory(facts, [2025]).years[0]?.flags).toEqual(['bias_4_RU'])
})
