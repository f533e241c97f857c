import { catalogue, type Locale } from '../i18n/catalogue.ts'
import type { Subject } from './actor.ts'
import type { DenialReason } from './decision.ts'
import { roleNames } from './role-names.ts'
import type { Role } from './roles.ts'

const messages = catalogue(
  {
    signIn: 'Нужно войти в систему.',
    mayDo: (who: string) => `Это открыто для ролей: ${who}.`,
    yours: (which: string) => `Ваши роли: ${which}.`,
    none: 'Вам не назначена ни одна роль.',
  },
  {
    signIn: 'You need to sign in.',
    mayDo: (who: string) => `This is open to these roles: ${who}.`,
    yours: (which: string) => `Your roles: ${which}.`,
    none: 'No role has been given to you.',
  },
)

/** Why not, and who can: the sentence of a 403 page and of a button that cannot be pressed. */
export function refusalReason(because: DenialReason, subject: Subject, locale: Locale): string {
  const text = messages[locale]
  if (because.kind === 'signInNeeded') return text.signIn
  const names = (roles: readonly Role[]) => roles.map((role) => roleNames[locale][role]).join(', ')
  const held = subject.kind === 'person' ? [...new Set(subject.grants.map((g) => g.role))] : []
  return `${text.mayDo(names(because.roles))} ${held.length > 0 ? text.yours(names(held)) : text.none}`
}
