import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { ProcedureRefusal } from './commands/record-procedure.ts'
import { messages } from './messages.ts'

export function procedureRefusalText(refusal: ProcedureRefusal, locale: Locale): string {
  const text = messages[locale].refusals
  return refusal.kind === 'resultsStored' ? text.resultsStored(refusal.schools) : text[refusal.kind]
}
