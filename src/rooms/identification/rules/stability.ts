import { repeatedCounts, repeatedTail } from '../../../kernel/statistics/beta-binomial.ts'
import type { Stability } from '../verdict.ts'
import { ByCounts } from './by-counts.ts'
import type { Cell, Sample, SchoolTable } from './cell.ts'
import { type Fraction, fewestReaching } from './fraction.ts'
import { markOfSample } from './marks.ts'
import { asksSchool, type Node, partsOf, truthOfNode } from './node.ts'
import type { Counter, Plan } from './plan.ts'
import { type Truth, YES } from './truth.ts'

/** The model in words; it says how far chance alone could move the conclusion, and overrides nothing. */
export const STABILITY_MODEL =
  'повтор с тем же числом участников; процедуры независимы; доля – по результату самой школы (бета 1/2, 1/2)'

/** Beyond this many combinations of counts the chance is not computed. */
const MOST_STATES = 4096

/**
 * Устойчивость: the chance that the school meets the criteria when every known result is drawn again. Exact: results
 * come one procedure after another, and only the counts that the criteria ask for are carried along.
 */
export class StabilityFinder {
  readonly #plan: Plan
  readonly #combine: 'any' | 'all'
  /** Markings that criteria count; the bit of a mask is the place in this list. */
  readonly #markings: readonly number[]
  /** The usual case: one marking, «the low share is at least so much». */
  readonly #alone: Fraction | null
  readonly #counters: readonly Counter[]
  readonly #counterPlaces: readonly number[]
  readonly #years: number
  readonly #states: number
  readonly #isPossible: boolean
  /** By unit, then by the masks of its years: which counters go up. */
  readonly #rises: readonly Uint16Array[]
  /** By risen counters and state: the next state. */
  readonly #next: Uint16Array
  readonly #dependsOnSchool: boolean
  /** By what holds of the school itself. */
  readonly #accepted = new Map<string, Uint8Array>()
  /** Room for one procedure's reckoning: the chances of its masks in a year and over the years, and of the counters going up. */
  readonly #masks: Float64Array
  readonly #patterns: Float64Array
  readonly #risen: Float64Array
  #chances: Float64Array
  #spare: Float64Array
  readonly #tails = new ByCounts()

