import { logChoose } from './log-gamma.ts'

/** The chance of exactly k successes in n trials of chance p. */
export function binomialChance(k: number, n: number, p: number): number {
  if (p === 0) return k === 0 ? 1 : 0
  if (p === 1) return k === n ? 1 : 0
  return Math.exp(logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p))
}

/** The chance of at least k successes in n trials of chance p, summed exactly over the shorter side. */
export function binomialTail(k: number, n: number, p: number): number {
  if (k <= 0) return 1
  if (k > n) return 0
  let sum = 0
  if (k > n / 2) {
    for (let at = n; at >= k; at--) sum += binomialChance(at, n, p)
    return Math.min(1, sum)
  }
  for (let at = 0; at < k; at++) sum += binomialChance(at, n, p)
  return Math.max(0, 1 - sum)
}
