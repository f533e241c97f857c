import type { Fault } from '../../kernel/http/form-state.ts'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { earlierMessages } from './messages-earlier.ts'
import type { EarlierOrderRefusal } from './refusals-earlier.ts'
import { orderRefusalFault } from './register-texts.ts'

export function earlierRefusalText(refusal: EarlierOrderRefusal, locale: Locale): string | Fault {
  const t = earlierMessages[locale].refusals
  switch (refusal.kind) {
    case 'yearHasList':
      return { field: 'year', text: t.yearHasList(refusal.year, refusal.number) }
    case 'nobodyChosen':
    case 'schoolUnknown':
      return t[refusal.kind]
    case 'scanTooLarge':
      return { field: 'scan', text: t.scanTooLarge(refusal.megabytes) }
    default:
      return orderRefusalFault(refusal, locale)
  }
}
