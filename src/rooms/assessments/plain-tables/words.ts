import { type ProcedureKind, procedureKinds, waves } from '../../../kernel/procedures.ts'
import { knownSubject } from './subjects.ts'

export { type ProcedureKind, procedureKinds, waves }

const kindByWord = new Map<string, ProcedureKind>([
  ...procedureKinds.map((kind) => [kind, kind] as const),
  ['впр', 'vpr'],
  ['огэ', 'oge'],
  ['егэ', 'ege'],
  ['гвэ', 'gve'],
])

export const kindOf = (word: string): ProcedureKind | undefined =>
  kindByWord.get(word) ?? kindByWord.get(word.toLowerCase())

const waveWords: readonly string[] = waves

/** The index in `waves`; −1 for a word that names none. */
export const waveOf = (word: string): number => waveWords.indexOf(word.toLowerCase())

const subjects = new Map<string, string>()

/** The code in capitals. Called for every row, so each spelling is worked out once. */
export function subjectOf(word: string): string {
  let subject = subjects.get(word)
  if (subject === undefined) {
    // «МА» of ФИС ОКО is Cyrillic, looks exactly like the Latin code and would silently match nothing.
    subject = knownSubject(word) ?? word.toUpperCase()
    if (subjects.size < MOST_SUBJECTS) subjects.set(word, subject)
  }
  return subject
}

const MOST_SUBJECTS = 1000
