/**
 * The number of events out of several independent ones with different chances: the i-th entry is the chance of
 * exactly i. Exact, one event after another.
 */
export function poissonBinomial(chances: readonly number[]): readonly number[] {
  let counts = [1]
  for (const chance of chances) {
    const next = new Array<number>(counts.length + 1).fill(0)
    counts.forEach((before, count) => {
      next[count] = (next[count] ?? 0) + before * (1 - chance)
      next[count + 1] = (next[count + 1] ?? 0) + before * chance
    })
    counts = next
  }
  return counts
}

/** The chance that at least k of the events happen. */
export const poissonBinomialTail = (k: number, chances: readonly number[]): number =>
  poissonBinomial(chances).reduce((sum, chance, count) => (count >= k ? sum + chance : sum), 0)
