import type { Day, SchoolId } from '../../../kernel/ids.ts'
import type { VerdictName } from '../verdict.ts'
import type { NamedSchool, ReceivedFact } from './member-facts.ts'
import type { Standing } from './members.ts'

/** Что мы знаем о школе, о которой говорит список или расчёт. */
export interface OurSchool extends NamedSchool {
  /** Where our list has her before received lists are heard; null: the run does not know her. */
  readonly standing: Pick<Standing, 'track' | 'open' | 'grounds'> | null
  readonly verdict: VerdictLine | null
  readonly closedOn: Day | null
}

/** Вывод одной строкой: enough to say why the school is in our list or not. */
export interface VerdictLine {
  readonly verdict: VerdictName
  readonly needsExpert: boolean
  readonly mayBeListed: boolean
  /** Numbers of the criteria met, as the rules order them. */
  readonly criteria: readonly number[]
  /** Низкие результаты года: of those that can be judged. */
  readonly low: { readonly year: number; readonly low: number; readonly of: number } | null
  /** Results that were due and did not come, and those of too few participants. */
  readonly missing: number
  readonly tooSmall: number
  readonly excludedType: string | null
}

export type Comparison = ReceivedFact['comparison']

/** Почему списки расходятся, насколько это видно по нашим данным. */
export type DifferenceReason =
  | { readonly kind: 'criteria'; readonly numbers: readonly number[] }
  | { readonly kind: 'smallGroups' }
  | { readonly kind: 'expertsPending' }
  | { readonly kind: 'experts'; readonly decision: 'include' | 'doNotInclude' | 'riskZone' }
  | { readonly kind: 'riskZone' }
  | { readonly kind: 'low'; readonly year: number; readonly low: number; readonly of: number }
  | { readonly kind: 'missing'; readonly missing: number; readonly tooSmall: number }
  | { readonly kind: 'mayBeListed' }
  | { readonly kind: 'excludedType'; readonly type: string }
  | { readonly kind: 'nothingHeld' }
  | { readonly kind: 'closed'; readonly on: Day }
  | { readonly kind: 'notInRun' }
  | { readonly kind: 'otherRules' }
  | { readonly kind: 'earlierOrder' }

export interface Difference extends NamedSchool {
  readonly comparison: Comparison
  readonly reasons: readonly DifferenceReason[]
}

/**
 * Сверка полученного списка с нашим: agreed, only ours, only theirs. Schools come in the order given.
 * Ours are the schools to be supported; the risk zone is ours to watch, not a part of what is compared.
 */
export function differencesOf(
  ours: readonly OurSchool[],
  theirs: ReadonlySet<SchoolId>,
): readonly Difference[] {
  return ours.flatMap((school): Difference[] => {
    const isOurs = school.standing?.track === 'support'
    const isTheirs = theirs.has(school.schoolId)
    if (!isOurs && !isTheirs) return []
    const { schoolId, schoolName } = school
    const comparison = isOurs ? (isTheirs ? 'agreed' : 'onlyOurs') : 'onlyTheirs'
    return [{ schoolId, schoolName, comparison, reasons: reasonsOf(school, isOurs) }]
  })
}

function reasonsOf(school: OurSchool, isOurs: boolean): readonly DifferenceReason[] {
  const { standing, verdict, closedOn } = school
  const closed: DifferenceReason[] = closedOn === null ? [] : [{ kind: 'closed', on: closedOn }]
  if (standing === null) return [...closed, { kind: 'notInRun' }]
  const decided = standing.grounds.flatMap((ground): DifferenceReason[] => {
    if (ground.kind === 'experts') return [{ kind: 'experts', decision: ground.decision }]
    return ground.kind === 'earlierOrder' ? [{ kind: 'earlierOrder' }] : []
  })
  const concluded = verdict === null ? [] : conclusion(verdict, standing.open.includes('experts'))
  const unexplained = !isOurs && decided.length === 0 && closed.length === 0 && isPlainNo(verdict)
  return [
    ...closed,
    ...decided,
    ...concluded,
    ...(unexplained ? [{ kind: 'otherRules' } as const] : []),
  ]
}

function conclusion(line: VerdictLine, isPending: boolean): readonly DifferenceReason[] {
  const low: DifferenceReason[] = line.low === null ? [] : [{ kind: 'low', ...line.low }]
  const { missing, tooSmall } = line
  const gaps: DifferenceReason[] =
    missing + tooSmall === 0 ? [] : [{ kind: 'missing', missing, tooSmall }]
  switch (line.verdict) {
    case 'listed':
      return [
        { kind: 'criteria', numbers: line.criteria },
        ...(line.needsExpert ? [{ kind: 'smallGroups' } as const] : []),
        ...(isPending ? [{ kind: 'expertsPending' } as const] : []),
      ]
    case 'riskZone':
      return [{ kind: 'riskZone' }, ...low, ...gaps]
    case 'notEnoughData':
      return gaps.length === 0 ? [{ kind: 'mayBeListed' }] : gaps
    case 'notApplicable':
      return line.excludedType === null
        ? [{ kind: 'nothingHeld' }]
        : [{ kind: 'excludedType', type: line.excludedType }]
    case 'notListed':
      return low
  }
}

/** Our data say no and nothing is missing: the sender has other rules or other data. */
const isPlainNo = (line: VerdictLine | null): boolean =>
  line !== null &&
  !line.mayBeListed &&
  (line.verdict === 'notListed' || line.verdict === 'riskZone')

/** A project takes some schools: those that it did not take are no difference to be decided. */
export const mustBeResolved = (sender: ReceivedFact['sender'], comparison: Comparison): boolean =>
  comparison === 'onlyTheirs' || (comparison === 'onlyOurs' && sender !== 'project')
