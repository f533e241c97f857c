import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FactsCollector } from './facts-collector.ts'
import { abinsk2023 } from './presets/abinsk-2023.ts'
import type { RuleSet } from './rule-set/rule-set.ts'
import { identify } from './rules.ts'

/* The nearest criterion by trying everything: each set of results is changed, and the cheapest that turns the criterion is taken. */

const procedures = [
  ['oge', 9, 'RU'],
  ['oge', 9, 'MA'],
  ['ege', 11, 'RU'],
  ['ege', 11, 'MA'],
] as const
const PLACES = procedures.length * 2
const EVERY_SET = 2 ** PLACES

interface Asked {
  readonly atLeast: number
  readonly inYears: number
  readonly ofLast: number
  readonly same: boolean
}

const asked = fc
  .record({
    atLeast: fc.constantFrom(1, 2, 3),
    inYears: fc.constantFrom(1, 2),
    same: fc.boolean(),
    wide: fc.boolean(),
  })
  .map(({ wide, ...it }): Asked => ({ ...it, ofLast: wide ? 2 : it.inYears }))

/** Results of two years, this one first; null where the school has none. */
const results = fc.array(
  fc.option(
    fc
      .record({
        n: fc.integer({ min: 1, max: 15 }),
        share: fc.double({ min: 0, max: 0.6, noNaN: true }),
      })
      .map(({ n, share }) => ({ n, low: Math.round(n * share) })),
    { freq: 6 },
  ),
  { minLength: PLACES, maxLength: PLACES },
)
type Results = readonly ({ readonly n: number; readonly low: number } | null)[]

function meets({ atLeast, inYears, ofLast, same }: Asked, low: readonly boolean[]): boolean {
  const places = procedures.map((_, at) => at)
  const years = Array.from({ length: ofLast }, (_, back) => back)
  const isLow = (back: number, at: number) => low[back * procedures.length + at] === true
  return same
    ? places.filter((at) => years.filter((back) => isLow(back, at)).length >= inYears).length >=
        atLeast
    : years.filter((back) => places.filter((at) => isLow(back, at)).length >= atLeast).length >=
        inYears
}

/** Learners to turn a result: up to 30 % or just under it; not to be turned where there is none. */
function costOf(result: Results[number], isLow: boolean): number {
  if (!result) return Number.POSITIVE_INFINITY
  const needed = Math.ceil((3 * result.n) / 10)
  return isLow ? result.low - needed + 1 : needed - result.low
}

function cheapest(all: readonly Asked[], given: Results, isListed: boolean): number {
  const low = given.map((it) => it !== null && 10 * it.low >= 3 * it.n)
  let best = Number.POSITIVE_INFINITY
  for (const one of all.filter((it) => meets(it, low) === isListed))
    for (let set = 1; set < EVERY_SET; set++) {
      const turned = low.map((is, at) => (((set >> at) & 1) === 1 ? !is : is))
      const isOneWay = turned.every((is, at) => is === low[at] || is !== isListed)
      if (!isOneWay || meets(one, turned) === isListed) continue
      const costs = turned.map((is, at) =>
        is === low[at] ? 0 : costOf(given[at] ?? null, low[at] === true),
      )
      best = Math.min(
        best,
        costs.reduce((a, b) => a + b, 0),
      )
    }
  return best
}

const rulesOf = (all: readonly Asked[]): RuleSet => ({
  ...abinsk2023,
  riskZone: [],
  procedures: abinsk2023.procedures.filter(({ kind }) => kind !== 'vpr'),
  criteria: all.map((lowProcedures, at) => ({
    id: `c-${at}`,
    wording: 'w',
    clause: 'c',
    when: { lowProcedures },
  })),
})

test('no smaller change of results turns a criterion than the one that is told', () => {
  const criteria = fc.array(asked, { minLength: 1, maxLength: 2 })
  fc.assert(
    fc.property(results, criteria, (given, all) => {
      const collector = new FactsCollector()
      for (const [at, result] of given.entries()) {
        const [kind, grade, subject] = procedures[at % procedures.length] ?? procedures[0]
        const year = at < procedures.length ? 2025 : 2024
        const row = { municipality: 'М', year, kind, grade, subject, level: null }
        collector.addResult({ ...row, school: 'Я', participants: 50, low: 0 })
        if (result)
          collector.addResult({ ...row, school: 'А', participants: result.n, low: result.low })
      }
      fc.pre(given.slice(0, procedures.length).some((it) => it !== null))
      const run = { year: 2025, stage: 'final' } as const
      const [own] = identify(collector.facts(), rulesOf(all), run).schools
      const expected = cheapest(all, given, own?.verdict === 'listed')
      expect(own?.nearest?.learners ?? Number.POSITIVE_INFINITY).toBe(expected)
    }),
    { numRuns: 500 },
  )
})
