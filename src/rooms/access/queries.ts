import type { Pool } from 'pg'
import type { RoleGrant } from '../../kernel/access/actor.ts'
import type { Role } from '../../kernel/access/roles.ts'
import type { Reader } from '../../kernel/database/handles.ts'
import type { MunicipalityId, PersonId, RegionId } from '../../kernel/ids.ts'

/** One line of `opora user list`. */
export interface PersonListed {
  readonly login: string
  readonly roles: readonly Role[]
  readonly municipality: string | null
}

/** Everybody of this installation: for its administrator at the command line, who has the tables anyway. */
export async function listEverybody(owner: Pool): Promise<readonly PersonListed[]> {
  const { rows } = await owner.query<PersonListed>(
    `select p.login, m.code as municipality,
       coalesce(array_agg(distinct g.role) filter (where g.role is not null), '{}') as roles
     from people p
     left join municipalities m on m.id = p.municipality_id
     left join role_grants g on g.person_id = p.id and g.ended_at is null
     where p.left_at is null
     group by p.login, m.code order by m.code nulls last, p.login`,
  )
  return rows
}

export interface MunicipalityPlace {
  readonly id: MunicipalityId
  readonly regionId: RegionId
  readonly name: string
}

export async function findMunicipality(
  owner: Pool,
  code: string,
): Promise<MunicipalityPlace | undefined> {
  const { rows } = await owner.query<MunicipalityPlace>(
    'select id, region_id as "regionId", name from municipalities where code = $1',
    [code],
  )
  return rows[0]
}

/** Where the person with a login works, to write on their municipality's behalf. */
export async function findPlaceOf(
  owner: Pool,
  login: string,
): Promise<{ personId: PersonId; municipalityId: MunicipalityId | null } | undefined> {
  const { rows } = await owner.query<{ personId: PersonId; municipalityId: MunicipalityId | null }>(
    `select id as "personId", municipality_id as "municipalityId"
     from people where login = $1 and left_at is null`,
    [login.toLowerCase()],
  )
  return rows[0]
}

export async function isEmpty(owner: Pool): Promise<boolean> {
  const { rows } = await owner.query<{ empty: boolean }>('select access_is_empty() as empty')
  return rows[0]?.empty ?? false
}

/** A person of the demo as the sign-in page offers them. */
export interface DemoSignIn {
  readonly login: string
  readonly name: string
  readonly post: string | null
  readonly roles: readonly { readonly role: Role; readonly acting: boolean }[]
}

export interface DemoPeople {
  /** One for all; the demo protects nothing. */
  readonly password: string
  readonly people: readonly DemoSignIn[]
}

/** People of the district whose clock stands; only a demo has one. */
export async function listDemoPeople(owner: Pool): Promise<readonly DemoSignIn[]> {
  const { rows } = await owner.query<DemoSignIn>(
    `select p.login, p.display_name as name, p.post,
       jsonb_agg(jsonb_build_object('role', g.role, 'acting', g.acting_basis is not null)
         order by g.acting_basis is null, g.granted_at, g.id) as roles
     from people p
     join municipalities m on m.region_id = p.region_id and m.today_on is not null
       and (m.id = p.municipality_id or p.municipality_id is null)
     join role_grants g on g.person_id = p.id and g.ended_at is null
     where p.left_at is null and m.code = 'demo'
     group by p.id order by p.id`,
  )
  return rows
}

/** What a person is told of themselves. */
export interface Oneself {
  readonly login: string
  readonly name: string
  readonly post: string | null
  readonly municipality: string | null
  readonly authority: string | null
  readonly grants: readonly RoleGrant[]
}

export async function getOneself(
  reader: Reader,
  actor: {
    readonly personId: PersonId
    readonly municipalityId: MunicipalityId | null
    readonly grants: readonly RoleGrant[]
  },
): Promise<Oneself> {
  const person = await reader
    .selectFrom('people')
    .leftJoin('municipalities', (join) =>
      join.on('municipalities.id', '=', actor.municipalityId as MunicipalityId),
    )
    .select([
      'people.login',
      'people.displayName as name',
      'people.post',
      'municipalities.name as municipality',
      'municipalities.authorityName as authority',
    ])
    .where('people.id', '=', actor.personId)
    .executeTakeFirstOrThrow()
  return { ...person, grants: actor.grants }
}
