import type { IdentificationFacts } from '../facts.ts'
import type {
  Condition,
  Criterion,
  LowProcedures,
  RuleSet,
  SchoolCondition,
  SchoolYears,
  Threshold,
} from '../rule-set/rule-set.ts'
import { thresholdValue } from '../rule-set/rule-set.ts'
import { ByCounts } from './by-counts.ts'
import { type ConditionContext, type Judge, judgeOf } from './condition.ts'
import { type Fraction, fractionOf } from './fraction.ts'
import type { CountNode, Node } from './node.ts'
import { type Population, Positions } from './position.ts'
import { isChosen, type Unit } from './units.ts'

/** A rule set made ready for many schools. */
export interface Plan {
  readonly units: readonly Unit[]
  readonly markings: readonly Marking[]
  readonly counters: readonly Counter[]
  readonly schoolLeaves: readonly SchoolLeaf[]
  readonly criteria: readonly PlannedCriterion[]
  readonly riskZone: readonly PlannedCriterion[]
  /** Years whose results are asked for, the year of the run included. */
  readonly yearsAsked: number
}

/** What is asked of a single result; «low» is one of them. */
export interface Marking {
  readonly condition: Condition
  readonly judge: Judge
  /** The usual case, judged without ado: the low share is at least so much. */
  readonly lowShareAtLeast: Fraction | null
  /** Where nothing but the two counts decides: what was already judged. */
  readonly judged: ByCounts | null
  /** Years in which anybody asks for it, the year of the run included. */
  readonly years: number
}

/** Counts marked procedures: of one year, or those marked again in so many of the last years. */
export interface Counter {
  readonly marking: number
  readonly units: readonly number[]
  readonly yearsBack: number
  readonly repeat: { readonly inYears: number; readonly ofLast: number } | null
  /** Counting further decides nothing. */
  readonly cap: number
}

export interface SchoolLeaf {
  readonly condition: Condition
  readonly judge: Judge
  readonly inYears: number
  readonly ofLast: number
}

export interface PlannedCriterion {
  readonly criterion: Criterion
  readonly node: Node
}

export function planOf(
  ruleSet: RuleSet,
  units: readonly Unit[],
  facts: IdentificationFacts,
  run: { readonly year: number; readonly population: Population },
): Plan {
  const around = { facts, units, year: run.year }
  const positions = new Positions(around, run.population)
  const planner = new Planner(ruleSet, units, { ...around, positions })
  const criteria = planner.plan(ruleSet.criteria, ['criteria'])
  const enabled = ruleSet.riskZone.filter((part) => part.enabled)
  const riskZone = planner.plan([...enabled, ...criteriaByVpr(ruleSet)], ['criteria', 'riskZone'])
  const { counters, schoolLeaves, yearsAsked } = planner
  // The first is «low»: an explanation shows it for every year, counted or not.
  const [low, ...others] = planner.markings
  const markings = low ? [{ ...low, years: yearsAsked }, ...others] : []
  return { units, markings, counters, schoolLeaves, criteria, riskZone, yearsAsked }
}

/** Where ВПР may lead to the risk zone only, whoever meets a criterion with ВПР counted is there by that criterion. */
function criteriaByVpr({ vprUse, criteria, combine }: RuleSet): readonly Criterion[] {
  const [first] = criteria
  if (vprUse !== 'riskZoneOnly' || !first) return []
  return combine === 'any'
    ? criteria
    : [{ ...first, when: { all: criteria.map(({ when }) => when) } }]
}

/** Years to lay out: a change and a pool look one year further back than what is counted. */
export function yearsLaidOut(ruleSet: RuleSet): number {
  const asked = [...ruleSet.criteria, ...ruleSet.riskZone].map(({ when }) =>
    yearsOf(when, ruleSet.low),
  )
  return Math.max(...asked) + (ruleSet.smallGroup.handling === 'pool' ? 1 : 0)
}

function yearsOf(when: SchoolCondition, low: Condition | null): number {
  if ('all' in when) return Math.max(...when.all.map((part) => yearsOf(part, low)))
  if ('any' in when) return Math.max(...when.any.map((part) => yearsOf(part, low)))
  if ('not' in when) return yearsOf(when.not, low)
  const asked = 'school' in when ? when.school : when.lowProcedures
  const looksBack = JSON.stringify(asked.meeting ?? low).includes('"changeOfShare"')
  return spanOf(asked).ofLast + (looksBack ? 1 : 0)
}

function spanOf({ inYears, ofLast }: LowProcedures | SchoolYears) {
  const needed = valueOr(inYears, 1)
  return { inYears: needed, ofLast: valueOr(ofLast, needed) }
}

const valueOr = (threshold: Threshold | undefined, otherwise: number): number =>
  threshold === undefined ? otherwise : thresholdValue(threshold)

