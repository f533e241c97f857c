import type { Fault } from '../../kernel/http/form-state.ts'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { formatDay } from '../../ui/format/day.ts'
import { expertRefusals } from './messages-expert-refusals.ts'
import type { ExpertRefusal } from './refusals-experts.ts'

/** The refusal in words, at the field where it is mended. */
export function expertRefusalText(
  refusal: ExpertRefusal,
  locale: Locale,
): string | Fault | readonly Fault[] {
  const { refusals: t, faults } = expertRefusals[locale]
  switch (refusal.kind) {
    case 'beforeRun':
      return { field: 'heldOn', text: t.beforeRun(formatDay(refusal.computedOn, locale)) }
    case 'chairIsSecretary':
      return { field: 'secretary', text: t.chairIsSecretary }
    case 'nobodyElsePresent':
      return { field: 'others', text: t.nobodyElsePresent }
    case 'heldAhead':
      return { field: 'protocolOn', text: t.heldAhead(formatDay(refusal.heldOn, locale)) }
    case 'protocolTooEarly':
      return { field: 'protocolOn', text: t.protocolTooEarly(formatDay(refusal.heldOn, locale)) }
    case 'protocolAhead':
      return { field: 'protocolOn', text: t.protocolAhead }
    case 'protocolNumberTaken':
      return { field: 'protocolNumber', text: t.protocolNumberTaken }
    case 'peopleUnclear':
      return refusal.faults.map(({ field, found }) => ({ field, text: faults.postMissing(found) }))
    case 'notInQueue':
      return t.notInQueue(refusal.count)
    default:
      return t[refusal.kind]
  }
}
