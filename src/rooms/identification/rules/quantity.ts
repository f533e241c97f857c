import type { IdentificationFacts } from '../facts.ts'
import type { ProcedureChoice, Quantity, ShareQuantity } from '../rule-set/rule-set.ts'
import { thresholdValue } from '../rule-set/rule-set.ts'
import type { Cell, Sample } from './cell.ts'
import type { Subject } from './subject.ts'
import { factOf } from './subject.ts'
import type { Unit } from './units.ts'
import { isChosen } from './units.ts'

/** A value as a ratio of whole numbers, so that shares compare exactly; a plain number stands over 1. */
export interface Ratio {
  readonly part: number
  readonly whole: number
}

/** `unknown`: nobody gave it. `none`: there is nothing to give, as where no procedure is held. */
export type Measured = { readonly ratio: Ratio } | { readonly word: string } | 'unknown' | 'none'

export type Measure = (subject: Subject) => Measured

export interface Surroundings {
  readonly facts: IdentificationFacts
  readonly units: readonly Unit[]
  readonly year: number
}

const number = (part: number): Measured => ({ ratio: { part, whole: 1 } })

export function measureOf(quantity: Quantity, around: Surroundings): Measure {
  if ('fact' in quantity) return (subject) => measuredFact(subject, quantity.fact, around)
  if ('sum' in quantity) {
    const terms = quantity.sum.map(({ value, weight }) => ({
      measure: measureOf(value, around),
      weight: thresholdValue(weight),
    }))
    return (subject) => sumOf(terms, subject)
  }
  if ('changeOfShare' in quantity) {
    const least = thresholdValue(quantity.participantsAtLeast ?? 1)
    return (subject) => changeOf(subject, least, around)
  }
  const tally = tallyOf(quantity, around)
  return (subject) => overSamples(subject, quantity.of, tally)
}

function measuredFact(subject: Subject, name: string, around: Surroundings): Measured {
  const value = factOf(around.facts, subject, name, around.year - subject.yearsBack)
  if (value === null) return 'unknown'
  return typeof value === 'number' ? number(value) : { word: value }
}

/** Sums are decimals: one part in a billion is not a difference. */
const FINE = 1e9

function sumOf(
  terms: readonly { readonly measure: Measure; readonly weight: number }[],
  subject: Subject,
): Measured {
  let sum = 0
  let anyTerm = false
  for (const { measure, weight } of terms) {
    const measured = measure(subject)
    // What is not held, not due or not loaded is left out, as it is of every other count.
    if (measured === 'none') continue
    if (measured === 'unknown' || 'word' in measured) return 'unknown'
    anyTerm = true
    sum += (measured.ratio.part / measured.ratio.whole) * weight
  }
  return anyTerm ? { ratio: { part: Math.round(sum * FINE), whole: FINE } } : 'none'
}

/** Share now less share a year before, over the common whole. */
function changeOf(subject: Subject, least: number, { facts, units }: Surroundings): Measured {
  const { cell, table, sample } = subject
  if (!cell || !sample || sample.participants < least) return 'none'
  const yearBefore = table.cells[(cell.yearsBack + 1) * units.length + cell.unit.index]
  const before = yearBefore && sampleLike(sample, cell, yearBefore, facts)
  if (!before) return 'none'
  if (before.participants < least) return 'none'
  return {
    ratio: {
      part: subject.low * before.participants - before.low * sample.participants,
      whole: sample.participants * before.participants,
    },
  }
}

/** A level is compared with the same level, whatever is added up with whatever was. */
function sampleLike(
  sample: Sample,
  cell: Cell,
  other: Cell,
  { results }: IdentificationFacts,
): Sample | undefined {
  const { state, levels } = other
  if (state !== 'result') return undefined
  if (sample === cell) return levels ? undefined : other
  const levelOf = ({ rows }: Sample) => results.procedure[rows[0] ?? -1]
  return levels?.find((level) => levelOf(level) === levelOf(sample))
}

/** What one sample adds to a share, a mean or a count; null when the sample does not say. */
type Tally = (sample: Sample, low: number) => Ratio | null

function tallyOf(
  quantity: Exclude<
    Quantity,
    { fact: string } | { sum: readonly unknown[] } | { changeOfShare: 'low' }
  >,
  { facts }: Surroundings,
): Tally {
  if ('share' in quantity) {
    if (quantity.share === 'low')
      return (sample, low) => ({ part: low, whole: sample.participants })
    const weights = markWeights[quantity.share]
    return (sample) => marksOf(facts, sample, weights)
  }
  if ('mean' in quantity) return (sample) => marksOf(facts, sample, [2, 3, 4, 5])
  if (quantity.count === 'low') return (_, low) => ({ part: low, whole: 1 })
  if (quantity.count === 'participants')
    return (sample) => ({ part: sample.participants, whole: 1 })
  return (sample) => enrolledOf(facts, sample)
}

type MarkWeights = readonly [number, number, number, number]

const markWeights: Readonly<Record<Exclude<ShareQuantity['share'], 'low'>, MarkWeights>> = {
  mark2: [1, 0, 0, 0],
  mark3: [0, 1, 0, 0],
  mark4: [0, 0, 1, 0],
  mark5: [0, 0, 0, 1],
  mark4or5: [0, 0, 1, 1],
}

function marksOf(
  { results }: IdentificationFacts,
  { rows, participants }: Sample,
  weights: MarkWeights,
): Ratio | null {
  let part = 0
  for (const row of rows)
    for (const [at, weight] of weights.entries()) {
      const marks = results.marks?.[row * weights.length + at] ?? -1
      if (marks < 0) return null
      part += marks * weight
    }
  return { part, whole: participants }
}

export function enrolledOf({ results }: IdentificationFacts, { rows }: Sample): Ratio | null {
  let part = 0
  for (const row of rows) {
    const enrolled = results.enrolled?.[row] ?? -1
    if (enrolled < 0) return null
    part += enrolled
  }
  return { part, whole: 1 }
}

/** The sample itself; for a school, or where `of` chooses, all its results of the year added up. */
function overSamples(subject: Subject, of: ProcedureChoice | undefined, tally: Tally): Measured {
  const { cell, sample, table, yearsBack } = subject
  if (cell && sample && of === undefined) return answer(tally(sample, subject.low))
  let sum: Ratio | null = null
  for (const other of table.cells) {
    if (other.yearsBack !== yearsBack || !isChosen(other.unit, of)) continue
    if (other.state === 'missing' || other.state === 'tooSmall') return 'unknown'
    if (other.state !== 'result') continue
    const own = tally(other, other.low)
    if (!own) return 'unknown'
    sum = sum ? { part: sum.part + own.part, whole: wholeOf(sum, own) } : own
  }
  return sum ? answer(sum) : 'none'
}

/** Counts stand over 1 and stay there; shares add their participants. */
const wholeOf = (sum: Ratio, own: Ratio): number =>
  sum.whole === 1 && own.whole === 1 ? 1 : sum.whole + own.whole

const answer = (ratio: Ratio | null): Measured => (ratio ? { ratio } : 'unknown')
