import type { JsonValue } from '../../kernel/database/columns.ts'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import { formatSchoolYear, schoolYearStarting } from '../../kernel/school-year.ts'
import { changeParts, valueText } from './change-texts.ts'
import { cardMessages } from './messages-card.ts'
import type { Change } from './rules-changes.ts'

/** What an event of the journal tells on the card: a sentence and what changed. */
export interface EventTexts {
  readonly title: string
  readonly lines: readonly string[]
  /** A decision on a document: a filled node of the timeline. */
  readonly isKey: boolean
}

type Details = { readonly [key: string]: JsonValue | undefined }

export function eventTexts(event: string, details: JsonValue, locale: Locale): EventTexts {
  const t = cardMessages[locale].events
  const told = (typeof details === 'object' && details !== null ? details : {}) as Details
  const say = (key: string) => (told[key] === undefined ? '' : String(told[key]))
  const by = told.importId === undefined ? '' : ` ${t.byImport}`
  switch (event) {
    case 'schools.schoolAdded':
      return plain(t.schoolAdded + by)
    case 'schools.schoolCorrected':
      return { ...plain(t.schoolCorrected + by), lines: changeLines(told.changes, locale) }
    case 'schools.schoolClosed':
      return key(t.schoolClosed(valueText('closedOn', say('closedOn'), locale)))
    case 'schools.schoolReopened':
      return key(t.schoolReopened)
    case 'schools.schoolsMerged':
      return key(t.schoolsMerged(say('into')))
    case 'schools.schoolTookOver':
      return key(t.schoolTookOver(say('from')))
    case 'schools.gradesRecorded':
      return plain(
        t.gradesRecorded(formatSchoolYear(schoolYearStarting(Number(say('schoolYear'))))) + by,
      )
    case 'identification.schoolEnteredRegister':
      return key(told.isRepeated === true ? t.enteredRegisterAgain : t.enteredRegister)
    case 'identification.schoolLeftRegister':
      return key(t.leftRegister)
    case 'identification.sheetSent':
      return plain(t.sheetSent(say('year')))
    case 'identification.sheetAcknowledged':
      return plain(t.sheetAcknowledged)
    case 'identification.sheetAnswered':
      return plain(say('kind') === 'objection' ? t.sheetObjection : t.sheetComment)
    case 'identification.objectionDecided':
      return key(say('outcome') === 'accepted' ? t.objectionAccepted : t.objectionDeclined)
    case 'schools.importUndone':
      return plain(t.importUndone)
    default:
      return plain(t.other)
  }
}

const plain = (title: string): EventTexts => ({ title, lines: [], isKey: false })
const key = (title: string): EventTexts => ({ title, lines: [], isKey: true })

function changeLines(changes: JsonValue | undefined, locale: Locale): readonly string[] {
  if (!Array.isArray(changes)) return []
  return (changes as unknown as readonly Change[]).map((change) => {
    const { field, before, after } = changeParts(change, locale)
    return `${field}: ${before} → ${after}`
  })
}

const codeFields: readonly string[] = ['fisOko', 'ris', 'inn']

/** The details of an event for somebody who may not see codes. */
export function withoutCodes(details: JsonValue): JsonValue {
  if (typeof details !== 'object' || details === null || Array.isArray(details)) return details
  const { changes } = details as Details
  if (!Array.isArray(changes)) return details
  const shown = (changes as unknown as readonly Change[]).filter(
    (change) => !codeFields.includes(change.field),
  )
  return { ...details, changes: shown.map((change) => ({ ...change })) } as JsonValue
}
