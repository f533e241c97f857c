import type { SchoolFacts } from '../facts.ts'
import type { MissingReason } from '../verdict.ts'
import type { Absence } from './absence.ts'
import type { Unit } from './units.ts'

/** Results that are judged together: one row, or several levels and waves added up. */
export interface Sample {
  readonly participants: number
  readonly low: number
  readonly rows: readonly number[]
  /** Fewer participants than a group that may be read literally. */
  readonly isSmall: boolean
}

/** What is known of one procedure of the rule in one year of a school. */
export interface Cell extends Sample {
  readonly unit: Unit
  readonly year: number
  readonly yearsBack: number
  /** `pooled`: counted within another small group of the same subject. */
  readonly state: 'result' | 'pooled' | MissingReason
  readonly assumed: boolean
  readonly basis: string | undefined
  /** Levels judged each by itself; null when the cell is one sample. */
  readonly levels: readonly Sample[] | null
  /** Beside the levels that are judged stands one that is too small: it could be low. */
  readonly hasTooSmallLevel: boolean
  /** Cells added up here because each was too small. */
  readonly pool: readonly Cell[] | null
}

/** A school before the rule: cells by year, the year of the run first, then by unit. */
export interface SchoolTable {
  readonly school: SchoolFacts
  readonly cells: readonly Cell[]
  /** By years back: results of any procedure in the counted waves. */
  readonly rowsInYear: readonly number[]
}

const NO_ROWS: readonly number[] = []

export const absentCell = (
  unit: Unit,
  year: number,
  yearsBack: number,
  { reason, assumed, basis }: Absence,
): Cell => ({
  participants: 0,
  low: 0,
  rows: NO_ROWS,
  isSmall: false,
  unit,
  year,
  yearsBack,
  state: reason,
  assumed,
  basis,
  levels: null,
  hasTooSmallLevel: false,
  pool: null,
})
