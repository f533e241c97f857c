// Made by `npm run tables` from the migrated database; a test holds it against the migrations.
import type {
  Generated,
  GeneratedInstant,
  Json,
  NullableInstant,
  NullableJson,
} from '../database/columns.ts'
import type { MunicipalityId, PersonId } from '../ids.ts'

export interface JobRunsTable {
  municipalityId: MunicipalityId
  id: string
  task: string
  payload: Json
  state: Generated<'queued' | 'running' | 'finished' | 'failed'>
  done: Generated<number>
  total: number | null
  outcome: NullableJson
  failure: string | null
  requestId: string | null
  requestedBy: PersonId | null
  attempts: Generated<number>
  queuedAt: GeneratedInstant
  startedAt: NullableInstant
  finishedAt: NullableInstant
}

declare module '../database/tables.ts' {
  interface Tables {
    jobRuns: JobRunsTable
  }
}
