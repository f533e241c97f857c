import type { Decision } from '../../kernel/access/decision.ts'
import { roleNames } from '../../kernel/access/role-names.ts'
import { type Role, roles } from '../../kernel/access/roles.ts'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { cardMessages } from './messages-card.ts'

/** «Почему я это вижу», in words. */
export function rightText(decision: Decision, locale: Locale): string {
  const { why } = cardMessages[locale].card
  if (!decision.allowed) return why.signedIn
  if (decision.because === 'ownSchool') return why.ownSchool
  const role = roles.find((each: Role) => decision.because === `role:${each}`)
  return role === undefined ? why.signedIn : why.keeper(roleNames[locale][role])
}
