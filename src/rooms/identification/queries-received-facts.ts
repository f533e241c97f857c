import type { Reader } from '../../kernel/database/handles.ts'
import type { RegisterId } from './ids.ts'
import type { Acting } from './queries-rules.ts'
import type { ReceivedFact } from './register/member-facts.ts'
import type { Standing } from './register/members.ts'

export interface ReceivedFacts {
  readonly received: readonly ReceivedFact[]
  readonly lists: number
  /** Lines in which no school was recognised. */
  readonly unmatched: number
}

/** Полученные списки, сверенные с нашим (`ours`). Lists are not stored yet, so there are none. */
export async function receivedFacts(
  _reader: Reader,
  _actor: Acting,
  _registerId: RegisterId,
  _ours: readonly Standing[],
): Promise<ReceivedFacts> {
  return { received: [], lists: 0, unmatched: 0 }
}
