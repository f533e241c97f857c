import type { CellExplanation, Explanation } from '../rules.ts'

/** Все годы одной процедуры: a small multiple. */
export interface ProcedureCells {
  readonly key: string
  readonly procedure: Pick<CellExplanation, 'kind' | 'grade' | 'subject' | 'level'>
  /** The earliest year first. */
  readonly cells: readonly CellExplanation[]
}

export const cellKey = (cell: { kind: string; grade: number; subject: string }): string =>
  `${cell.kind}-${cell.grade}-${cell.subject}`

export function procedureCells({ cells }: Pick<Explanation, 'cells'>): readonly ProcedureCells[] {
  const groups = new Map<string, CellExplanation[]>()
  for (const cell of cells) {
    const key = cellKey(cell)
    groups.set(key, [...(groups.get(key) ?? []), cell])
  }
  return [...groups].flatMap(([key, of]) => {
    const sorted = of.toSorted((a, b) => a.year - b.year)
    const [first] = sorted
    if (first === undefined) return []
    const { kind, grade, subject } = first
    const level = sorted.every((cell) => cell.level === first.level) ? first.level : null
    return [{ key, procedure: { kind, grade, subject, level }, cells: sorted }]
  })
}

/** Whether there are counts to draw. */
export const isCounted = (cell: CellExplanation): boolean =>
  cell.participants > 0 && (cell.outcome === 'low' || cell.outcome === 'notLow')

/** Одна процедура одного года. */
export const resultKey = (
  cell: Pick<CellExplanation, 'kind' | 'grade' | 'subject' | 'level' | 'year'>,
): string => [cell.year, cell.kind, cell.grade, cell.subject, cell.level ?? ''].join(' ')
