// Made by `npm run tables` from the migrated database; a test holds it against the migrations.
import type {
  Computed,
  Generated,
  GeneratedInstant,
  GeneratedJson,
  NullableInstant,
  NullableJson,
  NullableNumeric,
} from '../../kernel/database/columns.ts'
import type { Day, MunicipalityId, PersonId, SchoolId } from '../../kernel/ids.ts'
import type { SchoolYear } from '../../kernel/school-year.ts'

export interface SchoolCodesTable {
  municipalityId: MunicipalityId
  id: string
  schoolId: SchoolId
  kind: 'fisOko' | 'ris' | 'inn'
  value: string
  identity: string
  validFrom: Day | null
  validTo: Day | null
  recordedBy: Generated<PersonId | null>
  recordedAt: GeneratedInstant
}

export interface SchoolGradesTable {
  municipalityId: MunicipalityId
  schoolId: SchoolId
  schoolYear: SchoolYear
  grade: number
  pupilCount: number | null
  recordedBy: Generated<PersonId | null>
  recordedAt: GeneratedInstant
}

export interface SchoolImportsTable {
  municipalityId: MunicipalityId
  id: string
  fileName: string
  file: Buffer
  sha256: string
  validFrom: Day
  schoolYear: SchoolYear
  choices: GeneratedJson
  uploadedBy: Generated<PersonId | null>
  uploadedAt: GeneratedInstant
  runId: string | null
  appliedAt: NullableInstant
  outcome: NullableJson
  undoneAt: NullableInstant
  undo: NullableJson
  foundRows: number | null
}

export interface SchoolMergersTable {
  municipalityId: MunicipalityId
  id: string
  schoolId: SchoolId
  intoSchoolId: SchoolId
  mergedOn: Day
  basis: string
  recordedBy: Generated<PersonId | null>
  recordedAt: GeneratedInstant
}

export interface SchoolNamesTable {
  municipalityId: MunicipalityId
  id: string
  schoolId: SchoolId
  kind: 'full' | 'short' | 'spelling'
  name: string
  matchKey: string
  source: 'form' | 'import' | 'choice'
  validFrom: Day | null
  validTo: Day | null
  recordedBy: Generated<PersonId | null>
  recordedAt: GeneratedInstant
}

export interface SchoolsTable {
  municipalityId: MunicipalityId
  id: SchoolId
  fullName: string
  shortName: string
  kind:
    | 'secondary'
    | 'basic'
    | 'primary'
    | 'kindergartenPrimary'
    | 'gymnasium'
    | 'lyceum'
    | 'educationCentre'
    | 'boarding'
    | 'cadet'
    | 'evening'
    | 'special'
    | 'other'
    | null
  setting: 'urban' | 'rural' | null
  remoteness: 'near' | 'remote' | null
  centreDistanceKm: NullableNumeric
  settlementName: string | null
  settlementPopulation: number | null
  settlementSizeCode: number | null
  mainSchoolId: SchoolId | null
  openedOn: Day | null
  closedOn: Day | null
  closedBasis: string | null
  revision: Generated<number>
  searchText: Generated<string>
  searchWords: Computed<string>
  addedAt: GeneratedInstant
}

declare module '../../kernel/database/tables.ts' {
  interface Tables {
    schoolCodes: SchoolCodesTable
    schoolGrades: SchoolGradesTable
    schoolImports: SchoolImportsTable
    schoolMergers: SchoolMergersTable
    schoolNames: SchoolNamesTable
    schools: SchoolsTable
  }
}
