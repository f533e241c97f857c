import type { Fault } from '../../kernel/http/form-state.ts'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { formatDay } from '../../ui/format/day.ts'
import { agreementMessages } from './messages-agreement.ts'
import type { AgreementRefusal } from './refusals-agreement.ts'
import { blockText, registerRefusalText } from './register-texts.ts'

export function agreementRefusalText(refusal: AgreementRefusal, locale: Locale): string | Fault {
  const t = agreementMessages[locale].refusals
  switch (refusal.kind) {
    case 'blockedBefore':
      return t.blockedBefore(refusal.blocks.map((block) => blockText(block, locale)).join(' '))
    case 'letterBeforeRun':
      return { field: 'on', text: t.letterBeforeRun(formatDay(refusal.computedOn, locale)) }
    case 'letterInFuture':
      return { field: 'on', text: t.letterInFuture }
    case 'scanTooLarge':
      return { field: 'scan', text: t.scanTooLarge(refusal.megabytes) }
    case 'scanUnknown':
      return { field: 'scan', text: registerRefusalText(refusal, locale) }
    case 'registerChanged':
      return registerRefusalText(refusal, locale)
    default:
      return t[refusal.kind]
  }
}