  constructor(plan: Plan, combine: 'any' | 'all') {
    this.#plan = plan
    this.#combine = combine
    const used = new Set(plan.criteria.flatMap(({ node }) => countersOf(node)))
    this.#counterPlaces = [...used]
    this.#counters = this.#counterPlaces.flatMap((place) => plan.counters[place] ?? [])
    this.#markings = [...new Set(this.#counters.map(({ marking }) => marking))]
    const [first, ...others] = this.#markings.map((place) => plan.markings[place])
    this.#alone = others.length === 0 ? (first?.lowShareAtLeast ?? null) : null
    this.#years = Math.max(0, ...this.#counters.map(lastYear)) + 1
    this.#states = this.#counters.reduce((product, { cap }) => product * (cap + 1), 1)
    const patterns = 2 ** (this.#markings.length * this.#years)
    this.#isPossible =
      this.#counters.length > 0 &&
      Math.max(patterns, this.#states * 2 ** this.#counters.length) <= MOST_STATES
    this.#rises = this.#isPossible ? plan.units.map(({ index }) => this.#risesOf(index)) : []
    this.#next = this.#isPossible ? this.#transitions() : new Uint16Array()
    this.#dependsOnSchool = plan.criteria.some(({ node }) => asksSchool(node))
    this.#masks = new Float64Array(2 ** this.#markings.length)
    this.#patterns = new Float64Array(this.#isPossible ? patterns : 0)
    this.#risen = new Float64Array(2 ** this.#counters.length)
    this.#chances = new Float64Array(this.#isPossible ? this.#states : 0)
    this.#spare = new Float64Array(this.#chances.length)
  }

  find(table: SchoolTable, school: readonly Truth[]): Stability | null {
    if (!this.#isPossible) return null
    cleared(this.#chances)[0] = 1
    let anyResult = false
    for (let unit = 0; unit < this.#rises.length; unit++) {
      const rises = this.#rises[unit]
      if (!rises || !this.#fillPatterns(table, unit)) continue
      anyResult = true
      this.#move(rises)
    }
    if (!anyResult) return null
    const accepted = this.#acceptedFor(school)
    let listed = 0
    for (let state = 0; state < this.#states; state++)
      if (accepted[state] === 1) listed += this.#chances[state] ?? 0
    return { listedProbability: Math.round(listed * 1e4) / 1e4, model: STABILITY_MODEL }
  }

  /** The chances that a repeat gets exactly these markings over the years; false when there is no result at all. */
  #fillPatterns(table: SchoolTable, unit: number): boolean {
    const patterns = cleared(this.#patterns)
    const units = this.#plan.units.length
    let anyResult = false
    let size = 1
    patterns[0] = 1
    for (let yearsBack = 0; yearsBack < this.#years; yearsBack++) {
      const cell = table.cells[yearsBack * units + unit]
      if (cell?.state === 'result') {
        anyResult = true
        if (this.#alone && !cell.levels) this.#addMark(this.#tail(this.#alone, cell), size)
        else this.#addMasks(table, cell, size)
      }
      size *= this.#masks.length
    }
    return anyResult
  }

  /** The usual case of `#addMasks`: marked or not. */
  #addMark(marked: number, size: number): void {
    const patterns = this.#patterns
    for (let pattern = 0; pattern < size; pattern++) {
      const before = patterns[pattern] as number
      patterns[pattern] = before * (1 - marked)
      patterns[size + pattern] = before * marked
    }
  }

  /** Takes a year in: `size` patterns of the years before, each with every mask of this one. */
  #addMasks(table: SchoolTable, cell: Cell, size: number): void {
    const patterns = this.#patterns
    const masks = this.#masks.fill(0)
    this.#maskChances(table, cell, masks)
    for (let mask = masks.length - 1; mask >= 0; mask--)
      for (let pattern = 0; pattern < size; pattern++)
        patterns[mask * size + pattern] = (patterns[pattern] as number) * (masks[mask] as number)
  }

  /** Takes one procedure in: the chances of all counts, with this one drawn again. */
  #move(rises: Uint16Array): void {
    const risen = cleared(this.#risen)
    const patterns = this.#patterns
    for (let pattern = 0; pattern < rises.length; pattern++) {
      const which = rises[pattern] as number
      risen[which] = (risen[which] as number) + (patterns[pattern] as number)
    }
    const before = this.#chances
    const after = cleared(this.#spare)
    const next = this.#next
    const states = this.#states
    for (let which = 0; which < risen.length; which++) {
      const chance = risen[which] as number
      if (chance === 0) continue
      for (let state = 0; state < states; state++) {
        const to = next[which * states + state] as number
        after[to] = (after[to] as number) + chance * (before[state] as number)
      }
    }
    this.#chances = after
    this.#spare = before
  }

  #maskChances(table: SchoolTable, cell: Cell, masks: Float64Array): void {
    if (cell.levels) this.#levelChances(table, cell, cell.levels, masks)
    else masks.set(this.#sampleChances(table, cell, cell))
  }

  /** A result is marked as soon as one of its levels is. */
  #levelChances(
    table: SchoolTable,
    cell: Cell,
    levels: readonly Sample[],
    masks: Float64Array,
  ): void {
    masks[0] = 1
    for (const level of levels) {
      const own = this.#sampleChances(table, cell, level)
      const before = masks.slice()
      masks.fill(0)
      before.forEach((a, mask) => {
        own.forEach((b, more) => {
          masks[mask | more] = (masks[mask | more] ?? 0) + a * b
        })
      })
    }
  }

  #sampleChances(table: SchoolTable, cell: Cell, sample: Sample): number[] {
    if (this.#alone) {
      const marked = this.#tail(this.#alone, sample)
      return [1 - marked, marked]
    }
    const masks = new Array<number>(2 ** this.#markings.length).fill(0)
    repeatedCounts(sample.participants, sample.low).forEach((chance, low) => {
      const mask = this.#maskAt(table, cell, sample, low)
      masks[mask] = (masks[mask] ?? 0) + chance
    })
    return masks
  }

  #maskAt(table: SchoolTable, cell: Cell, sample: Sample, low: number): number {
    return this.#markings.reduce((mask, place, bit) => {
      const marking = this.#plan.markings[place]
      const isMarked = marking && markOfSample(marking, table, cell, sample, low) === YES
      return isMarked ? mask | (1 << bit) : mask
    }, 0)
  }

  #tail(lowShareAtLeast: Fraction, { participants, low }: Sample): number {
    const known = this.#tails.get(participants, low)
    if (known !== undefined) return known
    const tail = repeatedTail(fewestReaching(participants, lowShareAtLeast), participants, low)
    this.#tails.set(participants, low, tail)
    return tail
  }

  #risesOf(unit: number): Uint16Array {
    const bits = this.#markings.length
    return Uint16Array.from({ length: 2 ** (bits * this.#years) }, (_, pattern) =>
      this.#counters.reduce((risen, counter, place) => {
        if (!counter.units.includes(unit)) return risen
        const bit = this.#markings.indexOf(counter.marking)
        const isMarked = (yearsBack: number) => (pattern >> (yearsBack * bits + bit)) & 1
        const { repeat } = counter
        if (!repeat) return isMarked(counter.yearsBack) ? risen | (1 << place) : risen
        let years = 0
        for (let yearsBack = 0; yearsBack < repeat.ofLast; yearsBack++) years += isMarked(yearsBack)
        return years >= repeat.inYears ? risen | (1 << place) : risen
      }, 0),
    )
  }

