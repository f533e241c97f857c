import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { faultSentence } from '../../kernel/sheets/messages.ts'
import { valueText } from './change-texts.ts'
import type { UndoRefusal } from './commands/undo-import.ts'
import { messages } from './messages.ts'
import { importMessages } from './messages-import.ts'
import { importRefusals } from './messages-import-refusals.ts'
import { LARGEST_FILE, type SheetRefusal } from './read-sheet.ts'
import type { PlacedFault } from './rules-import-row.ts'
import type { MatchReason } from './rules-matching.ts'

const MEGABYTE = 1024 * 1024

/** Why a cell or row is not accepted: what was expected. */
export function faultTextOf(fault: PlacedFault['fault'], locale: Locale): string {
  const text = importMessages[locale].faults
  switch (fault.kind) {
    case 'textTooLong':
      return text.textTooLong(fault.limit)
    case 'schoolTwice':
    case 'codeTwice':
      return text[fault.kind](fault.otherRow)
    case 'codeOfAnother':
    case 'nameOfAnother':
      return text[fault.kind](fault.school)
    case 'closedBeforeOpened':
      return text.closedBeforeOpened(valueText('openedOn', fault.openedOn, locale))
    case 'alreadyClosed':
      return text.alreadyClosed(valueText('closedOn', fault.closedOn, locale))
    default:
      return text[fault.kind]
  }
}

export const foundText = (fault: PlacedFault['fault']): string =>
  'found' in fault ? fault.found : ''

/** Why a school is thought to be the one meant. */
export function reasonText(reason: MatchReason, locale: Locale): string {
  const text = importMessages[locale].reasons
  switch (reason.kind) {
    case 'sameNumber':
      return text.sameNumber(`№\u00a0${reason.number}`)
    case 'sameCode':
    case 'codeOnceValid':
      return text[reason.kind](messages[locale].codes[reason.code], reason.value)
    default:
      return text[reason.kind]
  }
}

/** Why a file was not taken. */
export function sheetRefusalText(refusal: SheetRefusal, locale: Locale): string {
  const text = importRefusals[locale]
  switch (refusal.kind) {
    case 'fileTooLarge':
      return text.fileTooLarge(LARGEST_FILE / MEGABYTE)
    case 'fileUnreadable':
      return [
        text.fileUnreadable,
        ...refusal.faults.map((fault) => `${faultSentence(fault, locale)}.`),
      ].join(' ')
    case 'tooManyRows':
      return text.tooManyRows(refusal.limit)
    case 'noRows':
      return text.noRows
    case 'noSchoolColumn':
      return text.noSchoolColumn(refusal.headings.slice(0, 12).join(', '))
  }
}

export function undoRefusalText(refusal: UndoRefusal, locale: Locale): string {
  const text = importRefusals[locale]
  return refusal.kind === 'changedSince'
    ? text.changedSince(refusal.schools.join(', '))
    : text[refusal.kind]
}
