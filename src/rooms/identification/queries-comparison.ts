import type { Reader } from '../../kernel/database/handles.ts'
import type { RunId } from './ids.ts'
import type { Acting } from './queries-rules.ts'
import { concludedIn, explanationsIn, type StoredRun } from './queries-runs.ts'
import { type ShiftReasons, shiftReasons } from './run/shift-reasons.ts'
import { type Concluded, enters, leaves, type Shift, shiftsBetween } from './run/what-if.ts'

/** Сравнение расчётов: with the other one of the year, with last year's. */
export interface Comparison {
  readonly kind: 'other' | 'lastYear'
  /** The one that is not shown on the page. */
  readonly run: StoredRun
  /** После ВПР before после ГИА, last year before this one. */
  readonly before: StoredRun
  readonly after: StoredRun
  readonly shifts: readonly Shift[]
}

/** The same in short, for a page that only names who entered and who left. */
export interface ComparisonInShort extends Pick<Comparison, 'kind' | 'before' | 'after'> {
  readonly entered: readonly string[]
  readonly left: readonly string[]
  readonly others: number
}

export function inShort({ kind, before, after, shifts }: Comparison): ComparisonInShort {
  const [entered, left] = [shifts.filter(enters), shifts.filter(leaves)]
  return {
    kind,
    before,
    after,
    entered: entered.map(({ name }) => name),
    left: left.map(({ name }) => name),
    others: shifts.length - entered.length - left.length,
  }
}

/** Вывод, ставший другим, и почему. */
export interface ExplainedShift extends Shift {
  readonly reasons: ShiftReasons
}

export async function comparisonsOf(
  reader: Reader,
  actor: Acting,
  run: StoredRun,
  runs: readonly StoredRun[],
): Promise<readonly Comparison[]> {
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
    const then = await concludedBy(reader, actor, found)
    const isLater = kind === 'other' && run.stage === 'vpr'
    comparisons.push({
      kind,
      run: found,
      before: isLater ? run : found,
      after: isLater ? found : run,
      shifts: isLater ? shiftsBetween(now, then) : shiftsBetween(then, now),
    })
  }
  return comparisons
}

export const concludedBy = (
  reader: Reader,
  actor: Acting,
  { id }: Pick<StoredRun, 'id'>,
): Promise<readonly Concluded[]> => concludedIn(reader, actor, id)

/** Every school whose conclusion is another, with the criteria and results that made it so. */
export async function explainedShifts(
  reader: Reader,
  actor: Acting,
  { before, after }: { readonly before: RunId; readonly after: RunId },
): Promise<readonly ExplainedShift[]> {
  const shifts = shiftsBetween(
    await concludedIn(reader, actor, before),
    await concludedIn(reader, actor, after),
  )
  const schools = shifts.map(({ schoolId }) => schoolId)
  const was = await explanationsIn(reader, actor, before, schools)
  const is = await explanationsIn(reader, actor, after, schools)
  return shifts.map((shift) => ({
    ...shift,
    reasons: shiftReasons(was.get(shift.schoolId) ?? null, is.get(shift.schoolId) ?? null),
  }))
}
