import type { ValidCode } from './rules-codes.ts'
import type { Grade } from './rules-grades.ts'
import type { Remoteness, Setting } from './rules-import-cells.ts'
import type { SchoolKind } from './rules-kinds.ts'
import type { KnownSchool } from './rules-matching.ts'

/** Школа реестра as the rules see it: what a table or a form is compared with. */
export interface RegisterSchool {
  readonly id: string
  readonly fullName: string
  readonly shortName: string
  readonly spellings: readonly string[]
  readonly codes: readonly ValidCode[]
  readonly kind: SchoolKind | null
  readonly setting: Setting | null
  readonly remoteness: Remoteness | null
  readonly centreDistanceKm: number | null
  readonly settlementName: string | null
  readonly settlementPopulation: number | null
  readonly settlementSizeCode: number | null
  readonly mainSchoolId: string | null
  readonly openedOn: string | null
  readonly closedOn: string | null
  /** Of the school year asked for; null when nobody has said. */
  readonly grades: readonly Grade[] | null
}

/** All by which a file may mean the school. */
export const knownOf = (school: RegisterSchool): KnownSchool => ({
  id: school.id,
  name: school.shortName,
  spellings: [school.fullName, ...school.spellings],
  codes: school.codes,
})
