import type { IdentificationFacts } from '../facts.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import type { MissingFact, Trigger, Verdict, VerdictName } from '../verdict.ts'
import { isClosed } from './absence.ts'
import type { Cell, SchoolTable } from './cell.ts'
import { EvidenceWriter } from './evidence.ts'
import { countsOf, type Marks, markOfLarge, marksOf, schoolTruths } from './marks.ts'
import { NearestFinder } from './nearest.ts'
import { asksSchool, type Counts, type Node, truthOfNode } from './node.ts'
import type { Plan, PlannedCriterion } from './plan.ts'
import { StabilityFinder } from './stability.ts'
import { factOf, factsIn, schoolSubject } from './subject.ts'
import { and, NO, or, type Truth, UNKNOWN, YES } from './truth.ts'
import { asksMore, unknownFacts } from './unknown-facts.ts'

/** All that was found out about one school on the way to its verdict. */
export interface Findings {
  readonly table: SchoolTable
  readonly marks: Marks
  readonly counts: Counts
  readonly criteria: Truth
  readonly riskParts: readonly PlannedCriterion[]
  readonly excludedType: string | undefined
  readonly verdict: VerdictName
}

/** Comes to the verdict of one school after another. */
export class Judgement {
  readonly #plan: Plan
  readonly #facts: IdentificationFacts
  readonly #ruleSet: RuleSet
  readonly #year: number
  readonly #nearest: NearestFinder
  readonly #stability: StabilityFinder
  readonly #asksMore: readonly Node[]
  readonly evidence: EvidenceWriter

  constructor(plan: Plan, facts: IdentificationFacts, ruleSet: RuleSet, year: number) {
    this.#plan = plan
    this.#facts = facts
    this.#ruleSet = ruleSet
    this.#year = year
    this.#nearest = new NearestFinder(plan)
    this.#stability = new StabilityFinder(plan, ruleSet.combine)
    this.#asksMore = asksMore(plan)
    this.evidence = new EvidenceWriter(plan, facts, ruleSet, year)
  }

  verdictOf(table: SchoolTable): Verdict {
    const findings = this.findingsOf(table)
    const { marks, counts, verdict, excludedType } = findings
    const isListed = verdict === 'listed'
    const isExcluded = excludedType !== undefined
    return {
      school: table.school.school,
      municipality: table.school.municipality,
      verdict,
      mayBeListed: !isExcluded && this.#mayBeListed(findings),
      needsExpert: isListed && this.#needsExpert(findings),
      ...(isExcluded ? { excludedType } : {}),
      triggers: this.#triggers(findings),
      missing: this.#missing(table, marks),
      nearest: isExcluded ? null : this.#nearest.find(isListed, table, marks, counts),
      stability: isExcluded ? null : this.#stability.find(table, counts.school),
    }
  }

