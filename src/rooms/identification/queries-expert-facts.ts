import type { Reader } from '../../kernel/database/handles.ts'
import type { SchoolId } from '../../kernel/ids.ts'
import type { RegisterId } from './ids.ts'
import type { Acting } from './queries-rules.ts'
import type { ExpertFact } from './register/member-facts.ts'

export interface ExpertFacts {
  readonly decisions: readonly ExpertFact[]
  /** Meetings that were begun and have no protocol yet. */
  readonly openMeetings: number
  /** Schools with whose heads somebody has spoken. */
  readonly met: readonly SchoolId[]
}

/** Решения рабочей группы и беседы по перечню. Meetings are not stored yet, so there are none. */
export async function expertFacts(
  _reader: Reader,
  _actor: Acting,
  _registerId: RegisterId,
): Promise<ExpertFacts> {
  return { decisions: [], openMeetings: 0, met: [] }
}
