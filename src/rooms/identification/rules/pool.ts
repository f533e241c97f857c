import type { Cell } from './cell.ts'
import type { Unit } from './units.ts'

/**
 * Малые группы складываются: groups under the size of the same kind and subject are added up over the grades of the
 * year; if that is still too few, the same grades of the year before come in. They count as one procedure,
 * the one of the lowest grade. A group that is large enough always stands for itself.
 */
export function poolSmallGroups(
  cells: readonly Cell[],
  units: readonly Unit[],
  { below, minimum }: { readonly below: number; readonly minimum: number },
): readonly Cell[] {
  const pooled = [...cells]
  for (const small of families(cells)) {
    const before = small.flatMap((cell) => {
      const earlier = cells[(cell.yearsBack + 1) * units.length + cell.unit.index]
      return earlier && earlier.participants > 0 ? [earlier] : []
    })
    const pool = total(small).participants < below ? [...small, ...before] : small
    const [first, ...others] = small
    if (!first || pool.length < 2) continue
    const { participants, low } = total(pool)
    pooled[place(first, units)] = {
      ...first,
      state: participants < minimum ? 'tooSmall' : 'result',
      participants,
      low,
      rows: pool.flatMap((cell) => cell.rows),
      isSmall: participants < below,
      levels: null,
      hasTooSmallLevel: false,
      pool,
    }
    for (const other of others) pooled[place(other, units)] = { ...other, state: 'pooled' }
  }
  return pooled
}

const place = (cell: Cell, units: readonly Unit[]): number =>
  cell.yearsBack * units.length + cell.unit.index

/** Small groups of one year, kind and subject. */
function families(cells: readonly Cell[]): Iterable<readonly Cell[]> {
  const small = cells.filter((cell) => cell.isSmall && cell.participants > 0)
  return Map.groupBy(
    small,
    ({ yearsBack, unit }) => `${yearsBack} ${unit.kind} ${unit.subject}`,
  ).values()
}

const total = (cells: readonly Cell[]): { participants: number; low: number } => ({
  participants: cells.reduce((sum, cell) => sum + cell.participants, 0),
  low: cells.reduce((sum, cell) => sum + cell.low, 0),
})
