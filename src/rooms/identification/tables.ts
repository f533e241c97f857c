// Made by `npm run tables` from the migrated database; a test holds it against the migrations.
import type { Generated, GeneratedInstant, Json } from '../../kernel/database/columns.ts'
import type { Day, MunicipalityId, PersonId } from '../../kernel/ids.ts'

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
    ruleApprovals: RuleApprovalsTable
    ruleVersions: RuleVersionsTable
  }
}
