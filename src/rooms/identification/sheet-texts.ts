import type { Fault } from '../../kernel/http/form-state.ts'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { formatDay } from '../../ui/format/day.ts'
import { sheetTeamMessages } from './messages-sheets-team.ts'
import type { SheetRefusal } from './refusals-sheets.ts'

export function sheetRefusalText(refusal: SheetRefusal, locale: Locale): string | Fault {
  const t = sheetTeamMessages[locale].refusals
  switch (refusal.kind) {
    case 'termPassed':
      return t.termPassed(formatDay(refusal.answersDue, locale))
    case 'dueInPast':
      return { field: 'answersDue', text: t.dueInPast }
    case 'nobodyChosen':
      return { field: 'whom', text: t.nobodyChosen }
    default:
      return t[refusal.kind]
  }
}
