import { faultSentence } from '../../../src/kernel/sheets/messages.ts'
import type { RecognisedFile } from '../../../src/rooms/assessments/layouts/layouts.ts'
import type { ReadResult } from '../../../src/rooms/assessments/result-values.ts'

/** Why a reading is no honest one; undefined when it is a reading of sound rows, or a refusal in words. */
export function whatIsWrong({ layout, results, faults }: RecognisedFile): string | undefined {
  const unsound = results.find((result) => !isSound(result))
  if (unsound !== undefined) return `a row that cannot be: ${JSON.stringify(unsound)}`
  if (layout === 'unknown' && faults.length === 0) return 'refused without a word'
  for (const fault of faults) {
    const [ru, en] = [faultSentence(fault, 'ru'), faultSentence(fault, 'en')]
    if (!/[а-я]/i.test(ru) || en === '') return `a refusal that says nothing: ${ru}`
    if (/undefined|NaN|\[object/.test(ru.replace(/«[^»]*»/g, ''))) return ru
  }
  return undefined
}

const isCount = (count: number | null) => count === null || (Number.isInteger(count) && count >= 0)

function isSound({ spelling, year, row, participants, low, marks }: ReadResult): boolean {
  if (spelling === '' || spelling.includes('\0') || !spelling.isWellFormed()) return false
  if (!Number.isInteger(year) || year < 1990 || year > 2100 || row < 1) return false
  if (![participants, low, ...(marks ?? [])].every(isCount)) return false
  return participants === null || low === null || low <= participants
}
