import type { Writer } from '../database/handles.ts'
import { eventsOf } from '../journal/journal.ts'

/** A write that says it is journalled and is not would be a silent hole; the transaction is rolled back instead. */
export function assertRecorded(writer: Writer, declared: readonly string[]): void {
  const recorded = eventsOf(writer)
  if (declared.some((event) => recorded.includes(event))) return
  throw new Error(`declared ${declared.join(' or ')}, recorded ${recorded.join(', ') || 'nothing'}`)
}