class Planner {
  readonly markings: Marking[] = []
  readonly counters: Counter[] = []
  readonly schoolLeaves: SchoolLeaf[] = []
  yearsAsked = 1
  readonly #ruleSet: RuleSet
  readonly #units: readonly Unit[]
  readonly #context: ConditionContext

  constructor(ruleSet: RuleSet, units: readonly Unit[], context: ConditionContext) {
    this.#ruleSet = ruleSet
    this.#units = units
    this.#context = context
  }

  plan(criteria: readonly Criterion[], uses: readonly Unit['use'][]): PlannedCriterion[] {
    const units = this.#units.filter(({ use }) => uses.includes(use))
    return criteria.map((criterion) => ({ criterion, node: this.#node(criterion.when, units) }))
  }

  #node(when: SchoolCondition, units: readonly Unit[]): Node {
    if ('all' in when) return { op: 'all', parts: when.all.map((part) => this.#node(part, units)) }
    if ('any' in when) return { op: 'any', parts: when.any.map((part) => this.#node(part, units)) }
    if ('not' in when) return { op: 'not', part: this.#node(when.not, units) }
    if ('school' in when) return this.#schoolNode(when.school)
    return this.#countNode(when.lowProcedures, units)
  }

  #schoolNode(years: SchoolYears): Node {
    const { meeting: condition } = years
    const judge = judgeOf(condition, this.#context)
    this.schoolLeaves.push({ condition, judge, ...spanOf(years) })
    return { op: 'school', leaf: this.schoolLeaves.length - 1 }
  }

  #countNode(asked: LowProcedures, all: readonly Unit[]): CountNode {
    const { inYears, ofLast } = spanOf(asked)
    const marking = this.#marking(asked.meeting ?? this.#ruleSet.low, ofLast)
    const units = all.filter((unit) => isChosen(unit, asked.among)).map(({ index }) => index)
    this.yearsAsked = Math.max(this.yearsAsked, ofLast)
    const same = asked.same ?? false
    const atLeast = asked.atLeast === undefined ? null : thresholdValue(asked.atLeast)
    const exactly = asked.exactly === undefined ? null : thresholdValue(asked.exactly)
    const cap = exactly === null ? (atLeast ?? 1) : exactly + 1
    const counters = same
      ? [this.#counter({ marking, units, yearsBack: -1, repeat: { inYears, ofLast }, cap })]
      : Array.from({ length: ofLast }, (_, yearsBack) =>
          this.#counter({ marking, units, yearsBack, repeat: null, cap }),
        )
    const years = Array.from({ length: ofLast }, (_, yearsBack) => yearsBack * this.#units.length)
    const groups = same
      ? units.map((unit) => years.map((first) => first + unit))
      : years.map((first) => units.map((unit) => first + unit))
    return {
      op: 'count',
      marking,
      units,
      same,
      inYears,
      ofLast,
      atLeast,
      exactly,
      counters,
      groups,
    }
  }

  /** Criteria that count the same thing share a counter, which then goes as far as the farther asks. */
  #counter(counter: Counter): number {
    const key = (of: Counter): string => JSON.stringify({ ...of, cap: 0 })
    const known = this.counters.findIndex((other) => key(other) === key(counter))
    const there = this.counters[known]
    if (!there) return this.counters.push(counter) - 1
    this.counters[known] = { ...there, cap: Math.max(there.cap, counter.cap) }
    return known
  }

  #marking(condition: Condition | null, years: number): number {
    if (!condition) return -1
    const known = this.markings.findIndex((other) => other.condition === condition)
    const there = this.markings[known]
    if (there) {
      this.markings[known] = { ...there, years: Math.max(there.years, years) }
      return known
    }
    const judge = judgeOf(condition, this.#context)
    const lowShareAtLeast = plainLowShare(condition)
    const judged = restsOnCounts(condition) ? new ByCounts() : null
    return this.markings.push({ condition, judge, lowShareAtLeast, judged, years }) - 1
  }
}

/** The figure of a condition that says nothing but «the low share is at least so much». */
export function plainLowShare(condition: Condition): Fraction | null {
  if (!('value' in condition) || !('share' in condition.value)) return null
  const { value, atLeast, ...others } = condition
  if (value.share !== 'low' || value.of || atLeast === undefined) return null
  if (Object.values(others).some((other) => other !== undefined)) return null
  return fractionOf(thresholdValue(atLeast))
}

/** Nothing but the numbers of participants and of low results of the sample itself is asked for. */
function restsOnCounts(condition: Condition): boolean {
  if ('all' in condition) return condition.all.every(restsOnCounts)
  if ('any' in condition) return condition.any.every(restsOnCounts)
  if ('not' in condition) return restsOnCounts(condition.not)
  const { value, rank, quantile } = condition
  if (rank || quantile) return false
  if ('share' in value) return value.share === 'low' && !value.of
  return 'count' in value && value.count !== 'enrolled' && !value.of
}
