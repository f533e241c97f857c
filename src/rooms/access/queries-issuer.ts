import type { Acting } from '../../kernel/access/municipality.ts'
import { municipalityOf } from '../../kernel/access/municipality.ts'
import type { Reader } from '../../kernel/database/handles.ts'
import type { Day } from '../../kernel/ids.ts'
import { dayIn } from './session.ts'

/** Орган, от имени которого издаётся документ, и кто подписывает в этот день. */
export interface Issuer {
  readonly authorityName: string
  readonly advisoryServiceName: string | null
  /** Null: nobody is the head of the authority, nor acts for one. */
  readonly head: {
    /** With `isActing` the post of the one who is acted for, as far as it is known. */
    readonly post: string
    readonly name: string
    readonly isActing: boolean
  } | null
}

export async function getIssuer(reader: Reader, actor: Acting, today: Day): Promise<Issuer> {
  const id = municipalityOf(actor)
  const body = await reader
    .selectFrom('municipalities')
    .select(['authorityName', 'advisoryServiceName'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const heads = await reader
    .selectFrom('roleGrants')
    .innerJoin('people', 'people.id', 'roleGrants.personId')
    .select(['people.displayName as name', 'people.post', 'roleGrants.actingBasis'])
    .where('roleGrants.municipalityId', '=', id)
    .where('roleGrants.role', '=', 'authorityHead')
    .where('roleGrants.endedAt', 'is', null)
    .where('people.leftAt', 'is', null)
    .where(({ eb, or }) =>
      or([eb('roleGrants.actingUntilOn', 'is', null), eb('roleGrants.actingUntilOn', '>=', today)]),
    )
    .orderBy('roleGrants.grantedAt', 'desc')
    .orderBy('roleGrants.id')
    .limit(20)
    .execute()
  // Whoever acts signs: that is what the acting order is for.
  const acting = heads.find(({ actingBasis }) => actingBasis !== null)
  const holder = heads.find(({ actingBasis }) => actingBasis === null)
  const signing = acting ?? holder
  if (signing === undefined) return { ...body, head: null }
  const post = holder?.post ?? HEAD
  return { ...body, head: { post, name: signing.name, isActing: acting !== undefined } }
}

/** The day in a municipality, for work without a session: the demo's clock stands still. */
export async function getToday(reader: Reader, actor: Acting): Promise<Day> {
  const { todayOn, timeZone } = await reader
    .selectFrom('municipalities')
    .select(['todayOn', 'timeZone'])
    .where('id', '=', municipalityOf(actor))
    .executeTakeFirstOrThrow()
  return todayOn ?? dayIn(timeZone)
}

/** When the register of people does not say how the post is called. */
const HEAD = 'руководитель органа управления образованием'
