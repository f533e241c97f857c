import type { SchoolId } from '../../../kernel/ids.ts'

export const expertDecisions = ['include', 'doNotInclude', 'riskZone'] as const

/** Решение рабочей группы по школе (Концепция, п. 3.2). */
export type ExpertDecision = (typeof expertDecisions)[number]

/** A line of the table of decisions as it was filled in. */
export interface DecisionLine {
  readonly schoolId: SchoolId
  /** Null: not looked at in this meeting. */
  readonly decision: ExpertDecision | null
  readonly reason: string
}

export interface MeetingOfDecisions {
  readonly ordinal: number
  readonly protocol: unknown
  readonly decisions: readonly { readonly schoolId: SchoolId }[]
}

/** Решения, которые действуют: of meetings with a protocol, for each school the newest meeting wins. */
export function decisionsInEffect<Meeting extends MeetingOfDecisions>(
  meetings: readonly Meeting[],
): readonly { readonly meeting: Meeting; readonly decision: Meeting['decisions'][number] }[] {
  const bySchool = new Map<SchoolId, { meeting: Meeting; decision: Meeting['decisions'][number] }>()
  const closed = meetings.filter(({ protocol }) => protocol !== null)
  for (const meeting of closed.toSorted((a, b) => a.ordinal - b.ordinal))
    for (const decision of meeting.decisions) bySchool.set(decision.schoolId, { meeting, decision })
  return [...bySchool.values()]
}
