import { sql } from 'kysely'
import type { Writer } from '../../../kernel/database/handles.ts'
import type { MunicipalityId, PersonId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type AddMunicipalityRefusal, addMunicipality } from './add-municipality.ts'
import { type AddPersonRefusal, addPerson } from './add-person.ts'

export interface SetUp {
  readonly municipalityId: MunicipalityId
  readonly personId: PersonId
  readonly regionName: string
  readonly municipalityName: string
  readonly municipalityCode: string
  readonly authorityName: string
  readonly personName: string
  readonly login: string
  readonly passwordHash: string
}

export type SetUpRefusal =
  | { readonly kind: 'alreadySetUp' }
  | AddMunicipalityRefusal
  | AddPersonRefusal

/** The first region, municipality and administrator; only while there is nobody. */
export async function setUp(writer: Writer, given: SetUp): Promise<Result<PersonId, SetUpRefusal>> {
  // Two people with the same link: the second waits here and is then refused.
  await sql`lock table people in share row exclusive mode`.execute(writer)
  const { rows } = await sql<{ empty: boolean }>`select access_is_empty() as empty`.execute(writer)
  if (!rows[0]?.empty) return refuse({ kind: 'alreadySetUp' })
  const region = await addMunicipality(writer, {
    id: given.municipalityId,
    code: given.municipalityCode,
    name: given.municipalityName,
    authorityName: given.authorityName,
    region: { code: given.regionName.toLowerCase(), name: given.regionName },
  })
  if (!region.ok) return region
  const person = await addPerson(writer, {
    id: given.personId,
    regionId: region.value,
    municipalityId: given.municipalityId,
    login: given.login,
    displayName: given.personName,
    passwordHash: given.passwordHash,
    grants: [{ role: 'administrator' }],
  })
  return person.ok ? ok(person.value) : person
}
