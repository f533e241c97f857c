import type { LocalText } from '../rule-set/rule-set.ts'
import type { Evidence, MissingReason, ResultEvidence, VerdictName } from '../verdict.ts'
import type { Cell, SchoolTable } from './cell.ts'
import type { Findings, Judgement } from './judgement.ts'
import { truthOfNode } from './node.ts'
import type { Plan, PlannedCriterion } from './plan.ts'
import { NO, type Truth, YES } from './truth.ts'

/** «Почему»: every procedure and every criterion of a school, met or not. Enough to come to the verdict again. */
export interface Explanation {
  readonly school: string
  readonly municipality: string
  readonly verdict: VerdictName
  readonly cells: readonly CellExplanation[]
  readonly criteria: readonly CriterionExplanation[]
  readonly riskZone: readonly CriterionExplanation[]
}

export interface CellExplanation extends ResultEvidence {
  readonly outcome: 'low' | 'notLow' | 'undetermined' | 'leftOut'
  /** Null when there is a result to judge. */
  readonly reason: MissingReason | 'pooled' | null
  readonly assumed: boolean
  readonly basis?: string
  /** May it meet a criterion, only the risk zone, or nothing (ВПР as context)? */
  readonly use: 'criteria' | 'riskZone' | 'nothing'
}

export interface CriterionExplanation {
  readonly id: string
  readonly wording: LocalText
  readonly clause: string
  readonly outcome: 'met' | 'notMet' | 'undetermined'
  readonly evidence: readonly Evidence[]
}

export function explanationOf(table: SchoolTable, plan: Plan, judgement: Judgement): Explanation {
  const findings = judgement.findingsOf(table)
  const asked = table.cells.filter(({ yearsBack }) => yearsBack < plan.yearsAsked)
  const explain = (planned: PlannedCriterion) => criterionOf(planned, findings, judgement)
  return {
    school: table.school.school,
    municipality: table.school.municipality,
    verdict: findings.verdict,
    cells: asked.map((cell) =>
      cellOf(cell, findings.marks[0]?.[table.cells.indexOf(cell)], judgement),
    ),
    criteria: plan.criteria.map(explain),
    riskZone: plan.riskZone.map(explain),
  }
}

function cellOf(cell: Cell, mark: Truth | undefined, judgement: Judgement): CellExplanation {
  const { state, assumed, basis, unit } = cell
  return {
    ...judgement.evidence.result(cell, cell),
    outcome: outcomeOf(state, mark),
    reason: state === 'result' ? null : state,
    assumed,
    ...(basis === undefined ? {} : { basis }),
    use: unit.use,
  }
}

function outcomeOf(state: Cell['state'], mark: Truth | undefined): CellExplanation['outcome'] {
  if (state === 'missing' || state === 'tooSmall') return 'undetermined'
  if (state !== 'result') return 'leftOut'
  return mark === YES ? 'low' : mark === NO ? 'notLow' : 'undetermined'
}

function criterionOf(
  { criterion, node }: PlannedCriterion,
  { table, marks, counts }: Findings,
  judgement: Judgement,
): CriterionExplanation {
  const truth = truthOfNode(node, counts)
  return {
    id: criterion.id,
    wording: criterion.wording,
    clause: criterion.clause,
    outcome: truth === YES ? 'met' : truth === NO ? 'notMet' : 'undetermined',
    evidence: judgement.evidence.of(node, table, marks, counts),
  }
}
