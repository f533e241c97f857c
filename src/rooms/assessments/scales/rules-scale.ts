import type { ProcedureKey } from '../result-values.ts'

/** Шкала: highest scores of the marks; `maxFor3` and `maxFor4` null where only the minimum is known (most of ЕГЭ). */
export interface MarkBands {
  readonly maxFor2: number
  readonly maxFor3: number | null
  readonly maxFor4: number | null
  readonly maxScore: number
}

/** Чья шкала: a federal recommendation, the region's own, of the municipality (its own works). */
export type ScaleAuthority = 'federal' | 'region' | 'municipal'

/** Степень определённости: seen in the document itself, told by a publication, not confirmed by anything. */
export type ScaleCertainty = 'document' | 'publication' | 'unconfirmed'

export interface ScaleKey extends ProcedureKey {
  readonly year: number
}

export const scaleKeyText = ({ year, kind, grade, subject, level }: ScaleKey): string =>
  `${year} ${kind} ${grade} ${subject} ${level}`

type Marks = readonly [number, number, number, number]

/** Отметки, пересчитанные по шкале from a distribution of scores. */
export interface Recomputed {
  /** Null where the scale knows the minimum alone. */
  readonly marks: Marks | null
  readonly low: number
  /** Participants whose score is over the maximum: they are left out and named. */
  readonly overMaximum: number
}

export function marksByScale(
  scores: Readonly<Record<string, number>>,
  { maxFor2, maxFor3, maxFor4, maxScore }: MarkBands,
): Recomputed {
  const marks: [number, number, number, number] = [0, 0, 0, 0]
  let overMaximum = 0
  for (const [text, times] of Object.entries(scores)) {
    const score = Number(text)
    if (score > maxScore) overMaximum += times
    else if (score <= maxFor2) marks[0] += times
    else if (score <= (maxFor3 ?? maxScore)) marks[1] += times
    else if (score <= (maxFor4 ?? maxScore)) marks[2] += times
    else marks[3] += times
  }
  return { marks: maxFor3 === null ? null : marks, low: marks[0], overMaximum }
}

/** Расхождение отметок файла с пересчитанными. */
export type MarksAgainstScale =
  | { readonly kind: 'agree' }
  | { readonly kind: 'differ'; readonly file: Marks | number; readonly scale: Marks | number }
  | { readonly kind: 'overMaximum'; readonly participants: number }
  | { readonly kind: 'nothingToCompare' }

/** Marks where both tell them, otherwise the low results. */
export function compareWithScale(
  file: { readonly marks: Marks | null; readonly low: number | null },
  computed: Recomputed,
): MarksAgainstScale {
  const { overMaximum, marks, low } = computed
  if (overMaximum > 0) return { kind: 'overMaximum', participants: overMaximum }
  if (file.marks !== null && marks !== null) {
    return file.marks.every((count, at) => count === marks[at])
      ? { kind: 'agree' }
      : { kind: 'differ', file: file.marks, scale: marks }
  }
  if (file.low === null) return { kind: 'nothingToCompare' }
  return file.low === low ? { kind: 'agree' } : { kind: 'differ', file: file.low, scale: low }
}
