import type { Fault } from '../../kernel/http/form-state.ts'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { faultSentence } from '../../kernel/sheets/messages.ts'
import { formatDay } from '../../ui/format/day.ts'
import { receivedMessages } from './messages-received.ts'
import { receivedRefusals } from './messages-received-refusals.ts'
import type { ReceivedRefusal } from './refusals-received.ts'
import type { DifferenceReason } from './register/differences.ts'

interface Titled {
  readonly senderName: string
  readonly documentNumber: string | null
  readonly documentOn: string | null
}

/** «Министерство образования, № 47 от 12.09.2025». */
export function receivedTitle(list: Titled, locale: Locale): string {
  const t = receivedMessages[locale]
  const number = list.documentNumber === null ? '' : t.document(list.documentNumber)
  const day = list.documentOn === null ? '' : t.documentOn(formatDay(list.documentOn, locale))
  const paper = [number, day].filter((part) => part !== '').join(' ')
  return paper === '' ? list.senderName : `${list.senderName}, ${paper}`
}

/** Our conclusion in one line: «зона риска; низких результатов 1 из 4 в 2025 году». */
export const reasonsText = (reasons: readonly DifferenceReason[], locale: Locale): string =>
  reasons
    .map((reason) => reasonText(reason, locale))
    .filter((text) => text !== '')
    .join('; ')

function reasonText(reason: DifferenceReason, locale: Locale): string {
  const t = receivedMessages[locale].reasons
  switch (reason.kind) {
    case 'criteria':
      return t.criteria(reason.numbers.map(t.criterion).join(', '))
    case 'experts':
      return t.experts[reason.decision]
    case 'low':
      return reason.of === 0 ? t.lowNone(reason.year) : t.low(reason.year, reason.low, reason.of)
    case 'missing':
      return [
        ...(reason.missing === 0 ? [] : [t.missing(reason.missing)]),
        ...(reason.tooSmall === 0 ? [] : [t.tooSmall(reason.tooSmall)]),
      ].join('; ')
    case 'excludedType':
      return t.excludedType(reason.type)
    case 'closed':
      return t.closed(formatDay(reason.on, locale))
    default:
      return t[reason.kind]
  }
}

export function receivedRefusalText(refusal: ReceivedRefusal, locale: Locale): string | Fault {
  const t = receivedRefusals[locale]
  switch (refusal.kind) {
    case 'fileUnreadable': {
      const sentences = refusal.faults
        .slice(0, 10)
        .map((fault) => `${faultSentence(fault, locale)}.`)
      return { field: 'file', text: [t.fileUnreadable, ...sentences].join(' ') }
    }
    case 'noSchoolColumn':
      return { field: 'file', text: t.noSchoolColumn(refusal.headings.join(', ')) }
    case 'tooManyLines':
      return { field: 'file', text: t.tooManyLines(refusal.limit) }
    case 'fileTooLarge':
      return { field: 'file', text: t.fileTooLarge(refusal.megabytes) }
    case 'noLines':
      return { field: 'file', text: t.noLines }
    case 'sameListEntered':
      return refusal.on === null
        ? t.sameListEnteredNow
        : t.sameListEntered(formatDay(refusal.on, locale))
    case 'noDifference':
      return t.noDifference(refusal.schoolName)
    case 'nothingGiven':
    case 'listGivenTwice':
      return { field: 'text', text: t[refusal.kind] }
    default:
      return t[refusal.kind]
  }
}
