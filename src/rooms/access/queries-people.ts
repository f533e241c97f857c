import type { Acting } from '../../kernel/access/municipality.ts'
import { municipalityOf } from '../../kernel/access/municipality.ts'
import type { Role } from '../../kernel/access/roles.ts'
import type { Reader } from '../../kernel/database/handles.ts'
import type { Day, PersonId, SchoolId } from '../../kernel/ids.ts'

/** Кто работает в муниципалитете: for choices of other rooms. */
export interface Colleague {
  readonly personId: PersonId
  readonly name: string
  readonly post: string | null
  /** Roles in the whole municipality; who works in a school alone has none. */
  readonly roles: readonly Role[]
}

const MOST_GRANTS = 5000

/** By name; who has left is not among them. */
export async function listColleagues(reader: Reader, actor: Acting): Promise<readonly Colleague[]> {
  const people = await reader
    .selectFrom('people')
    .select(['id', 'displayName as name', 'post'])
    .where('municipalityId', '=', municipalityOf(actor))
    .where('leftAt', 'is', null)
    .orderBy('displayName')
    .orderBy('id')
    .limit(MOST_GRANTS)
    .execute()
  const grants = await reader
    .selectFrom('roleGrants')
    .select(['personId', 'role'])
    .where('municipalityId', '=', municipalityOf(actor))
    .where('schoolId', 'is', null)
    .where('endedAt', 'is', null)
    .orderBy('grantedAt')
    .orderBy('id')
    .limit(MOST_GRANTS)
    .execute()
  return people.map(({ id, ...person }) => ({
    ...person,
    personId: id,
    roles: grants.flatMap(({ personId, role }) => (personId === id ? [role as Role] : [])),
  }))
}

/** Руководитель школы or whoever acts for one. */
export interface SchoolHead {
  readonly schoolId: SchoolId
  readonly personId: PersonId
  readonly name: string
  readonly post: string | null
  /** The order by which somebody acts; null: the head themselves. */
  readonly actingBasis: string | null
}

/** At most one a school: whoever acts goes before whoever is acted for. */
export async function headsOfSchools(
  reader: Reader,
  actor: Acting,
  today: Day,
): Promise<readonly SchoolHead[]> {
  const rows = await reader
    .selectFrom('roleGrants as g')
    .innerJoin('people as p', 'p.id', 'g.personId')
    .select(['g.schoolId', 'p.id as personId', 'p.displayName as name', 'p.post', 'g.actingBasis'])
    .where('g.municipalityId', '=', municipalityOf(actor))
    .where('g.role', '=', 'schoolHead')
    .where('g.endedAt', 'is', null)
    .where('p.leftAt', 'is', null)
    .where(({ eb, or }) =>
      or([eb('g.actingUntilOn', 'is', null), eb('g.actingUntilOn', '>=', today)]),
    )
    .orderBy((eb) => eb('g.actingBasis', 'is', null))
    .orderBy('g.grantedAt', 'desc')
    .orderBy('g.id')
    .limit(MOST_GRANTS)
    .execute()
  const heads = new Map<SchoolId, SchoolHead>()
  for (const { schoolId, ...head } of rows)
    if (schoolId !== null && !heads.has(schoolId)) heads.set(schoolId, { schoolId, ...head })
  return [...heads.values()]
}
