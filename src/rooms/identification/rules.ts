import type { IdentificationFacts, SchoolFacts } from './facts.ts'
import type { RuleSet } from './rule-set/rule-set.ts'
import { thresholdValue } from './rule-set/rule-set.ts'
import type { Cell, SchoolTable } from './rules/cell.ts'
import { type Explanation, explanationOf } from './rules/explanation.ts'
import { Judgement } from './rules/judgement.ts'
import { plainLowShare, planOf, yearsLaidOut } from './rules/plan.ts'
import { resultSubject, type Subject, schoolSubject } from './rules/subject.ts'
import { Tables } from './rules/tables.ts'
import { unitsOf } from './rules/units.ts'
import type { IdentificationReport, RulesHead, Run, RunStage, Summary, Verdict } from './verdict.ts'

export type { CellExplanation, CriterionExplanation, Explanation } from './rules/explanation.ts'

/** A run made ready: what depends on all schools is known, verdicts come school by school. */
export interface Identification {
  readonly rules: RulesHead
  readonly year: number
  readonly stage: RunStage
  /** Schools that get a verdict, by municipality, then school, by code point. */
  readonly schools: readonly SchoolFacts[]
  readonly verdictOf: (school: SchoolFacts) => Verdict
  /** Every procedure and criterion of one school, met or not: for its page. */
  readonly explanationOf: (school: SchoolFacts) => Explanation
}

/** Выявление школ с низкими образовательными результатами по правилам муниципалитета. */
export function prepare(facts: IdentificationFacts, ruleSet: RuleSet, run: Run): Identification {
  const { year } = run
  const schools = facts.schools.filter((school) => isKnownBy(school, facts, year))
  const units = unitsOf(ruleSet)
  const layout = { units, years: yearsLaidOut(ruleSet) }
  const tables = new Tables({ ...facts, schools }, ruleSet, run, layout)
  const population = (yearsBack: number, unit: number | null) =>
    populationOf(schools, tables, yearsBack, unit)
  const plan = planOf(ruleSet, units, facts, { year, population })
  const judgement = new Judgement(plan, facts, ruleSet, year)
  return {
    rules: headOf(ruleSet),
    year,
    stage: tables.stageOf(plan.yearsAsked),
    schools,
    verdictOf: (school) => judgement.verdictOf(tables.tableOf(school)),
    explanationOf: (school) => explanationOf(tables.tableOf(school), plan, judgement),
  }
}

/** Everything at once, for a municipality or a region. */
export function identify(
  facts: IdentificationFacts,
  ruleSet: RuleSet,
  run: Run,
): IdentificationReport {
  const { rules, year, stage, schools, verdictOf } = prepare(facts, ruleSet, run)
  const verdicts = schools.map(verdictOf)
  const summary = verdicts.reduce(counted, emptySummary())
  return { rules, year, stage, summary, schools: verdicts }
}

export const emptySummary = (): Summary => ({
  schools: 0,
  listed: 0,
  riskZone: 0,
  notListed: 0,
  notApplicable: 0,
  notEnoughData: 0,
  missing: 0,
  tooSmall: 0,
  needsExpert: 0,
})

/** Adds a verdict to the summary in place: a stream of a nation keeps one summary. */
export function counted(summary: Summary, verdict: Verdict): Summary {
  summary.schools++
  summary[verdict.verdict]++
  if (verdict.needsExpert) summary.needsExpert++
  for (const { reason } of verdict.missing)
    if (reason === 'missing' || reason === 'tooSmall') summary[reason]++
  return summary
}

export const headOf = ({ key, version, title, minParticipants, low }: RuleSet): RulesHead => {
  const figure = low && plainLowShare(low)
  return {
    key,
    version,
    title,
    minParticipants: thresholdValue(minParticipants),
    lowShareAtLeast: figure && figure.numerator / figure.denominator,
  }
}

/** Registered, or with something in this year or before; whoever appears only later is not judged yet. */
function isKnownBy(school: SchoolFacts, { results }: IdentificationFacts, year: number): boolean {
  if (school.registered || school.facts.some((row) => row.year <= year)) return true
  for (let row = school.from; row < school.to; row++)
    if ((results.year[row] ?? 0) <= year) return true
  return false
}

function* populationOf(
  schools: readonly SchoolFacts[],
  tables: Tables,
  yearsBack: number,
  unit: number | null,
): Iterable<Subject> {
  for (const school of schools) {
    const table = tables.tableOf(school)
    if (unit === null) yield schoolSubject(table, yearsBack)
    else {
      const cell = table.cells[yearsBack * tables.units.length + unit]
      if (cell && isJudged(cell)) yield* samplesOf(table, cell)
    }
  }
}

const isJudged = ({ state }: Cell): boolean => state === 'result'

const samplesOf = (table: SchoolTable, cell: Cell): Subject[] =>
  (cell.levels ?? [cell]).map((sample) => resultSubject(table, cell, sample))
