import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FactsCollector } from './facts-collector.ts'
import { abinsk2023 } from './presets/abinsk-2023.ts'
import { municipalityOf, YEAR } from './reference-findings.ts'
import type { Condition, Group, RuleSet, Test } from './rule-set/rule-set.ts'
import { identify } from './rules.ts'

/* Rules on facts alone, read once more from the contract: comparisons, lists, places in a group, weights, years. */

interface Line {
  readonly school: string
  readonly year: number
  readonly x: number | null
  readonly y: number | null
  readonly cluster: string | null
  readonly type: string | null
}

type Answer = true | false | 'unknown'

const lines = fc.uniqueArray(
  fc.record<Line>({
    school: fc.constantFrom('А', 'Б', 'В', 'Г', 'Д'),
    year: fc.constantFrom(YEAR, YEAR, YEAR - 1, YEAR - 2),
    x: fc.constantFrom(null, 0, 1, 2, 3, 4),
    y: fc.constantFrom(null, 0, 0.5, 1.5, 2),
    cluster: fc.constantFrom(null, 'село', 'город'),
    type: fc.constantFrom(null, 'public', 'Charter'),
  }),
  { minLength: 1, maxLength: 15, selector: (it) => `${it.school} ${it.year}` },
)

const group = fc.constantFrom<Group>('municipality', 'region', { fact: 'cluster' })
const from = fc.constantFrom('lowest', 'highest')
const value = fc.constantFrom<Test['value']>(
  { fact: 'x' },
  { fact: 'y' },
  {
    sum: [
      { value: { fact: 'x' }, weight: 0.1 },
      { value: { fact: 'y' }, weight: 0.2 },
    ],
  },
)
const figure = fc.constantFrom(0, 0.3, 0.5, 0.7, 1, 2)
const single = fc.oneof(
  fc.record({ value, atLeast: figure }),
  fc.record({ value, above: figure }),
  fc.record({ value, atMost: figure, atLeast: fc.constantFrom(0, 1) }),
  fc.record({ value, below: figure }),
  fc.record({
    value: fc.constant({ fact: 'type' }),
    oneOf: fc.constantFrom(['public'], ['charter', 'public'], ['x']),
  }),
  fc.record({
    value,
    rank: fc.record({ from, upTo: fc.constantFrom(1, 2), within: group }),
  }),
  fc.record({
    value,
    quantile: fc.record({ from, share: fc.constantFrom(0.25, 0.5), within: group }),
  }),
)
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    single as fc.Arbitrary<Condition>,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ not: tie('condition') }),
  ),
}))

const all = (answers: readonly Answer[]): Answer =>
  answers.includes(false) ? false : answers.includes('unknown') ? 'unknown' : true
const not = (answer: Answer): Answer => (answer === 'unknown' ? answer : !answer)
const any = (answers: readonly Answer[]): Answer => not(all(answers.map(not)))

/** In tenths and hundredths, so that 0.1 and 0.2 are 0.3. */
const near = (a: number) => Math.round(a * 1000)

class Slow {
  readonly #lines: readonly Line[]

  constructor(lines: readonly Line[]) {
    this.#lines = lines
  }

  line(school: string, year: number): Line | undefined {
    return this.#lines.find((it) => it.school === school && it.year === year)
  }

  answer(it: Condition, school: string, year: number): Answer {
    if ('all' in it) return all(it.all.map((part) => this.answer(part, school, year)))
    if ('any' in it) return any(it.any.map((part) => this.answer(part, school, year)))
    if ('not' in it) return not(this.answer(it.not, school, year))
    const line = this.line(school, year)
    if ('fact' in it.value && it.value.fact === 'type') {
      const words = (it.oneOf as readonly string[]).map((word) => word.toLowerCase())
      return line?.type ? words.includes(line.type.toLowerCase()) : 'unknown'
    }
    const own = this.#value(it.value, line)
    if (own === null) return 'unknown'
    const figures = [
      [it.atLeast, (a: number, b: number) => a >= b],
      [it.above, (a: number, b: number) => a > b],
      [it.atMost, (a: number, b: number) => a <= b],
      [it.below, (a: number, b: number) => a < b],
    ] as const
    const compared = figures.flatMap(([than, holds]) =>
      typeof than === 'number' ? [holds(near(own), near(than))] : [],
    )
    const place = it.rank ?? it.quantile
    if (!place) return all(compared)
    const among = line ? this.#group(place.within, it.value, line) : null
    if (among === null) return 'unknown'
    const better = among.filter((other) =>
      place.from === 'lowest' ? near(other) < near(own) : near(other) > near(own),
    ).length
    return it.rank
      ? better < Number(it.rank.upTo)
      : better < among.length * Number(it.quantile?.share)
  }

  #value(of: Test['value'], line: Line | undefined): number | null {
    if ('sum' in of) {
      if (!line || line.x === null || line.y === null) return null
      return line.x * 0.1 + line.y * 0.2
    }
    if (!('fact' in of)) throw new Error('facts only')
    return line?.[of.fact as 'x' | 'y'] ?? null
  }

  /** The known values of the year in the group of that line; nobody knows the group of an empty cell. */
  #group(within: Group, of: Test['value'], line: Line): readonly number[] | null {
    if (typeof within === 'object' && line.cluster === null) return null
    return this.#lines
      .filter(
        (it) =>
          it.year === line.year &&
          (within === 'region' ||
            (within === 'municipality'
              ? municipalityOf(it.school) === municipalityOf(line.school)
              : it.cluster === line.cluster)),
      )
      .flatMap((it) => this.#value(of, it) ?? [])
  }
}

const rulesOf = (meeting: Condition, inYears: number, ofLast: number): RuleSet => ({
  ...abinsk2023,
  procedures: [],
  low: null,
  riskZone: [],
  criteria: [
    { id: 'c', wording: 'w', clause: 'c', when: { school: { meeting, inYears, ofLast } } },
  ],
})

function verdictsOf(facts: readonly Line[], rules: RuleSet) {
  const collector = new FactsCollector()
  for (const { school, year, ...values } of facts)
    collector.addFacts(school, year, values, municipalityOf(school))
  const report = identify(collector.facts(), rules, { year: YEAR, stage: 'final' })
  expect(report.stage).toBe('final')
  return report.schools.map(({ school, verdict }) => `${school} ${verdict}`)
}

test('facts, places, weights and years say what the slow reading says', () => {
  const years = fc.constantFrom([1, 1], [1, 1], [2, 2], [1, 2], [2, 3])
  fc.assert(
    fc.property(lines, condition, years, (facts, meeting, [inYears = 1, ofLast = 1]) => {
      const slow = new Slow(facts)
      const names = [...new Set(facts.map(({ school }) => school))].sort(
        (a, b) => municipalityOf(a).localeCompare(municipalityOf(b)) || a.localeCompare(b),
      )
      const expected = names.map((school) => {
        if (!slow.line(school, YEAR)) return `${school} notEnoughData`
        const answers = Array.from({ length: ofLast }, (_, back) =>
          slow.answer(meeting, school, YEAR - back),
        )
        if (answers.filter((it) => it === true).length >= inYears) return `${school} listed`
        const possible = answers.filter((it) => it !== false).length >= inYears
        return `${school} ${possible ? 'notEnoughData' : 'notListed'}`
      })
      expect(verdictsOf(facts, rulesOf(meeting, inYears, ofLast))).toEqual(expected)
    }),
    { numRuns: 2000 },
  )
})
