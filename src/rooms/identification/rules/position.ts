import type { Group, Quantity } from '../rule-set/rule-set.ts'
import type { Measure, Measured, Surroundings } from './quantity.ts'
import { measureOf } from './quantity.ts'
import { factOf, type Subject } from './subject.ts'
import { NO, type Truth, truthOf, UNKNOWN } from './truth.ts'

/** Whether the place holds, told how many of the group stand lower and higher. */
type Holds = (lower: number, higher: number, size: number) => boolean

export type Place = (measured: Measured, subject: Subject, holds: Holds) => Truth

/** Every subject that a value is compared among: all schools of a year, or all their results in one procedure. */
export type Population = (yearsBack: number, unit: number | null) => Iterable<Subject>

/**
 * Ranks and quantiles within a municipality, the region or a cluster. Values of a group are gathered once, when first
 * asked for; whoever has no value, or no word for the cluster, has no place.
 */
export class Positions {
  readonly #around: Surroundings
  readonly #population: Population

  constructor(around: Surroundings, population: Population) {
    this.#around = around
    this.#population = population
  }

  of(quantity: Quantity, within: Group): Place {
    const measure = measureOf(quantity, this.#around)
    const groups = new Map<string, Map<string, Float64Array>>()
    return (measured, subject, holds) => {
      if (measured === 'none') return NO
      const value = numberOf(measured)
      const group = this.#groupOf(subject, within)
      if (value === null || group === null) return UNKNOWN
      const unit = subject.cell?.unit.index ?? null
      const among = `${subject.yearsBack} ${unit}`
      let values = groups.get(among)
      if (!values) {
        values = this.#gather(measure, within, subject.yearsBack, unit)
        groups.set(among, values)
      }
      const sorted = values.get(group) ?? new Float64Array()
      const lower = countBelow(sorted, value, false)
      const higher = sorted.length - countBelow(sorted, value, true)
      return truthOf(holds(lower, higher, sorted.length))
    }
  }

  #gather(
    measure: Measure,
    within: Group,
    yearsBack: number,
    unit: number | null,
  ): Map<string, Float64Array> {
    const values = new Map<string, number[]>()
    for (const subject of this.#population(yearsBack, unit)) {
      const value = numberOf(measure(subject))
      const group = this.#groupOf(subject, within)
      if (value === null || group === null) continue
      const there = values.get(group)
      if (there) there.push(value)
      else values.set(group, [value])
    }
    return new Map([...values].map(([group, list]) => [group, Float64Array.from(list).sort()]))
  }

  #groupOf(subject: Subject, within: Group): string | null {
    if (within === 'region') return ''
    if (within === 'municipality') return subject.table.school.municipality
    const { facts, year } = this.#around
    const word = factOf(facts, subject, within.fact, year - subject.yearsBack)
    return word === null ? null : String(word)
  }
}

function numberOf(measured: Measured): number | null {
  if (typeof measured === 'string' || 'word' in measured) return null
  return measured.ratio.part / measured.ratio.whole
}

/** How many of the sorted values are below the given one, or not above it. */
function countBelow(sorted: Float64Array, value: number, inclusive: boolean): number {
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >> 1
    const there = sorted[middle] ?? 0
    if (there < value || (inclusive && there === value)) from = middle + 1
    else to = middle
  }
  return from
}
