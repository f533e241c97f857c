import type { Certainty, Threshold } from '../../../src/rooms/identification/rule-set/rule-set.ts'

export const certaintyWords: Readonly<Record<Certainty, string>> = {
  S: 'записано в документе, который указан рядом',
  S2: 'известно из вторичного источника (печать, другой регион): самого документа нет',
  M: 'известно по памяти, не подтверждено ничем',
  I: 'решение этой системы; подтверждает или меняет рабочая группа',
}

const kinds: Readonly<Record<string, string>> = { vpr: 'ВПР', oge: 'ОГЭ', ege: 'ЕГЭ' }
const subjects: Readonly<Record<string, string>> = { RU: 'русский язык', MA: 'математика' }
const levels: Readonly<Record<string, string>> = { base: 'база', profile: 'профиль' }

const wordFor = (words: Readonly<Record<string, string>>, code: string): string =>
  words[code] ?? code

/** «ВПР, 5 класс: русский язык, математика». */
export const procedureText = (kind: string, grade: number, codes: readonly string[]): string =>
  `${wordFor(kinds, kind)}, ${grade}\u00a0класс: ${codes.map((code) => wordFor(subjects, code)).join(', ')}`

export const levelText = (level: string | null): string =>
  level === null ? '' : ` (${wordFor(levels, level)})`

/** «30,4\u00a0%», never rounded for a comparison: only for reading. */
export const percentText = (share: number): string =>
  `${(100 * share).toFixed(1).replace('.', ',')}\u00a0%`

export function thresholdText(threshold: Threshold, isShare: boolean): [string, string, string] {
  const value = typeof threshold === 'number' ? threshold : threshold.value
  const text = isShare ? `${Math.round(1000 * value) / 10}\u00a0%`.replace('.', ',') : String(value)
  if (typeof threshold === 'number') return [text, '–', 'не указано']
  return [text, threshold.certainty, threshold.basis === '' ? 'нет' : threshold.basis]
}
