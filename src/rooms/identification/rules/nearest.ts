import type { Nearest } from '../verdict.ts'
import type { Cell, Sample, SchoolTable } from './cell.ts'
import { fewestReaching } from './fraction.ts'
import { type Marks, markOfSample } from './marks.ts'
import type { CountNode, Counts, Node } from './node.ts'
import { truthOfNode } from './node.ts'
import type { Marking, Plan, PlannedCriterion } from './plan.ts'
import { YES } from './truth.ts'

/** One result that would have to change, and by how many learners. */
interface Step {
  readonly cell: Cell
  readonly learners: number
}

/** What has to change, and by how many learners together; null when no change of results would do. */
type Way = { readonly steps: readonly Step[]; readonly learners: number } | null

const smaller = (a: Step, b: Step): Step => (b.learners < a.learners ? b : a)

const NOTHING: Way = { steps: [], learners: 0 }

const lengthOf = (way: Way): number => way?.learners ?? Number.POSITIVE_INFINITY

/**
 * The smallest change of known results, in learners, that would meet a criterion not met, or (for a school that meets
 * one) undo a criterion that is met.
 */
export class NearestFinder {
  readonly #plan: Plan
  readonly #procedures: Nearest['procedure'][] = []

  constructor(plan: Plan) {
    this.#plan = plan
  }

  find(isListed: boolean, table: SchoolTable, marks: Marks, counts: Counts): Nearest | null {
    let best: Way = null
    let nearest: PlannedCriterion | null = null
    const walker = new Walker(this.#plan, table, marks, counts)
    for (const planned of this.#plan.criteria) {
      if ((truthOfNode(planned.node, counts) === YES) !== isListed) continue
      const way = isListed ? walker.undoing(planned.node) : walker.meeting(planned.node)
      if (!way || way.steps.length === 0 || way.learners >= lengthOf(best)) continue
      best = way
      nearest = planned
    }
    if (!best || !nearest) return null
    return {
      criterion: nearest.criterion.id,
      learners: best.learners,
      direction: isListed ? 'undoes' : 'meets',
      steps: best.steps.length,
      procedure: this.#procedureOf(best.steps.reduce(smaller).cell),
    }
  }

  /** Made once for each place: it is told of every school. */
  #procedureOf({ unit, year, yearsBack }: Cell): Nearest['procedure'] {
    const place = yearsBack * this.#plan.units.length + unit.index
    const { kind, grade, subject } = unit
    this.#procedures[place] ??= { kind, grade, subject, level: null, year }
    return this.#procedures[place]
  }
}

class Walker {
  readonly #plan: Plan
  readonly #table: SchoolTable
  readonly #marks: Marks
  readonly #counts: Counts

  constructor(plan: Plan, table: SchoolTable, marks: Marks, counts: Counts) {
    this.#plan = plan
    this.#table = table
    this.#marks = marks
    this.#counts = counts
  }