  #transitions(): Uint16Array {
    const states = this.#states
    return Uint16Array.from({ length: states * 2 ** this.#counters.length }, (_, at) => {
      const risen = Math.floor(at / states)
      const counts = this.#countsIn(at % states).map((count, place) =>
        Math.min(this.#counters[place]?.cap ?? 0, count + ((risen >> place) & 1)),
      )
      return this.#stateOf(counts)
    })
  }

  #countsIn(state: number): number[] {
    let rest = state
    return this.#counters.map(({ cap }) => {
      const count = rest % (cap + 1)
      rest = (rest - count) / (cap + 1)
      return count
    })
  }

  #stateOf(counts: readonly number[]): number {
    return counts.reduceRight(
      (state, count, place) => state * ((this.#counters[place]?.cap ?? 0) + 1) + count,
      0,
    )
  }

  #acceptedFor(school: readonly Truth[]): Uint8Array {
    const key = this.#dependsOnSchool ? school.join() : ''
    let accepted = this.#accepted.get(key)
    if (!accepted) {
      accepted = this.#accept(school)
      this.#accepted.set(key, accepted)
    }
    return accepted
  }

  #accept(school: readonly Truth[]): Uint8Array {
    return Uint8Array.from({ length: this.#states }, (_, state) => {
      const counts: number[] = []
      for (const [place, count] of this.#countsIn(state).entries())
        counts[this.#counterPlaces[place] ?? 0] = count
      const met = this.#plan.criteria.map(
        ({ node }) => truthOfNode(node, { sure: counts, possible: counts, school }) === YES,
      )
      return Number(this.#combine === 'any' ? met.includes(true) : !met.includes(false))
    })
  }
}

/** For a few numbers a loop is quicker than `fill`. */
function cleared(numbers: Float64Array): Float64Array {
  for (let at = 0; at < numbers.length; at++) numbers[at] = 0
  return numbers
}

const lastYear = ({ yearsBack, repeat }: Counter): number =>
  repeat ? repeat.ofLast - 1 : yearsBack

function countersOf(node: Node): readonly number[] {
  if (node.op === 'count') return node.counters
  return partsOf(node).flatMap(countersOf)
}
