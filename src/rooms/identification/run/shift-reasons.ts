import type { CellExplanation, CriterionExplanation, Explanation } from '../rules.ts'

/** Почему вывод стал другим: criteria whose outcome changed, and the results behind it. */
export interface ShiftReasons {
  /** Met now and not before; parts of the risk zone where the school is in it. */
  readonly met: readonly CriterionExplanation[]
  /** Met before and not any more. */
  readonly undone: readonly CriterionExplanation[]
  /** Low results that the earlier conclusion did not have or did not take for low. */
  readonly nowLow: readonly CellExplanation[]
  /** Low results of the earlier conclusion that the later one does not look at or does not take for low. */
  readonly noLongerLow: readonly CellExplanation[]
  /** There is a result where there was none. */
  readonly filled: readonly CellExplanation[]
  /** A result is missing or too small that was not so before. */
  readonly nowMissing: readonly CellExplanation[]
}

type Told = Pick<Explanation, 'verdict' | 'cells' | 'criteria' | 'riskZone'>

const nothing: Told = { verdict: 'notListed', cells: [], criteria: [], riskZone: [] }

/** Two explanations of one school, whatever the years and the stages; null where a run did not know the school. */
export function shiftReasons(was: Told | null, is: Told | null): ShiftReasons {
  const [before, after] = [was ?? nothing, is ?? nothing]
  const [metBefore, metAfter] = [metOf(before), metOf(after)]
  const cellsBefore = byKey(before.cells)
  const cellsAfter = byKey(after.cells)
  const outcomeIn = (cells: typeof cellsBefore, cell: CellExplanation) =>
    cells.get(keyOf(cell))?.outcome ?? null
  return {
    met: [...metAfter.values()].filter(({ id }) => !metBefore.has(id)),
    undone: [...metBefore.values()].filter(({ id }) => !metAfter.has(id)),
    nowLow: after.cells.filter(
      (cell) => cell.outcome === 'low' && outcomeIn(cellsBefore, cell) !== 'low',
    ),
    noLongerLow: before.cells.filter(
      (cell) => cell.outcome === 'low' && outcomeIn(cellsAfter, cell) !== 'low',
    ),
    filled: after.cells.filter(
      (cell) => cell.outcome === 'notLow' && outcomeIn(cellsBefore, cell) === 'undetermined',
    ),
    nowMissing: after.cells.filter(
      (cell) => cell.outcome === 'undetermined' && outcomeIn(cellsBefore, cell) !== 'undetermined',
    ),
  }
}

/** Parts of the risk zone say something of a school that is in it; of a listed one they decide nothing. */
const metOf = ({ verdict, criteria, riskZone }: Told): ReadonlyMap<string, CriterionExplanation> =>
  new Map(
    [...criteria, ...(verdict === 'riskZone' ? riskZone : [])]
      .filter(({ outcome }) => outcome === 'met')
      .map((criterion) => [criterion.id, criterion]),
  )

const keyOf = ({ kind, grade, subject, level, year }: CellExplanation): string =>
  [kind, grade, subject, level, year].join(' ')

const byKey = (cells: readonly CellExplanation[]): ReadonlyMap<string, CellExplanation> =>
  new Map(cells.map((cell) => [keyOf(cell), cell]))
