import type { SchoolId } from '../../../kernel/ids.ts'
import type { LocalText } from '../rule-set/rule-set.ts'
import type { CellExplanation, CriterionExplanation, Explanation } from '../rules/explanation.ts'
import type { Conclusion } from '../run/conclusions.ts'
import type { Evidence, MissingFact, ResultEvidence, VerdictName } from '../verdict.ts'

/** What a run says of a school that may be in the queue. */
export interface QueueVerdict {
  readonly schoolId: SchoolId
  readonly schoolName: string
  readonly verdict: VerdictName
  readonly needsExpert: boolean
  readonly conclusion: Pick<Conclusion, 'mayBeListed' | 'missing'>
  readonly explanation: Pick<Explanation, 'cells' | 'criteria'>
}

/** Why a school is here: listed by small groups alone, or gaps that could make it listed. */
export type QueueGroup = 'smallGroups' | 'gaps'

/** Вопрос для экспертов по одной школе (Концепция, п. 3.2): everything they need on one sheet. */
export interface QueuedSchool {
  readonly schoolId: SchoolId
  readonly schoolName: string
  readonly group: QueueGroup
  readonly criteria: readonly QueuedCriterion[]
  /** All counted results, by procedure and year; the earliest year first. */
  readonly results: readonly CellExplanation[]
  /** Results that should be there and are not. */
  readonly missing: readonly MissingFact[]
}

export interface QueuedCriterion {
  readonly id: string
  readonly clause: string
  readonly wording: LocalText
  readonly outcome: 'met' | 'undetermined'
  /** `only`: without groups under ten it would not be met. `partly`: they are among its evidence. */
  readonly smallGroups: 'only' | 'partly' | 'none'
  readonly evidence: readonly ResultEvidence[]
}

/** The queue in the order given: names decide, results never. */
export const queueOf = (
  verdicts: readonly QueueVerdict[],
  combine: 'any' | 'all',
): readonly QueuedSchool[] =>
  verdicts.flatMap((verdict) => {
    const group = groupOf(verdict)
    return group === null ? [] : [queued(verdict, group, combine)]
  })

/** Nobody else is asked: what is surely met or surely not met needs no opinion. */
export function groupOf(
  of: Pick<QueueVerdict, 'verdict' | 'needsExpert'> & {
    readonly conclusion: Pick<Conclusion, 'mayBeListed'>
  },
): QueueGroup | null {
  if (of.verdict === 'listed' && of.needsExpert) return 'smallGroups'
  return of.verdict === 'notEnoughData' && of.conclusion.mayBeListed ? 'gaps' : null
}

function queued(
  { schoolId, schoolName, conclusion, explanation }: QueueVerdict,
  group: QueueGroup,
  combine: 'any' | 'all',
): QueuedSchool {
  return {
    schoolId,
    schoolName,
    group,
    criteria: explanation.criteria.flatMap((criterion) => shown(criterion, group, combine)),
    results: explanation.cells
      .filter(({ use, outcome }) => use !== 'nothing' && isCounted(outcome))
      .toSorted((a, b) => a.year - b.year),
    missing: conclusion.missing.filter(
      ({ reason }) => reason === 'missing' || reason === 'tooSmall',
    ),
  }
}

const isCounted = (outcome: CellExplanation['outcome']): boolean =>
  outcome === 'low' || outcome === 'notLow'

function shown(
  { id, clause, wording, outcome, evidence }: CriterionExplanation,
  group: QueueGroup,
  combine: 'any' | 'all',
): readonly QueuedCriterion[] {
  if (outcome === 'notMet') return []
  const counts = evidence.filter(isResult)
  const rests = counts.some(({ smallGroup }) => smallGroup === true)
  // Where one criterion is enough, a school listed by small groups alone has no criterion without them.
  const only = outcome === 'met' && group === 'smallGroups' && combine === 'any'
  const smallGroups = only ? 'only' : rests ? 'partly' : 'none'
  return [{ id, clause, wording, outcome, smallGroups, evidence: counts }]
}

const isResult = (evidence: Evidence): evidence is ResultEvidence => 'participants' in evidence
