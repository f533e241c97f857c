import type { Fault } from '../../kernel/http/form-state.ts'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { headMeetingMessages } from './messages-head-meetings.ts'
import type { HeadMeetingRefusal } from './refusals-head-meetings.ts'

export function headMeetingRefusalText(
  { kind }: HeadMeetingRefusal,
  locale: Locale,
): string | Fault {
  const text = headMeetingMessages[locale].refusals[kind]
  if (kind === 'heldAhead') return { field: 'heldOn', text }
  return kind === 'postMissing' ? { field: 'head', text } : text
}
