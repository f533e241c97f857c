import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { repeatedCounts, repeatedTail } from './beta-binomial.ts'
import { binomialChance, binomialTail } from './binomial.ts'
import { logGamma } from './log-gamma.ts'
import { poissonBinomial, poissonBinomialTail } from './poisson-binomial.ts'
import { wilsonInterval } from './wilson.ts'

const percent = (share: number): number => Math.round(share * 1000) / 10
const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0)

describe('Wilson interval (a small group says little)', () => {
  test.each([
    [3, 10, 10.8, 60.3],
    [8, 25, 17.2, 51.6],
    [30, 100, 21.9, 39.6],
    [0, 5, 0, 43.4],
    [5, 5, 56.6, 100],
    [0, 0, 0, 100],
  ])('%i of %i is %f–%f %%', (low, n, from, to) => {
    expect(wilsonInterval(low, n).map(percent)).toEqual([from, to])
  })
})

describe('chance that a school is marked low in one procedure (needed counts of 30 %)', () => {
  test.each([
    [5, 2, 16, 26, 37],
    [10, 3, 18, 32, 47],
    [12, 4, 9, 20, 35],
    [20, 6, 7, 20, 38],
    [25, 8, 3, 11, 27],
    [100, 30, 0, 1, 15],
  ])('n = %i, at least %i', (n, k, at15, at20, at25) => {
    const chances = [0.15, 0.2, 0.25].map((p) => 100 * binomialTail(k, n, p))
    // The printed table gives whole percents, some rounded, some cut.
    for (const [at, printed] of [at15, at20, at25].entries())
      expect(Math.abs((chances[at] ?? 0) - printed)).toBeLessThan(0.75)
  })

  test('six groups of 12 meet «two procedures» by pure chance in 36 of 100, of 50 in 5', () => {
    const six = (n: number, k: number) =>
      poissonBinomialTail(2, new Array(6).fill(binomialTail(k, n, 0.2)))
    expect(Math.round(100 * six(12, 4))).toBe(36)
    expect(Math.round(100 * six(50, 15))).toBe(5)
  })
})

describe('edges', () => {
  test('certain and impossible', () => {
    expect(binomialTail(0, 5, 0.3)).toBe(1)
    expect(binomialTail(5, 5, 0.5)).toBeCloseTo(1 / 32, 12)
    expect(binomialTail(6, 5, 0.3)).toBe(0)
    expect([binomialChance(0, 3, 0), binomialChance(1, 3, 0)]).toEqual([1, 0])
    expect([binomialChance(3, 3, 1), binomialChance(1, 3, 1)]).toEqual([1, 0])
    expect(repeatedTail(0, 5, 2)).toBe(1)
    expect(repeatedTail(6, 5, 2)).toBe(0)
    expect(poissonBinomial([])).toEqual([1])
  })

  test('ln Γ at whole and half numbers', () => {
    expect(logGamma(6)).toBeCloseTo(Math.log(120), 12)
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12)
    expect(logGamma(101)).toBeCloseTo(363.73937555556347, 10)
  })
})

test('chances sum to one, also in large groups', () => {
  const group = fc
    .integer({ min: 1, max: 3000 })
    .chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: n })))
  fc.assert(
    fc.property(group, ([n, low]) => {
      expect(sum(repeatedCounts(n, low))).toBeCloseTo(1, 8)
    }),
    { numRuns: 60 },
  )
  expect(sum(poissonBinomial([0.1, 0.9, 0.5]))).toBeCloseTo(1, 12)
})

test('the repeat of a group agrees with integrating the binomial over the share', () => {
  const [n, low, k] = [12, 4, 4]
  let weighed = 0
  let total = 0
  for (let i = 0; i < 20000; i++) {
    const p = (i + 0.5) / 20000
    const density = p ** (low - 0.5) * (1 - p) ** (n - low - 0.5)
    weighed += density * binomialTail(k, n, p)
    total += density
  }
  expect(repeatedTail(k, n, low)).toBeCloseTo(weighed / total, 6)
})
