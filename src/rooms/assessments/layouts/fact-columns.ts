import type { ReadFacts } from '../result-values.ts'

/**
 * Words in a column of numbers: «н/я» among indices is no value but a gap, and read as a word it would silently be
 * another than every number. A column is of numbers when it holds more of them than words.
 */
export function wordsAmongNumbers(
  rows: readonly ReadFacts[],
): ReadonlyMap<ReadFacts, readonly string[]> {
  const counts = new Map<string, { numbers: number; words: number }>()
  for (const { values } of rows) {
    for (const [name, value] of Object.entries(values)) {
      const count = counts.get(name) ?? { numbers: 0, words: 0 }
      count[typeof value === 'number' ? 'numbers' : 'words'] += 1
      counts.set(name, count)
    }
  }
  const found = new Map<ReadFacts, string[]>()
  for (const row of rows) {
    const names = Object.entries(row.values)
      .filter(([name, value]) => {
        const count = counts.get(name)
        return typeof value === 'string' && count !== undefined && count.numbers > count.words
      })
      .map(([name]) => name)
    if (names.length > 0) found.set(row, names)
  }
  return found
}
