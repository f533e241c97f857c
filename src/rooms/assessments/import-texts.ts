import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { faultSentence } from '../../kernel/sheets/messages.ts'
import type { UndoRefusal } from './commands/undo-import.ts'
import type { UploadRefusal } from './commands/upload-results.ts'
import { importMessages } from './messages-import.ts'

/** Why nothing was accepted: a sentence for each thing that is wrong. */
export function uploadRefusalText(refusal: UploadRefusal, locale: Locale): string {
  const text = importMessages[locale].refusals
  if (refusal.kind === 'sameFileTwice') return text.sameFileTwice(refusal.fileName)
  const sentences = refusal.faults.slice(0, 10).map((fault) => `${faultSentence(fault, locale)}.`)
  return [text.nothingRecognised, ...sentences].join(' ')
}

export function undoRefusalText(refusal: UndoRefusal, locale: Locale): string {
  const text = importMessages[locale].refusals
  switch (refusal.kind) {
    case 'notApplied':
      return text.notApplied
    case 'laterImports':
      return text.laterImports(refusal.numbers.join(', '))
    case 'inUse':
      return text.inUse(refusal.titles.join('; '))
  }
}
