// Made by `npm run tables` from the migrated database; a test holds it against the migrations.
import type { Generated, GeneratedInstant, NullableInstant } from '../../kernel/database/columns.ts'
import type { Day, MunicipalityId, PersonId, RegionId, SchoolId } from '../../kernel/ids.ts'

export interface MunicipalitiesTable {
  id: MunicipalityId
  regionId: RegionId
  code: string
  name: string
  authorityName: string
  advisoryServiceName: string | null
  timeZone: Generated<string>
  todayOn: Day | null
}

export interface PeopleTable {
  id: PersonId
  regionId: RegionId
  municipalityId: MunicipalityId | null
  login: string
  displayName: string
  post: string | null
  addedAt: GeneratedInstant
  leftAt: NullableInstant
}

export interface RegionsTable {
  id: RegionId
  code: string
  name: string
}

export interface RoleGrantsTable {
  id: string
  personId: PersonId
  municipalityId: MunicipalityId | null
  schoolId: SchoolId | null
  role: string
  grantedAt: GeneratedInstant
  actingBasis: string | null
  actingUntilOn: Day | null
  endedAt: NullableInstant
}

declare module '../../kernel/database/tables.ts' {
  interface Tables {
    municipalities: MunicipalitiesTable
    people: PeopleTable
    regions: RegionsTable
    roleGrants: RoleGrantsTable
  }
}
