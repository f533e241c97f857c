import type { Nearest } from '../verdict.ts'
import type { Cell, SchoolTable } from './cell.ts'
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

/** What has to change; null when no change of results would do. */
type Way = readonly Step[] | null

const lengthOf = (way: Way): number =>
  way === null ? Number.POSITIVE_INFINITY : way.reduce((sum, { learners }) => sum + learners, 0)

/**
 * The smallest change of known results, in learners, that would meet a criterion not met, or (for a school that meets
 * one) undo a criterion that is met.
 */
export class NearestFinder {
  readonly #plan: Plan

  constructor(plan: Plan) {
    this.#plan = plan
  }

  find(isListed: boolean, table: SchoolTable, marks: Marks, counts: Counts): Nearest | null {
    let best: { way: readonly Step[]; planned: PlannedCriterion } | null = null
    for (const planned of this.#plan.criteria) {
      if ((truthOfNode(planned.node, counts) === YES) !== isListed) continue
      const walker = new Walker(this.#plan, table, marks, counts)
      const way = isListed ? walker.undoing(planned.node) : walker.meeting(planned.node)
      if (way && way.length > 0 && (!best || lengthOf(way) < lengthOf(best.way)))
        best = { way, planned }
    }
    const step = best && cheapest(best.way, 1)?.[0]
    if (!best || !step) return null
    const { unit, year } = step.cell
    return {
      criterion: best.planned.criterion.id,
      learners: lengthOf(best.way),
      direction: isListed ? 'undoes' : 'meets',
      procedure: {
        kind: unit.kind,
        grade: unit.grade,
        subject: unit.subject,
        level: null,
        year,
      },
    }
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
    if (truthOfNode(node, this.#counts) === YES) return []
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
    if (truthOfNode(node, this.#counts) !== YES) return []
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

  #raising(node: CountNode, needed: number): Way {
    const marking = this.#plan.markings[node.marking]
    const groups = this.#groups(node).map((group) => {
      const steps = group.cells.map((cell) => this.#step(cell, node.marking, marking, true))
      return cheapest(steps, group.needed(needed) - group.marked)
    })
    const met = this.#groups(node).filter((group) => group.marked >= group.needed(needed)).length
    const open = groups.filter((way) => way === null || way.length > 0)
    return joined(shortestOf(open, (node.same ? needed : node.inYears) - met))
  }

  #lowering(node: CountNode, needed: number): Way {
    const marking = this.#plan.markings[node.marking]
    const met = this.#groups(node).filter((group) => group.marked >= group.needed(needed))
    const ways = met.map((group) => {
      const steps = group.cells
        .filter((cell) => this.#isMarked(cell, node.marking))
        .map((cell) => this.#step(cell, node.marking, marking, false))
      return cheapest(steps, group.marked - group.needed(needed) + 1)
    })
    return joined(shortestOf(ways, met.length - (node.same ? needed : node.inYears) + 1))
  }

  /** What is counted together: the procedures of a year or, when one has to repeat, its years. */
  #groups(node: CountNode) {
    const units = this.#plan.units.length
    const years = Array.from({ length: node.ofLast }, (_, yearsBack) => yearsBack)
    const cellsOf = node.same
      ? node.units.map((unit) => years.map((yearsBack) => yearsBack * units + unit))
      : years.map((yearsBack) => node.units.map((unit) => yearsBack * units + unit))
    return cellsOf.map((places) => {
      const cells = places.flatMap((place) => this.#table.cells[place] ?? [])
      return {
        cells,
        marked: cells.filter((cell) => this.#isMarked(cell, node.marking)).length,
        needed: (atLeast: number): number => (node.same ? node.inYears : atLeast),
      }
    })
  }

  #isMarked(cell: Cell, marking: number): boolean {
    const place = cell.yearsBack * this.#plan.units.length + cell.unit.index
    return this.#marks[marking]?.[place] === YES
  }

  /** Null when the result is marked already (raising), or cannot be changed. */
  #step(cell: Cell, at: number, marking: Marking | undefined, raise: boolean): Step | null {
    if (!marking || cell.state !== 'result' || this.#isMarked(cell, at) === raise) return null
    const samples = cell.levels ?? [cell]
    const changes = samples.map((sample) =>
      learnersTo(
        raise,
        marking,
        sample,
        (low) => markOfSample(marking, this.#table, cell, sample, low) === YES,
      ),
    )
    const learners = raise ? Math.min(...changes) : changes.reduce((a, b) => a + b, 0)
    return Number.isFinite(learners) ? { cell, learners } : null
  }
}

/** How many learners more (or fewer) with a low result turn the mark; 0 for a level that is not marked anyway. */
function learnersTo(
  raise: boolean,
  { lowShareAtLeast }: Marking,
  { participants, low }: { readonly participants: number; readonly low: number },
  isMarked: (low: number) => boolean,
): number {
  if (lowShareAtLeast) {
    const fewest = fewestReaching(participants, lowShareAtLeast)
    if (raise) return fewest > participants ? Number.POSITIVE_INFINITY : fewest - low
    return fewest <= 0 ? Number.POSITIVE_INFINITY : Math.max(0, low - fewest + 1)
  }
  const step = raise ? 1 : -1
  for (let to = low; to >= 0 && to <= participants; to += step)
    if (isMarked(to) === raise) return Math.abs(to - low)
  return Number.POSITIVE_INFINITY
}

function cheapest(steps: readonly (Step | null)[], needed: number): Way {
  if (needed <= 0) return []
  const possible = steps.filter((step) => step !== null)
  if (possible.length < needed) return null
  return possible.sort((a, b) => a.learners - b.learners).slice(0, needed)
}

const shortest = (ways: readonly Way[]): Way =>
  ways.reduce((best, way) => (lengthOf(way) < lengthOf(best) ? way : best), null)

function shortestOf(ways: readonly Way[], needed: number): readonly Way[] {
  const sorted = ways.toSorted((a, b) => lengthOf(a) - lengthOf(b) || 0)
  return sorted.length < needed ? [null] : sorted.slice(0, Math.max(0, needed))
}

const joined = (ways: readonly Way[]): Way =>
  ways.includes(null) ? null : ways.flatMap((way) => way ?? [])
