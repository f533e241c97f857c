import { wilsonInterval } from '../../../kernel/statistics/wilson.ts'
import type { IdentificationFacts } from '../facts.ts'
import type { Condition, LocalText, Quantity, RuleSet } from '../rule-set/rule-set.ts'
import { thresholdValue } from '../rule-set/rule-set.ts'
import type {
  Contribution,
  Evidence,
  FactEvidence,
  PooledPart,
  ResultEvidence,
} from '../verdict.ts'
import type { Cell, Sample, SchoolTable } from './cell.ts'
import { compareTo, type Fraction, fractionOf } from './fraction.ts'
import { type Marks, markOfSample } from './marks.ts'
import type { CountNode, Counts, Node } from './node.ts'
import { counterTruth, truthOfNode } from './node.ts'
import type { Plan } from './plan.ts'
import { enrolledOf, measureOf } from './quantity.ts'
import { factOf, schoolSubject } from './subject.ts'
import { type Truth, YES } from './truth.ts'

/** Everything a criterion that was met rests on, each thing once. */
export class EvidenceWriter {
  readonly #plan: Plan
  readonly #facts: IdentificationFacts
  readonly #coverage: Fraction
  readonly #year: number

  constructor(plan: Plan, facts: IdentificationFacts, ruleSet: RuleSet, year: number) {
    this.#plan = plan
    this.#facts = facts
    this.#coverage = fractionOf(thresholdValue(ruleSet.coverageBelow))
    this.#year = year
  }

  of(node: Node, table: SchoolTable, marks: Marks, counts: Counts): readonly Evidence[] {
    const cells = new Map<Cell, number>()
    const rest: Evidence[] = []
    this.#collect(node, { table, marks, counts, cells, rest })
    const results: Evidence[] = []
    for (const [cell, marking] of cells) {
      if (cell.levels) results.push(...this.#marked(cell, cell.levels, marking, table))
      else results.push(this.result(cell, cell))
    }
    return rest.length === 0 ? results : [...results, ...unique(rest)]
  }

  /** Of levels that are judged separately only those that were marked. */
  #marked(
    cell: Cell,
    levels: readonly Sample[],
    marking: number,
    table: SchoolTable,
  ): ResultEvidence[] {
    const how = this.#plan.markings[marking]
    if (!how) return []
    return levels
      .filter((level) => markOfSample(how, table, cell, level, level.low) === YES)
      .map((level) => this.result(cell, level))
  }

  result(cell: Cell, sample: Sample): ResultEvidence {
    const { participants, low, rows } = sample
    const { kind, grade, subject } = cell.unit
    const result: Written<ResultEvidence> = {
      kind,
      grade,
      subject,
      level: this.#levelOfAll(rows),
      year: cell.year,
      participants,
      low,
      share: participants === 0 ? 0 : low / participants,
      interval: wilsonInterval(low, participants),
    }
    if (sample.isSmall) result.smallGroup = true
    if (this.#isCoveredLittle(sample)) result.lowCoverage = true
    if (rows.length > 1) result.pooled = this.#pooled(cell, sample)
    return result
  }

  #isCoveredLittle(sample: Sample): boolean {
    const enrolled = this.#facts.results.enrolled && enrolledOf(this.#facts, sample)
    if (!enrolled || enrolled.part <= 0) return false
    return compareTo(sample.participants, enrolled.part, this.#coverage) < 0
  }

  #pooled(cell: Cell, sample: Sample): PooledPart[] {
    return cell.pool
      ? cell.pool.flatMap((part) => this.#parts(part, part.rows))
      : this.#parts(cell, sample.rows)
  }

  /** The level is named when all the rows are of one. */
  #levelOfAll(rows: readonly number[]): string | null {
    const level = rows.length === 0 ? null : this.#level(rows[0] ?? -1)
    const isOne = rows.length < 2 || rows.every((row) => this.#level(row) === level)
    return isOne ? level : null
  }

  #level(row: number): string | null {
    return this.#facts.procedures[this.#facts.results.procedure[row] ?? 0]?.level ?? null
  }

