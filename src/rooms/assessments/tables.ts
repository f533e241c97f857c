// Made by `npm run tables` from the migrated database; a test holds it against the migrations.
import type {
  Generated,
  GeneratedInstant,
  GeneratedJson,
  Json,
  NullableInstant,
  NullableJson,
} from '../../kernel/database/columns.ts'
import type { Day, MunicipalityId, PersonId, SchoolId } from '../../kernel/ids.ts'

export interface AssessmentFactsTable {
  municipalityId: MunicipalityId
  schoolId: SchoolId
  year: number
  name: string
  value: Json
  importId: string
  filePosition: number
  sheet: number
  rowNumber: number
  supersedingImportId: string | null
}

export interface AssessmentImportFilesTable {
  municipalityId: MunicipalityId
  importId: string
  position: number
  fileName: string
  sha256: string
  byteCount: number
  layout: string
  sheets: Json
  mapping: NullableJson
  mappingDraft: NullableJson
}

export interface AssessmentImportUsesTable {
  municipalityId: MunicipalityId
  importId: string
  userKind: string
  userId: string
  title: string
  recordedAt: GeneratedInstant
}

export interface AssessmentImportsTable {
  municipalityId: MunicipalityId
  id: string
  number: number
  uploadedBy: Generated<PersonId | null>
  uploadedAt: GeneratedInstant
  choices: GeneratedJson
  runId: string | null
  confirmedBy: PersonId | null
  appliedAt: NullableInstant
  outcome: NullableJson
  remembered: GeneratedJson
  discardedAt: NullableInstant
  undoneBy: PersonId | null
  undoneAt: NullableInstant
  undoReason: string | null
  foundRows: number | null
  leftOut: GeneratedJson
  fileChoices: GeneratedJson
}

export interface AssessmentProcedureStatesTable {
  municipalityId: MunicipalityId
  id: string
  procedureId: string
  schoolId: SchoolId | null
  state: 'planned' | 'held' | 'moved' | 'notHeld'
  basis: string | null
  recordedBy: Generated<PersonId | null>
  recordedAt: GeneratedInstant
}

export interface AssessmentProceduresTable {
  municipalityId: MunicipalityId
  id: string
  year: number
  kind: 'vpr' | 'oge' | 'ege' | 'gve' | 'regional' | 'municipal'
  grade: number
  subject: string
  level: Generated<string>
  heldFrom: Day | null
  heldTo: Day | null
  resultsExpectedOn: Day | null
  resultsReceivedOn: Day | null
  revision: Generated<number>
  addedBy: Generated<PersonId | null>
  addedAt: GeneratedInstant
}

export interface AssessmentResultsTable {
  municipalityId: MunicipalityId
  schoolId: SchoolId
  year: number
  kind: 'vpr' | 'oge' | 'ege' | 'gve' | 'regional' | 'municipal'
  grade: number
  subject: string
  level: Generated<string>
  wave: 'main' | 'reserve' | 'additional'
  status: 'counted' | 'noParticipants' | 'suppressed' | 'notProvided'
  participants: number | null
  low: number | null
  mark2: number | null
  mark3: number | null
  mark4: number | null
  mark5: number | null
  enrolled: number | null
  heldOn: Day | null
  facts: NullableJson
  importId: string
  filePosition: number
  sheet: number
  rowNumber: number
  supersedingImportId: string | null
  details: NullableJson
  origins: NullableJson
}

export interface ConclusionTermsTable {
  municipalityId: MunicipalityId
  version: number
  countsFrom: 'receipt' | 'end'
  basis: string
  setBy: Generated<PersonId | null>
  setOn: Day
  setAt: GeneratedInstant
}

export interface MarkScalesTable {
  municipalityId: MunicipalityId
  year: number
  kind: 'vpr' | 'oge' | 'ege' | 'gve' | 'regional' | 'municipal'
  grade: number
  subject: string
  level: Generated<string>
  version: number
  maxFor2: number | null
  maxFor3: number | null
  maxFor4: number | null
  maxScore: number | null
  conditions: string | null
  authority: 'federal' | 'region' | 'municipal'
  certainty: 'document' | 'publication' | 'unconfirmed'
  source: string
  setBy: Generated<PersonId | null>
  setOn: Day
  setAt: GeneratedInstant
}

export interface MarkerExplanationsTable {
  municipalityId: MunicipalityId
  id: string
  schoolId: SchoolId
  year: number
  text: string
  givenBy: Generated<PersonId | null>
  givenOn: Day
  givenAt: GeneratedInstant
}

export interface TableMappingWithdrawalsTable {
  municipalityId: MunicipalityId
  mappingId: string
  withdrawnBy: Generated<PersonId | null>
  withdrawnAt: GeneratedInstant
}

export interface TableMappingsTable {
  municipalityId: MunicipalityId
  id: string
  version: number
  name: string
  mapping: Json
  keptBy: Generated<PersonId | null>
  keptAt: GeneratedInstant
}

declare module '../../kernel/database/tables.ts' {
  interface Tables {
    assessmentFacts: AssessmentFactsTable
    assessmentImportFiles: AssessmentImportFilesTable
    assessmentImportUses: AssessmentImportUsesTable
    assessmentImports: AssessmentImportsTable
    assessmentProcedureStates: AssessmentProcedureStatesTable
    assessmentProcedures: AssessmentProceduresTable
    assessmentResults: AssessmentResultsTable
    conclusionTerms: ConclusionTermsTable
    markScales: MarkScalesTable
    markerExplanations: MarkerExplanationsTable
    tableMappingWithdrawals: TableMappingWithdrawalsTable
    tableMappings: TableMappingsTable
  }
}
