import type { Actor } from '../../kernel/access/actor.ts'
import { can } from '../../kernel/access/can.ts'
import type { Reader } from '../../kernel/database/handles.ts'
import type { Duty } from '../../kernel/duty.ts'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { formatDay } from '../../ui/format/day.ts'
import { agreementMessages } from './messages-agreement.ts'
import { identificationPaths } from './paths.ts'
import { canAgree } from './policy.ts'
import { agreementsOfRegion } from './queries-agreements.ts'
import { isSentAnew } from './register/agreement.ts'

/** What people of the region are asked: to answer each list that was sent, the latest sending of it. */
export async function agreementDuties(
  reader: Reader,
  actor: Actor,
  { locale }: { readonly locale: Locale },
): Promise<readonly Duty[]> {
  if (!can(canAgree, actor)) return []
  const { duty: t } = agreementMessages[locale]
  const agreements = await agreementsOfRegion(reader, actor)
  return agreements
    .filter((one) => one.answer === null && !isSentAnew(one, agreements))
    .map(({ id, municipalityName, sentOn }) => ({
      id: `identification.agreement.${id}`,
      area: 'identification',
      what: t.what(municipalityName),
      why: t.why(formatDay(sentOn, locale)),
      dueOn: null,
      act: { label: t.act, href: identificationPaths.agreement({ agreementId: id }) },
    }))
}
