import { tie } from '../../ui/format/tie.ts'
import type { Text } from './document.ts'
import type { Run } from './sheet.ts'

/** Сноски о происхождении чисел: one number for one origin within a part of the document. */
export class Notes {
  readonly #numbers = new Map<string, number>()

  numberOf(origin: string): number {
    const known = this.#numbers.get(origin)
    if (known !== undefined) return known
    const next = this.#numbers.size + 1
    this.#numbers.set(origin, next)
    return next
  }

  all(): readonly string[] {
    return [...this.#numbers.keys()]
  }
}

export const runOf = (text: string, isBold = false): Run => ({
  text: tie(written(text)),
  isBold,
  isRaised: false,
})

export function runsOf(text: Text, notes: Notes): readonly Run[] {
  if (typeof text === 'string') return [runOf(text)]
  return text.flatMap((span) => {
    if (typeof span === 'string') return [runOf(span)]
    const run = runOf(span.text, span.isBold)
    if (span.origin === undefined) return [run]
    return [run, { text: `${notes.numberOf(span.origin)}`, isBold: false, isRaised: true }]
  })
}

/** What was typed or pasted may hold signs that no paper has: Word refuses a file with them. */
const written = (text: string): string =>
  text.replace(/[\t\n\v\f\r\u2028\u2029]+/gu, ' ').replace(/[\p{Cc}\p{Cs}\ufeff\u200b]/gu, '')
