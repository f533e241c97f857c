import type { Reader } from '../../kernel/database/handles.ts'
import type { Acting } from './queries-rules.ts'
import { listRuns, type StoredRun, verdictRows } from './queries-runs.ts'
import { type Concluded, type Shift, shiftsBetween } from './run/what-if.ts'

/** Сравнение расчёта: with the other run of the year, with last year's. */
export interface Comparison {
  readonly kind: 'other' | 'lastYear'
  readonly run: StoredRun
  readonly shifts: readonly Shift[]
}

export async function comparisonsOf(
  reader: Reader,
  actor: Acting,
  run: StoredRun,
): Promise<readonly Comparison[]> {
  const runs = await listRuns(reader, actor)
  const other = runs.find(({ year, stage }) => year === run.year && stage !== run.stage)
  const lastYear =
    runs.find(({ year, outcome }) => year === run.year - 1 && outcome === 'final') ??
    runs.find(({ year }) => year === run.year - 1)
  const now = await concludedBy(reader, actor, run)
  const comparisons: Comparison[] = []
  for (const [kind, found] of [
    ['other', other],
    ['lastYear', lastYear],
  ] as const) {
    if (found === undefined) continue
    const before = await concludedBy(reader, actor, found)
    comparisons.push({ kind, run: found, shifts: shiftsBetween(before, now) })
  }
  return comparisons
}

export async function concludedBy(
  reader: Reader,
  actor: Acting,
  { id }: Pick<StoredRun, 'id'>,
): Promise<readonly Concluded[]> {
  const rows = await verdictRows(reader, actor, id)
  return rows.map(({ schoolId, schoolName: name, verdict }) => ({ schoolId, name, verdict }))
}
