import type { Reader } from '../../kernel/database/handles.ts'
import { type CalendarProcedure, factsFor, listProcedures, timingOf } from '../assessments/index.ts'
import type { Acting } from './queries-rules.ts'
import { cellKey } from './run/cell-groups.ts'

/** Процедура, по которой срок прошёл. */
export interface LateProcedure {
  readonly procedure: Pick<CalendarProcedure, 'kind' | 'grade' | 'subject' | 'level'>
  readonly what: 'late' | 'resultsLate'
  readonly day: string
}

/** Within a month after the results are received (Концепция, прил. 2 п. 1): what of the year is past that. */
export async function lateProcedures(
  reader: Reader,
  actor: Acting,
  { year, today }: { readonly year: number; readonly today: string },
): Promise<readonly LateProcedure[]> {
  const calendar = await listProcedures(reader, actor, [year])
  if (calendar.length === 0) return []
  const { results } = await factsFor(reader, actor, [year])
  const loaded = new Set(results.map(cellKey))
  return calendar.flatMap((procedure): LateProcedure[] => {
    const { timing } = timingOf(procedure, { today, isLoaded: loaded.has(cellKey(procedure)) })
    if (timing.kind === 'late') return [{ procedure, what: 'late', day: timing.dueOn }]
    if (timing.kind === 'resultsLate')
      return [{ procedure, what: 'resultsLate', day: timing.expectedOn }]
    return []
  })
}
