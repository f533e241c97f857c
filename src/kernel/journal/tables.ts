// Made by `npm run tables` from the migrated database; a test holds it against the migrations.
import type { Computed, Generated, GeneratedInstant, GeneratedJson } from '../database/columns.ts'
import type { MunicipalityId, PersonId, SchoolId } from '../ids.ts'

export interface JournalTable {
  municipalityId: Generated<MunicipalityId>
  id: Computed<number>
  event: string
  objectKind: string
  objectId: string
  schoolId: SchoolId | null
  basis: string | null
  details: GeneratedJson
  actorId: Generated<PersonId | null>
  at: GeneratedInstant
}

declare module '../database/tables.ts' {
  interface Tables {
    journal: JournalTable
  }
}
