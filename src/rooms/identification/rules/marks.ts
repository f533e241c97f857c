import type { Cell, Sample, SchoolTable } from './cell.ts'
import { compareTo } from './fraction.ts'
import type { Counts } from './node.ts'
import { atLeast } from './node.ts'
import type { Counter, Marking, Plan } from './plan.ts'
import { resultSubject, schoolSubject } from './subject.ts'
import { NO, or, type Truth, truthOf, UNKNOWN, YES } from './truth.ts'

/** By marking, then by cell. */
export type Marks = readonly (readonly Truth[])[]

/** In years in which nobody asks for a marking nothing is marked. */
export const marksOf = (plan: Plan, table: SchoolTable): Marks =>
  plan.markings.map((marking) => {
    const { cells } = table
    const marks = new Array<Truth>(cells.length).fill(NO)
    const asked = Math.min(cells.length, marking.years * plan.units.length)
    for (let place = 0; place < asked; place++)
      marks[place] = markOf(marking, table, cells[place] as Cell)
    return marks
  })

/** Only a missing or too small result is unknown; what is not due, not loaded or not held is left out. */
export function markOf(marking: Marking, table: SchoolTable, cell: Cell): Truth {
  if (cell.state !== 'result')
    return cell.state === 'missing' || cell.state === 'tooSmall' ? UNKNOWN : NO
  if (!cell.levels) return markOfSample(marking, table, cell, cell, cell.low)
  const others = cell.hasTooSmallLevel ? UNKNOWN : NO
  return markOfLevels(marking, table, cell, cell.levels, others)
}

/** What would be marked if only groups counted that are large enough to be read literally. */
export function markOfLarge(marking: Marking, table: SchoolTable, cell: Cell, mark: Truth): Truth {
  if (cell.state !== 'result') return mark
  if (!cell.levels) return cell.isSmall ? NO : mark
  const large = cell.levels.filter(({ isSmall }) => !isSmall)
  return markOfLevels(marking, table, cell, large, NO)
}

const markOfLevels = (
  marking: Marking,
  table: SchoolTable,
  cell: Cell,
  levels: readonly Sample[],
  others: Truth,
): Truth =>
  levels.reduce<Truth>(
    (truth, level) => or(truth, markOfSample(marking, table, cell, level, level.low)),
    others,
  )

/** With `low` in place of the sample's own count, to ask «what if». */
export function markOfSample(
  marking: Marking,
  table: SchoolTable,
  cell: Cell,
  sample: Sample,
  low: number,
): Truth {
  const { lowShareAtLeast, judged, judge } = marking
  const { participants } = sample
  if (lowShareAtLeast) return truthOf(compareTo(low, participants, lowShareAtLeast) >= 0)
  const known = judged?.get(participants, low)
  if (known !== undefined) return known as Truth
  const truth = judge(resultSubject(table, cell, sample, low))
  judged?.set(participants, low, truth)
  return truth
}

export const schoolTruths = (plan: Plan, table: SchoolTable): Truth[] =>
  plan.schoolLeaves.map(({ judge, inYears, ofLast }) => {
    let sure = 0
    let possible = 0
    for (let yearsBack = 0; yearsBack < ofLast; yearsBack++) {
      const truth = judge(schoolSubject(table, yearsBack))
      if (truth === YES) sure++
      if (truth !== NO) possible++
    }
    return atLeast(sure, possible, inYears)
  })

export function countsOf(plan: Plan, marks: Marks, school: readonly Truth[]): Counts {
  const sure: number[] = []
  const possible: number[] = []
  for (const counter of plan.counters) {
    const marked = marks[counter.marking] ?? []
    let surely = 0
    let possibly = 0
    for (const unit of counter.units) {
      const truth = counter.repeat
        ? repeatTruth(counter, unit, marked, plan.units.length)
        : (marked[counter.yearsBack * plan.units.length + unit] ?? NO)
      if (truth === YES) surely++
      if (truth !== NO) possibly++
    }
    sure.push(surely)
    possible.push(possibly)
  }
  return { sure, possible, school }
}

function repeatTruth(
  { repeat }: Counter,
  unit: number,
  marked: readonly Truth[],
  units: number,
): Truth {
  let sure = 0
  let possible = 0
  for (let yearsBack = 0; yearsBack < (repeat?.ofLast ?? 0); yearsBack++) {
    const truth = marked[yearsBack * units + unit] ?? NO
    if (truth === YES) sure++
    if (truth !== NO) possible++
  }
  return atLeast(sure, possible, repeat?.inYears ?? 1)
}
