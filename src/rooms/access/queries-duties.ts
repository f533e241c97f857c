import type { Actor } from '../../kernel/access/actor.ts'
import { hasRole } from '../../kernel/access/actor.ts'
import { roleTitle } from '../../kernel/access/role-names.ts'
import type { Role } from '../../kernel/access/roles.ts'
import type { Reader } from '../../kernel/database/handles.ts'
import type { Duty } from '../../kernel/duty.ts'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { Day, PersonId } from '../../kernel/ids.ts'
import { messages } from './messages.ts'

const DAYS_AHEAD = 30

interface EndingTerm {
  readonly id: string
  readonly personId: PersonId
  readonly displayName: string
  readonly role: string
  readonly basis: string | null
  readonly untilOn: Day | null
}

/** Acting that ends soon: told to whoever acts, to the head of the authority and to the administrator. */
export async function accessDuties(
  reader: Reader,
  actor: Actor,
  { today, locale }: { readonly today: Day; readonly locale: Locale },
): Promise<readonly Duty[]> {
  const decides = hasRole(actor, 'authorityHead', 'administrator')
  const ending = await termsEnding(reader, actor, today)
  return ending
    .filter(({ personId }) => decides || personId === actor.personId)
    .map((term) => termDuty(term, term.personId === actor.personId, locale))
}

function termsEnding(reader: Reader, actor: Actor, today: Day): Promise<readonly EndingTerm[]> {
  const last = new Date(Date.parse(today) + DAYS_AHEAD * 86_400_000).toISOString().slice(0, 10)
  return reader
    .selectFrom('roleGrants')
    .innerJoin('people', 'people.id', 'roleGrants.personId')
    .select([
      'roleGrants.id',
      'personId',
      'displayName',
      'role',
      'actingBasis as basis',
      'actingUntilOn as untilOn',
    ])
    .where('actingUntilOn', '>=', today)
    .where('actingUntilOn', '<=', last as Day)
    .where('endedAt', 'is', null)
    .where('leftAt', 'is', null)
    .where((eb) =>
      actor.municipalityId === null
        ? eb('personId', '=', actor.personId)
        : eb('roleGrants.municipalityId', '=', actor.municipalityId),
    )
    .orderBy('actingUntilOn')
    .orderBy('roleGrants.id')
    .limit(100)
    .execute()
}

function termDuty(term: EndingTerm, isOwn: boolean, locale: Locale): Duty {
  const t = messages[locale].duty
  const title = roleTitle(term.role as Role, true, locale)
  return {
    id: `access.term.${term.id}`,
    area: 'people',
    what: isOwn ? t.ownTermEnds(title) : t.termEnds(term.displayName, title),
    why: `${t.basis(term.basis ?? '')} ${t.endsByItself}`,
    dueOn: term.untilOn,
    act: isOwn ? { label: t.myRoles, href: '/me' } : null,
  }
}
