import type { CellFault, RowValues } from './rules-import-cells.ts'
import type { FoundColumn, ImportField } from './rules-import-columns.ts'
import type { Candidate } from './rules-matching.ts'
import type { RegisterSchool } from './rules-register.ts'

export interface CellAddress {
  readonly row: number
  /** Counted from 0; null when the whole row is meant. */
  readonly column: number | null
}

/** What is wrong with a row although each of its cells can be read. */
export type RowFault =
  | { readonly kind: 'noName' }
  | { readonly kind: 'schoolTwice'; readonly otherRow: number }
  | { readonly kind: 'codeTwice'; readonly otherRow: number; readonly found: string }
  | { readonly kind: 'codeOfAnother'; readonly school: string; readonly found: string }
  | { readonly kind: 'nameOfAnother'; readonly school: string; readonly found: string }
  | { readonly kind: 'closedBeforeOpened'; readonly openedOn: string; readonly found: string }
  | { readonly kind: 'alreadyClosed'; readonly closedOn: string; readonly found: string }
  | { readonly kind: 'closedWithoutBasis'; readonly found: string }
  | { readonly kind: 'mainSchoolUnknown'; readonly found: string }
  | { readonly kind: 'mainSchoolIsItself'; readonly found: string }
  | { readonly kind: 'mainSchoolIsBranch'; readonly found: string }

export interface PlacedFault {
  readonly at: CellAddress
  readonly fault: CellFault | RowFault
}

export interface ImportQuestion {
  readonly because: 'sameName' | 'codesDisagree' | 'codeAndNameDisagree' | 'likely'
  readonly candidates: readonly Candidate[]
}

/** Which school a row means: one of the register, none yet, or a question to a person. */
export type RowTarget =
  | { readonly kind: 'school'; readonly school: RegisterSchool; readonly isChosen: boolean }
  | { readonly kind: 'new' }
  | { readonly kind: 'question'; readonly question: ImportQuestion }

/** A row as it was read, before it is held against the others. */
export interface ReadRow {
  readonly row: number
  readonly name: string
  readonly values: RowValues
  readonly faults: readonly PlacedFault[]
  readonly target: RowTarget
}

export interface PlanContext {
  readonly register: readonly RegisterSchool[]
  readonly rows: readonly ReadRow[]
  readonly columns: readonly FoundColumn[]
  readonly on: string
}

export const columnOf = (columns: readonly FoundColumn[], field: ImportField): number | null =>
  columns.find((column) => column.field === field)?.index ?? null

export const namesIn = (values: RowValues): readonly string[] =>
  [values.fullName, values.shortName, values.name].filter((name) => name !== undefined)

/** What a form sends for a row that a person leaves open. */
export const NO_ANSWER = 'later'