  findingsOf(table: SchoolTable): Findings {
    const marks = marksOf(this.#plan, table)
    const counts = countsOf(this.#plan, marks, schoolTruths(this.#plan, table))
    const criteria = this.#criteriaTruth(counts)
    const riskParts = this.#plan.riskZone.filter(({ node }) => truthOfNode(node, counts) === YES)
    const excludedType = this.#excludedType(table)
    const found = { table, marks, counts, criteria, riskParts, excludedType }
    return { ...found, verdict: this.#verdictName(found) }
  }

  /** The first that fits. A school without anything of this year is not judged by earlier years alone. */
  #verdictName(found: Omit<Findings, 'verdict'>): VerdictName {
    const { table, criteria, riskParts, excludedType } = found
    if (excludedType !== undefined) return 'notApplicable'
    const thisYear = table.cells.filter(
      ({ yearsBack, unit }) => yearsBack === 0 && unit.use !== 'nothing',
    )
    const isHeldNowhere =
      thisYear.some(({ state }) => state === 'notHeld') &&
      !thisYear.some(({ state }) => isHeld(state))
    if (!this.#isKnownThisYear(table)) {
      const { registered } = table.school
      const isGone = registered !== null && isClosed(registered.closedOn, this.#year)
      return isHeldNowhere || isGone ? 'notApplicable' : 'notEnoughData'
    }
    if (criteria === YES) return 'listed'
    if (riskParts.length > 0) return 'riskZone'
    if (criteria === UNKNOWN) return 'notEnoughData'
    if (isHeldNowhere) return 'notApplicable'
    const hasRows = (table.rowsInYear[0] ?? 0) > 0
    return hasRows || !this.#nothingArrived(table) ? 'notListed' : 'notEnoughData'
  }

  #isKnownThisYear({ rowsInYear, school }: SchoolTable): boolean {
    return (rowsInYear[0] ?? 0) > 0 || factsIn(school, this.#year) !== undefined
  }

  #mayBeListed({ verdict, criteria, table }: Findings): boolean {
    if (verdict === 'listed') return false
    if (verdict === 'notEnoughData' || criteria === UNKNOWN) return true
    return verdict !== 'notApplicable' && this.#nothingArrived(table)
  }

  /** Everything that the rule counts is still to come: whatever is concluded is a claim about nothing. */
  #nothingArrived({ cells }: SchoolTable): boolean {
    const thisYear = cells.filter(
      ({ yearsBack, unit }) => yearsBack === 0 && unit.use !== 'nothing',
    )
    return (
      !this.#plan.criteria.some(({ node }) => asksSchool(node)) &&
      thisYear.length > 0 &&
      thisYear.every(({ state }) => state === 'notDue' || state === 'notLoaded')
    )
  }

  #criteriaTruth(counts: Counts): Truth {
    const truths = this.#plan.criteria.map(({ node }) => truthOfNode(node, counts))
    return this.#ruleSet.combine === 'any' ? truths.reduce(or, NO) : truths.reduce(and, YES)
  }

  #excludedType(table: SchoolTable): string | undefined {
    for (const { types, fact } of this.#ruleSet.exclusions) {
      const excluded = types.map((type) => type.toLowerCase())
      const word = fact
        ? factOf(this.#facts, schoolSubject(table, 0), fact, this.#year)
        : table.school.registered?.type
      if (word === null || word === undefined) continue
      if (excluded.includes(String(word).toLowerCase())) return String(word)
    }
    return undefined
  }

  /** Listed only thanks to small groups: without them no criterion would surely be met. */
  #needsExpert({ table, marks, counts }: Findings): boolean {
    if (!table.cells.some(restsOnSmallGroup)) return false
    const large = marks.map((marked, at) =>
      table.cells.map((cell, place) => {
        const marking = this.#plan.markings[at]
        return marking ? markOfLarge(marking, table, cell, marked[place] ?? NO) : NO
      }),
    )
    return this.#criteriaTruth(countsOf(this.#plan, large, counts.school)) !== YES
  }

  #triggers({ verdict, table, marks, counts, riskParts }: Findings): Trigger[] {
    if (verdict !== 'listed' && verdict !== 'riskZone') return []
    const fired =
      verdict === 'riskZone'
        ? riskParts
        : this.#plan.criteria.filter(({ node }) => truthOfNode(node, counts) === YES)
    return fired.map(({ criterion, node }) => ({
      criterion: criterion.id,
      clause: criterion.clause,
      evidence: this.evidence.of(node, table, marks, counts),
    }))
  }

  #missing(table: SchoolTable, marks: Marks): MissingFact[] {
    const missing: MissingFact[] = []
    for (const cell of table.cells) {
      const { unit, year, state, assumed, basis } = cell
      if (unit.use === 'nothing' || cell.yearsBack >= this.#plan.yearsAsked) continue
      if ((state === 'result' && !cell.hasTooSmallLevel) || state === 'pooled') continue
      missing.push({
        kind: unit.kind,
        grade: unit.grade,
        subject: unit.subject,
        year,
        reason: state === 'result' ? 'tooSmall' : state,
        assumed,
        ...(basis === undefined ? {} : { basis }),
      })
    }
    if (this.#asksMore.length === 0) return missing
    const more = unknownFacts(this.#plan, this.#facts, table, this.#year, marks, this.#asksMore)
    return [...missing, ...more]
  }
}

const restsOnSmallGroup = ({ state, isSmall, levels }: Cell): boolean =>
  state === 'result' && (levels ?? [{ isSmall }]).some((sample) => sample.isSmall)

const isHeld = (state: Cell['state']): boolean =>
  state === 'result' || state === 'pooled' || state === 'missing' || state === 'tooSmall'
