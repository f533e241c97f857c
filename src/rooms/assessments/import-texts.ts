import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { faultSentence } from '../../kernel/sheets/messages.ts'
import type { UploadRefusal } from './commands/keep-files.ts'
import type { UndoRefusal } from './commands/undo-import.ts'
import { leftOutText } from './left-out-text.ts'
import { importMessages } from './messages-import.ts'

/** Why nothing was accepted: a sentence for each thing that is wrong. */
export function uploadRefusalText({ faults, leftOut }: UploadRefusal, locale: Locale): string {
  const text = importMessages[locale].refusals
  const sentences = [
    ...faults.map((fault) => faultSentence(fault, locale)),
    ...leftOut.map((file) => text.leftOut(file.fileName, leftOutText(file, locale))),
  ]
  const shown = sentences.slice(0, MOST_SENTENCES).map((sentence) => `${sentence}.`)
  const more = sentences.length - shown.length
  return [text.nothingRecognised, ...shown, ...(more > 0 ? [text.andMore(more)] : [])].join(' ')
}

const MOST_SENTENCES = 10

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
