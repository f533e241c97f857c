import { sql } from 'kysely'
import type { Role } from '../../../kernel/access/roles.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import {
  type Day,
  type MunicipalityId,
  newId,
  type PersonId,
  type RegionId,
  type SchoolId,
} from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'

export interface NewGrant {
  readonly role: Role
  readonly schoolId?: SchoolId | null
  readonly acting?: { readonly basis: string; readonly untilOn: Day | null } | null
}

export interface NewPerson {
  /** Given by the demo, whose people keep their identifiers; else made here. */
  readonly id?: PersonId
  readonly regionId: RegionId
  /** Null: somebody of the region. */
  readonly municipalityId: MunicipalityId | null
  readonly login: string
  readonly displayName: string
  readonly post?: string | null
  /** Made by `hashPassword` beforehand: it takes its time, and a transaction must not. */
  readonly passwordHash: string
  readonly grants: readonly NewGrant[]
}

export type AddPersonRefusal = { readonly kind: 'loginTaken'; readonly login: string }

/** Adds a person with login and roles. The writer's scope names the municipality (none for a person of the region). */
export async function addPerson(
  writer: Writer,
  person: NewPerson,
): Promise<Result<PersonId, AddPersonRefusal>> {
  const id = person.id ?? newId<PersonId>()
  const login = person.login.toLowerCase()
  const added = await writer
    .insertInto('people')
    .values({
      id,
      regionId: person.regionId,
      municipalityId: person.municipalityId,
      login,
      displayName: person.displayName,
      post: person.post ?? null,
    })
    .onConflict((conflict) => conflict.column('login').doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows !== 1n) return refuse({ kind: 'loginTaken', login })
  await sql`select access_add_login(${id}, ${login}, ${person.passwordHash})`.execute(writer)
  for (const grant of person.grants) await grantRole(writer, id, person.municipalityId, grant)
  await record(writer, {
    event: 'access.personAdded',
    object: { kind: 'person', id },
    details: { roles: person.grants.map((grant) => grant.role) },
  })
  return ok(id)
}

async function grantRole(
  writer: Writer,
  personId: PersonId,
  municipalityId: MunicipalityId | null,
  { role, schoolId, acting }: NewGrant,
): Promise<void> {
  await writer
    .insertInto('roleGrants')
    .values({
      id: newId(),
      personId,
      municipalityId,
      schoolId: schoolId ?? null,
      role,
      actingBasis: acting?.basis ?? null,
      actingUntilOn: acting?.untilOn ?? null,
    })
    .execute()
}
