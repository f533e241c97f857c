import type { Fault } from '../../kernel/http/form-state.ts'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { TakeRefusal } from './commands/keep-mapping.ts'
import type { MapRefusal } from './commands/map-file.ts'
import { importMessages } from './messages-import.ts'
import { mappingMessages } from './messages-mapping.ts'
import { mappingsMessages } from './messages-mappings.ts'

/** Why a mapping is not taken: at its fields where it has any. */
export function mapRefusalText(refusal: MapRefusal, locale: Locale): string | readonly Fault[] {
  const t = mappingMessages[locale]
  switch (refusal.kind) {
    case 'importClosed':
      return importMessages[locale].refusals.importClosed
    case 'fields':
      return refusal.faults.map(({ field, fault }) => ({ field, text: t.fieldFaults[fault] }))
    case 'lacks':
      return lacksText(refusal, locale)
    case 'nothingRead':
      return t.nothingRead
  }
}

export function takeRefusalText(refusal: TakeRefusal, locale: Locale): string {
  const t = mappingsMessages[locale]
  if (refusal.kind === 'lacks') return lacksText(refusal, locale)
  return refusal.kind === 'notJson' ? t.notJson : t.notMapping(refusal.places.join(', '))
}

const lacksText = ({ lacks }: Extract<MapRefusal, { kind: 'lacks' }>, locale: Locale): string => {
  const t = mappingMessages[locale]
  return t.lacksSentence(lacks.map((lack) => t.lacks[lack]).join('; '))
}
