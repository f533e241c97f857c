import type { ProcedureKind } from '../../../src/rooms/identification/facts.ts'
import { identificationMessages } from '../../../src/rooms/identification/messages.ts'
import type { Threshold } from '../../../src/rooms/identification/rule-set/rule-set.ts'
import type { VerdictName } from '../../../src/rooms/identification/verdict.ts'

/** The handbook speaks in the words of the page and the command line. */
export const words = identificationMessages.ru

/** «ВПР, 5 класс, русский язык». */
export const procedureText = (procedure: {
  readonly kind: ProcedureKind
  readonly grade: number
  readonly subject: string
  readonly level: string | null
}): string =>
  words.procedure(
    words.kind[procedure.kind],
    procedure.grade,
    words.subject(procedure.subject),
    procedure.level,
  )

/** «соответствует критериям»: in a column of conclusions the word «вывод» is said by its head. */
export const verdictText = (verdict: VerdictName): string =>
  words.verdict[verdict].replace(/^вывод: /u, '')

/** «30,4 %»: only for reading, never for a comparison. */
export const percentText = (share: number): string =>
  `${(100 * share).toFixed(1).replace('.', ',')}\u00a0%`

export function thresholdText(threshold: Threshold, isShare: boolean): [string, string, string] {
  const value = typeof threshold === 'number' ? threshold : threshold.value
  const text = isShare ? `${Math.round(1000 * value) / 10}\u00a0%`.replace('.', ',') : String(value)
  if (typeof threshold === 'number') return [text, '–', 'не указано']
  return [text, threshold.certainty, threshold.basis === '' ? 'нет' : threshold.basis]
}