  #parts({ unit, year }: Cell, rows: readonly number[]): PooledPart[] {
    const { participants, low } = this.#facts.results
    return rows.map((row) => ({
      kind: unit.kind,
      grade: unit.grade,
      subject: unit.subject,
      level: this.#level(row),
      year,
      participants: participants[row] ?? 0,
      low: low[row] ?? 0,
    }))
  }

  #collect(node: Node, into: Collected): void {
    if (truthOfNode(node, into.counts) !== YES) return
    switch (node.op) {
      case 'all':
      case 'any':
        for (const part of node.parts) this.#collect(part, into)
        break
      case 'count':
        addCounted(node, into, this.#plan.units.length)
        break
      case 'school':
        into.rest.push(...this.#schoolEvidence(node.leaf, into.table))
        break
      case 'not':
        into.rest.push(...this.#denied(node.part, into.table))
    }
  }

  /** That something does not hold is shown by what it was asked of. */
  #denied(node: Node, table: SchoolTable): Evidence[] {
    if (node.op === 'school') return this.#schoolEvidence(node.leaf, table)
    if (node.op === 'count') return []
    return (node.op === 'not' ? [node.part] : node.parts).flatMap((part) =>
      this.#denied(part, table),
    )
  }

  #schoolEvidence(leaf: number, table: SchoolTable): Evidence[] {
    const asked = this.#plan.schoolLeaves[leaf]
    if (!asked) return []
    return Array.from({ length: asked.ofLast }, (_, yearsBack) => yearsBack)
      .filter((yearsBack) => asked.judge(schoolSubject(table, yearsBack)) === YES)
      .flatMap((yearsBack) => this.readings(asked.condition, table, yearsBack))
  }

  /** What a condition on the school reads in a year: facts, results, sums with every contribution. */
  readings(condition: Condition, table: SchoolTable, yearsBack: number): Evidence[] {
    return quantitiesOf(condition).flatMap((quantity): Evidence[] => {
      const year = this.#year - yearsBack
      if ('fact' in quantity) return [this.#fact(table, yearsBack, quantity.fact)]
      if ('sum' in quantity) return this.#sum(quantity, table, yearsBack, year)
      return table.cells
        .filter((cell) => cell.yearsBack === yearsBack && cell.state === 'result')
        .map((cell) => this.result(cell, cell))
    })
  }

  #fact(table: SchoolTable, yearsBack: number, fact: string): FactEvidence {
    const year = this.#year - yearsBack
    return { fact, year, value: factOf(this.#facts, schoolSubject(table, yearsBack), fact, year) }
  }

  #sum(
    quantity: Extract<Quantity, { readonly sum: unknown }>,
    table: SchoolTable,
    yearsBack: number,
    year: number,
  ): Evidence[] {
    const around = { facts: this.#facts, units: this.#plan.units, year: this.#year }
    let isUnknown = false
    const contributions = quantity.sum.flatMap((term): Contribution[] => {
      const measured = measureOf(term.value, around)(schoolSubject(table, yearsBack))
      if (measured === 'none') return []
      if (measured === 'unknown' || 'word' in measured) {
        isUnknown = true
        return []
      }
      const value = measured.ratio.part / measured.ratio.whole
      const weight = thresholdValue(term.weight)
      const name = term.name ?? nameOf(term.value)
      return [{ name, value, weight, contribution: value * weight }]
    })
    if (isUnknown || contributions.length === 0) return []
    const sum = contributions.reduce((total, { contribution }) => total + contribution, 0)
    return [{ sum, year, contributions }]
  }
}

type Written<Value> = { -readonly [Key in keyof Value]: Value[Key] }

interface Collected {
  readonly table: SchoolTable
  readonly marks: Marks
  readonly counts: Counts
  readonly cells: Map<Cell, number>
  readonly rest: Evidence[]
}

/** The marked results of the years that count; where a procedure repeats, those of the repeated ones. */
function addCounted(node: CountNode, { table, marks, counts, cells }: Collected, units: number) {
  const marked = marks[node.marking]
  for (let yearsBack = 0; yearsBack < node.ofLast; yearsBack++) {
    if (!node.same && counterTruth(node, node.counters[yearsBack] ?? 0, counts) !== YES) continue
    for (const unit of node.units) {
      const place = yearsBack * units + unit
      const cell = table.cells[place]
      if (!cell || marked?.[place] !== YES) continue
      if (!node.same || repeats(node, marked, unit, units)) cells.set(cell, node.marking)
    }
  }
}

function repeats(node: CountNode, marked: readonly Truth[], unit: number, units: number): boolean {
  let years = 0
  for (let yearsBack = 0; yearsBack < node.ofLast; yearsBack++)
    if (marked[yearsBack * units + unit] === YES) years++
  return years >= node.inYears
}

/** The quantities of a condition in their order. */
export function quantitiesOf(condition: Condition): readonly Quantity[] {
  if ('all' in condition) return condition.all.flatMap(quantitiesOf)
  if ('any' in condition) return condition.any.flatMap(quantitiesOf)
  if ('not' in condition) return quantitiesOf(condition.not)
  return [condition.value]
}

function nameOf(quantity: Quantity): LocalText {
  if ('fact' in quantity) return quantity.fact
  if ('share' in quantity) return quantity.share
  return Object.keys(quantity)[0] ?? ''
}

const unique = (evidence: readonly Evidence[]): Evidence[] => [
  ...new Map(evidence.map((one) => [JSON.stringify(one), one])).values(),
]
