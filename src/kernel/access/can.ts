import type { Locale } from '../i18n/catalogue.ts'
import type { Subject } from './actor.ts'
import type { Policy } from './decision.ts'
import { refusalReason } from './refusal-reason.ts'

/** For view models: whether a button works. */
export const can = (policy: Policy, subject: Subject): boolean => policy(subject).allowed

/** Why a button does not work and who can; null when it works. The server holds the same policy. */
export function whyNot(policy: Policy, subject: Subject, locale: Locale): string | null {
  const decision = policy(subject)
  return decision.allowed ? null : refusalReason(decision.because, subject, locale)
}
