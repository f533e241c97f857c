import type { Pool } from 'pg'
import type { RoleGrant } from '../../kernel/access/actor.ts'
import { visitor } from '../../kernel/access/actor.ts'
import type { Role } from '../../kernel/access/roles.ts'
import type { Session } from '../../kernel/http/request-state.ts'
import type { SessionRequest } from '../../kernel/http/server/request-state.ts'
import type { Day, MunicipalityId, PersonId, RegionId, SchoolId } from '../../kernel/ids.ts'
import type { Accounts } from './accounts.ts'

/** What `access_session()` of the database answers. */
interface Found {
  readonly personId: PersonId
  readonly displayName: string
  readonly regionId: RegionId
  readonly municipalityId: MunicipalityId | null
  readonly municipalityName: string | null
  readonly todayOn: Day | null
  readonly timeZone: string | null
  readonly renewedAt: string
  readonly grants: readonly {
    readonly role: Role
    readonly municipalityId: MunicipalityId | null
    readonly schoolId: SchoolId | null
    readonly actingBasis: string | null
    readonly actingUntilOn: string | null
  }[]
}

const RENEW_AFTER_MS = 86_400_000

/** Looks up who is asking, in one round trip, as the application role. */
export function sessionLookUp(application: Pool, accounts: Accounts) {
  return async ({ headers, setCookie }: SessionRequest): Promise<Session> => {
    const token = accounts.tokenOf(headers)
    if (token === null) return nobody()
    const { rows } = await application.query<{ found: Found | null }>({
      name: 'access_session',
      text: 'select access_session($1) as found',
      values: [token],
    })
    const found = rows[0]?.found ?? null
    if (found === null) return nobody()
    if (Date.now() - Date.parse(found.renewedAt) > RENEW_AFTER_MS) {
      for (const cookie of await accounts.renew(headers)) setCookie(cookie)
    }
    return sessionOf(found)
  }
}

function sessionOf(found: Found): Session {
  const { personId, displayName, municipalityId, regionId, municipalityName } = found
  const grants = found.grants.map(
    ({ actingBasis, actingUntilOn, ...grant }): RoleGrant => ({
      ...grant,
      acting: actingBasis === null ? null : { basis: actingBasis, untilOn: actingUntilOn },
    }),
  )
  return {
    subject: { kind: 'person', personId, displayName, municipalityId, regionId, grants },
    municipalityName,
    today: found.todayOn ?? dayIn(found.timeZone ?? MOSCOW),
    clockStands: found.todayOn !== null,
    timeZone: found.timeZone ?? MOSCOW,
  }
}

const MOSCOW = 'Europe/Moscow'

const nobody = (): Session => ({
  subject: visitor,
  municipalityName: null,
  today: dayIn(MOSCOW),
  clockStands: false,
  timeZone: MOSCOW,
})

const calendars = new Map<string, Intl.DateTimeFormat>()

/** The Swedish way of writing a date is ours. */
export function dayIn(timeZone: string, at = new Date()): Day {
  const calendar = calendars.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone })
  calendars.set(timeZone, calendar)
  return calendar.format(at) as Day
}
