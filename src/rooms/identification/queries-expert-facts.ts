import type { Reader } from '../../kernel/database/handles.ts'
import type { SchoolId } from '../../kernel/ids.ts'
import { namesOfSchools } from '../schools/index.ts'
import type { RegisterId } from './ids.ts'
import { listExpertMeetings } from './queries-expert-meetings.ts'
import { schoolsWithHeadMeetings } from './queries-head-meetings.ts'
import type { Acting } from './queries-rules.ts'
import { decisionsInEffect } from './register/expert-decisions.ts'
import type { ExpertFact } from './register/member-facts.ts'

export interface ExpertFacts {
  readonly decisions: readonly ExpertFact[]
  /** Meetings that were begun and have no protocol yet. */
  readonly openMeetings: number
  /** Schools with whose heads somebody has spoken. */
  readonly met: readonly SchoolId[]
}

/** Решения рабочей группы и беседы по перечню: what a meeting without a protocol says does not count yet. */
export async function expertFacts(
  reader: Reader,
  actor: Acting,
  registerId: RegisterId,
): Promise<ExpertFacts> {
  const meetings = await listExpertMeetings(reader, actor, registerId)
  const decided = decisionsInEffect(meetings)
  const schools = decided.length === 0 ? [] : await namesOfSchools(reader, actor)
  const names = new Map(schools.map(({ id, name }) => [id, name]))
  return {
    decisions: decided.map(
      ({ meeting, decision }): ExpertFact => ({
        schoolId: decision.schoolId,
        schoolName: names.get(decision.schoolId) ?? '',
        decision: decision.decision,
        reason: decision.reason,
        by: decision.by,
        on: meeting.heldOn,
        meetingId: meeting.id,
        meetingNumber: String(meeting.ordinal),
        heldOn: meeting.heldOn,
        protocol: meeting.protocol?.number ?? null,
      }),
    ),
    openMeetings: meetings.filter(({ isOpen }) => isOpen).length,
    met: await schoolsWithHeadMeetings(reader, actor, registerId),
  }
}