  meeting(node: Node): Way {
    if (truthOfNode(node, this.#counts) === YES) return NOTHING
    switch (node.op) {
      case 'all':
        return joined(node.parts.map((part) => this.meeting(part)))
      case 'any':
        return shortest(node.parts.map((part) => this.meeting(part)))
      case 'not':
        return this.undoing(node.part)
      case 'school':
        return null
      case 'count':
        return node.atLeast === null ? null : this.#raising(node, node.atLeast)
    }
  }

  undoing(node: Node): Way {
    if (truthOfNode(node, this.#counts) !== YES) return NOTHING
    switch (node.op) {
      case 'all':
        return shortest(node.parts.map((part) => this.undoing(part)))
      case 'any':
        return joined(node.parts.map((part) => this.undoing(part)))
      case 'not':
        return this.meeting(node.part)
      case 'school':
        return null
      case 'count':
        return node.atLeast === null ? null : this.#lowering(node, node.atLeast)
    }
  }

  #raising(node: CountNode, atLeast: number): Way {
    const [inGroup, groups] = needed(node, atLeast)
    const ways: Way[] = []
    let met = 0
    for (const places of node.groups) {
      const marked = this.#countMarked(places, node.marking)
      if (marked >= inGroup) met++
      else ways.push(this.#cheapest(places, node.marking, true, inGroup - marked))
    }
    return joined(shortestOf(ways, groups - met))
  }

  #lowering(node: CountNode, atLeast: number): Way {
    const [inGroup, groups] = needed(node, atLeast)
    const ways: Way[] = []
    for (const places of node.groups) {
      const marked = this.#countMarked(places, node.marking)
      if (marked >= inGroup)
        ways.push(this.#cheapest(places, node.marking, false, marked - inGroup + 1))
    }
    return joined(shortestOf(ways, ways.length - groups + 1))
  }

  #countMarked(places: readonly number[], marking: number): number {
    const marks = this.#marks[marking]
    let marked = 0
    for (const place of places) if (marks?.[place] === YES) marked++
    return marked
  }

  /** So many results that take the fewest learners: of those not marked when raising, of the marked ones when lowering. */
  #cheapest(places: readonly number[], at: number, raise: boolean, count: number): Way {
    const marks = this.#marks[at]
    const marking = this.#plan.markings[at]
    if (!marks || !marking) return null
    const steps: Step[] = []
    for (const place of places) {
      const cell = this.#table.cells[place]
      if (cell?.state !== 'result' || (marks[place] === YES) === raise) continue
      const learners = this.#learners(marking, cell, raise)
      if (learners !== Number.POSITIVE_INFINITY) takeIn(steps, cell, learners, count)
    }
    return steps.length < count ? null : wayOf(steps)
  }

  /** One level is enough to mark a result, all have to change to undo it. */
  #learners(marking: Marking, cell: Cell, raise: boolean): number {
    if (!cell.levels) return this.#learnersOf(marking, cell, cell, raise)
    const levels = cell.levels.map((level) => this.#learnersOf(marking, cell, level, raise))
    return raise ? Math.min(...levels) : levels.reduce((a, b) => a + b, 0)
  }

  #learnersOf(marking: Marking, cell: Cell, sample: Sample, raise: boolean): number {
    const { participants, low } = sample
    const { lowShareAtLeast } = marking
    if (lowShareAtLeast) {
      const fewest = fewestReaching(participants, lowShareAtLeast)
      if (raise) return fewest > participants ? Number.POSITIVE_INFINITY : fewest - low
      return fewest <= 0 ? Number.POSITIVE_INFINITY : Math.max(0, low - fewest + 1)
    }
    const step = raise ? 1 : -1
    for (let to = low; to >= 0 && to <= participants; to += step)
      if ((markOfSample(marking, this.#table, cell, sample, to) === YES) === raise)
        return Math.abs(to - low)
    return Number.POSITIVE_INFINITY
  }
}

/** How many marks make a group count, and how many groups make the criterion. */
const needed = (node: CountNode, atLeast: number): readonly [inGroup: number, groups: number] =>
  node.same ? [node.inYears, atLeast] : [atLeast, node.inYears]

/** Keeps the cheapest in order; of equal ones those that came first. */
function takeIn(steps: Step[], cell: Cell, learners: number, most: number): void {
  let at = steps.length
  while (at > 0 && (steps[at - 1] as Step).learners > learners) at--
  if (at >= most) return
  for (let to = Math.min(steps.length, most - 1); to > at; to--) steps[to] = steps[to - 1] as Step
  steps[at] = { cell, learners }
}

const shortest = (ways: readonly Way[]): Way =>
  ways.reduce((best, way) => (lengthOf(way) < lengthOf(best) ? way : best), null)

/** So many of the shortest, in order; of equal ones those that came first. No way at all comes last. */
function shortestOf(ways: readonly Way[], count: number): readonly Way[] {
  if (ways.length < count) return [null]
  if (ways.length === 1) return ways
  const sorted: Way[] = []
  for (const way of ways) {
    let at = sorted.length
    for (; at > 0 && lengthOf(sorted[at - 1] as Way) > lengthOf(way); at--)
      sorted[at] = sorted[at - 1] as Way
    sorted[at] = way
  }
  return sorted.slice(0, count)
}

function joined(ways: readonly Way[]): Way {
  if (ways.length === 1) return ways[0] ?? null
  const steps: Step[] = []
  for (const way of ways) {
    if (!way) return null
    steps.push(...way.steps)
  }
  return wayOf(steps)
}

function wayOf(steps: readonly Step[]): Way {
  let learners = 0
  for (const step of steps) learners += step.learners
  return { steps, learners }
}
