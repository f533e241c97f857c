import { logBeta, logChoose } from './log-gamma.ts'

/**
 * The chances of 0…n successes in n new trials, when the share is known only from `low` successes in the same
 * number of trials before (Jeffreys' prior ½, ½). Exact; it starts at the likeliest count, so that nothing underflows.
 * Whoever needs only the counts `from`…`to` saves the rest: what lies beyond on the far side is left at 0.
 */
export function repeatedCounts(n: number, low: number, from = 0, to = n): Float64Array {
  const a = low + 0.5
  const b = n - low + 0.5
  const chances = new Float64Array(n + 1)
  const first = logChoose(n, low) + logBeta(low + a, n - low + b) - logBeta(a, b)
  chances[low] = Math.exp(first)
  for (let x = low; x < to; x++)
    chances[x + 1] = ((chances[x] ?? 0) * (n - x) * (a + x)) / ((x + 1) * (b + n - x - 1))
  for (let x = low; x > from; x--)
    chances[x - 1] = ((chances[x] ?? 0) * x * (b + n - x)) / ((n - x + 1) * (a + x - 1))
  return chances
}

/** The chance of at least k successes when the n trials are repeated; see `repeatedCounts`. */
export function repeatedTail(k: number, n: number, low: number): number {
  if (k <= 0) return 1
  if (k > n) return 0
  const isUpper = k > n / 2
  const chances = isUpper ? repeatedCounts(n, low, k, n) : repeatedCounts(n, low, 0, k - 1)
  let sum = 0
  if (isUpper) {
    for (let x = n; x >= k; x--) sum += chances[x] ?? 0
    return Math.min(1, sum)
  }
  for (let x = 0; x < k; x++) sum += chances[x] ?? 0
  return Math.max(0, 1 - sum)
}
