import type { Day, SchoolId } from '../../kernel/ids.ts'
import type { CodeKind, ReadCode } from './rules-codes.ts'
import type { Remoteness, Setting } from './rules-import-cells.ts'
import type { SchoolKind } from './rules-kinds.ts'

/** What the register says of a school, as a form gives it. Null: unknown. */
export interface SchoolFields {
  readonly fullName: string
  readonly shortName: string
  readonly kind: SchoolKind | null
  readonly setting: Setting | null
  readonly remoteness: Remoteness | null
  readonly centreDistanceKm: number | null
  readonly settlementName: string | null
  readonly settlementPopulation: number | null
  readonly settlementSizeCode: number | null
  readonly mainSchoolId: SchoolId | null
  readonly openedOn: Day | null
  readonly codes: Readonly<Record<CodeKind, ReadCode | null>>
}

/** `change`: it was so until a day and is otherwise since; `mistake`: it never was so, no history is kept of it. */
export type Nature = 'change' | 'mistake'

/** Where a name or code comes from. */
export type NameSource = 'form' | 'import' | 'choice'

/** The columns of `schools` that a form fills, and nothing else that an object may carry along. */
export const columnsOf = (fields: SchoolFields): Omit<SchoolFields, 'codes'> => ({
  fullName: fields.fullName,
  shortName: fields.shortName,
  kind: fields.kind,
  setting: fields.setting,
  remoteness: fields.remoteness,
  centreDistanceKm: fields.centreDistanceKm,
  settlementName: fields.settlementName,
  settlementPopulation: fields.settlementPopulation,
  settlementSizeCode: fields.settlementSizeCode,
  mainSchoolId: fields.mainSchoolId,
  openedOn: fields.openedOn,
})
