import type { IdentificationFacts } from '../facts.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import type {
  MissingFact,
  MissingReason,
  MissingResult,
  Trigger,
  Verdict,
  VerdictName,
} from '../verdict.ts'
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

const MOST_LACKING = 1 << 12

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
  readonly #isAskedOfSchool: boolean
  readonly #lacking = new Map<Cell, MissingResult>()
  readonly evidence: EvidenceWriter

  constructor(plan: Plan, facts: IdentificationFacts, ruleSet: RuleSet, year: number) {
    this.#plan = plan
    this.#facts = facts
    this.#ruleSet = ruleSet
    this.#year = year
    this.#nearest = new NearestFinder(plan)
    this.#stability = new StabilityFinder(plan, ruleSet.combine)
    this.#asksMore = asksMore(plan)
    this.#isAskedOfSchool = plan.criteria.some(({ node }) => asksSchool(node))
    this.evidence = new EvidenceWriter(plan, facts, ruleSet, year)
  }

  verdictOf(table: SchoolTable): Verdict {
    const findings = this.findingsOf(table)
    const { marks, counts, verdict, excludedType } = findings
    const { school, municipality } = table.school
    const triggers = this.#triggers(findings)
    const missing = this.#missing(table, marks)
    if (excludedType !== undefined) {
      const head = { school, municipality, verdict, mayBeListed: false, needsExpert: false }
      return { ...head, excludedType, triggers, missing, nearest: null, stability: null }
    }
    const isListed = verdict === 'listed'
    return {
      school,
      municipality,
      verdict,
      mayBeListed: this.#mayBeListed(findings),
      needsExpert: isListed && this.#needsExpert(findings),
      triggers,
      missing,
      nearest: this.#nearest.find(isListed, table, marks, counts),
      stability: this.#stability.find(table, counts.school),
    }
  }

  findingsOf(table: SchoolTable): Findings {
    const marks = marksOf(this.#plan, table)
    const counts = countsOf(this.#plan, marks, schoolTruths(this.#plan, table))
    const criteria = this.#criteriaTruth(counts)
    const riskParts = this.#plan.riskZone.filter(({ node }) => truthOfNode(node, counts) === YES)
    const excludedType = this.#excludedType(table)
    const verdict = this.#verdictName({ table, criteria, riskParts, excludedType })
    return { table, marks, counts, criteria, riskParts, excludedType, verdict }
  }

  /** The first that fits. A school without anything of this year is not judged by earlier years alone. */
  #verdictName(
    found: Pick<Findings, 'table' | 'criteria' | 'riskParts' | 'excludedType'>,
  ): VerdictName {
    const { table, criteria, riskParts, excludedType } = found
    if (excludedType !== undefined) return 'notApplicable'
    if (!this.#isKnownThisYear(table)) {
      const { registered } = table.school
      const isGone = registered !== null && isClosed(registered.closedOn, this.#year)
      return isGone || isHeldNowhere(table) ? 'notApplicable' : 'notEnoughData'
    }
    if (criteria === YES) return 'listed'
    if (riskParts.length > 0) return 'riskZone'
    if (criteria === UNKNOWN) return 'notEnoughData'
    if (isHeldNowhere(table)) return 'notApplicable'
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
    if (this.#isAskedOfSchool) return false
    let anyAsked = false
    for (const { yearsBack, unit, state } of cells) {
      if (yearsBack > 0 || unit.use === 'nothing') continue
      if (state !== 'notDue' && state !== 'notLoaded') return false
      anyAsked = true
    }
    return anyAsked
  }

  #criteriaTruth(counts: Counts): Truth {
    const isAnyEnough = this.#ruleSet.combine === 'any'
    let truth: Truth = isAnyEnough ? NO : YES
    for (const { node } of this.#plan.criteria) {
      const own = truthOfNode(node, counts)
      truth = isAnyEnough ? or(truth, own) : and(truth, own)
    }
    return truth
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
      const { unit, state } = cell
      if ((state === 'result' && !cell.hasTooSmallLevel) || state === 'pooled') continue
      if (unit.use === 'nothing' || cell.yearsBack >= this.#plan.yearsAsked) continue
      missing.push(this.#lackOf(cell, state === 'result' ? 'tooSmall' : state))
    }
    if (this.#asksMore.length === 0) return missing
    const more = unknownFacts(this.#plan, this.#facts, table, this.#year, marks, this.#asksMore)
    return [...missing, ...more]
  }

  /** Of a cell that schools share what it lacks is shared too. */
  #lackOf(cell: Cell, reason: MissingReason): MissingResult {
    const known = this.#lacking.get(cell)
    if (known) return known
    const { unit, year, assumed, basis } = cell
    const { kind, grade, subject } = unit
    const lack = { kind, grade, subject, year, reason, assumed }
    const made = basis === undefined ? lack : { ...lack, basis }
    if (this.#lacking.size < MOST_LACKING) this.#lacking.set(cell, made)
    return made
  }
}

const restsOnSmallGroup = ({ state, isSmall, levels }: Cell): boolean =>
  state === 'result' && (levels ?? [{ isSmall }]).some((sample) => sample.isSmall)

const isHeld = (state: Cell['state']): boolean =>
  state === 'result' || state === 'pooled' || state === 'missing' || state === 'tooSmall'

/** In the year of the run something is known to be not held, and nothing is held. */
function isHeldNowhere({ cells }: SchoolTable): boolean {
  let anyNotHeld = false
  for (const { yearsBack, unit, state } of cells) {
    if (yearsBack > 0 || unit.use === 'nothing') continue
    if (isHeld(state)) return false
    if (state === 'notHeld') anyNotHeld = true
  }
  return anyNotHeld
}
