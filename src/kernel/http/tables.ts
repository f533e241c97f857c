// Made by `npm run tables` from the migrated database; a test holds it against the migrations.
import type { GeneratedInstant, NullableJson } from '../database/columns.ts'
import type { MunicipalityId, PersonId } from '../ids.ts'

export interface FormSubmissionsTable {
  municipalityId: MunicipalityId
  personId: PersonId
  token: string
  body: string
  location: string | null
  flash: NullableJson
  sentAt: GeneratedInstant
}

declare module '../database/tables.ts' {
  interface Tables {
    formSubmissions: FormSubmissionsTable
  }
}
