// Made by `npm run tables` from the migrated database; a test holds it against the migrations.
import type { Generated, GeneratedInstant, Json } from '../../kernel/database/columns.ts'
import type { Day, MunicipalityId, PersonId, SchoolId } from '../../kernel/ids.ts'

export interface IdentificationRunsTable {
  municipalityId: MunicipalityId
  id: string
  year: number
  stage: 'vpr' | 'final'
  outcome: 'preliminary' | 'final'
  ordinal: number
  ruleVersionId: string
  calendar: Json
  summary: Json
  computedBy: Generated<PersonId | null>
  computedOn: Day
  computedAt: GeneratedInstant
}

export interface IdentificationVerdictsTable {
  municipalityId: MunicipalityId
  runId: string
  schoolId: SchoolId
  schoolName: string
  verdict: 'listed' | 'riskZone' | 'notEnoughData' | 'notApplicable' | 'notListed'
  needsExpert: boolean
  outline: Json
  snapshot: Json
  conclusion: Json
  explanation: Json
  diagnosis: Json
}

export interface RuleApprovalsTable {
  municipalityId: MunicipalityId
  versionId: string
  basis: string
  approvedBy: Generated<PersonId | null>
  approvedOn: Day
  approvedAt: GeneratedInstant
}

export interface RuleVersionsTable {
  municipalityId: MunicipalityId
  id: string
  version: number
  preset: string
  fromVersionId: string | null
  title: string
  content: Json
  revision: Generated<number>
  startedBy: Generated<PersonId | null>
  startedOn: Day
  startedAt: GeneratedInstant
}

declare module '../../kernel/database/tables.ts' {
  interface Tables {
    identificationRuns: IdentificationRunsTable
    identificationVerdicts: IdentificationVerdictsTable
    ruleApprovals: RuleApprovalsTable
    ruleVersions: RuleVersionsTable
  }
}
