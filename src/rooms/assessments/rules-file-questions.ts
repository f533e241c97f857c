import type { ReadResult } from './result-values.ts'
import { type PlannedResult, procedureOfYear } from './rules-import.ts'

/** Два файла об одной процедуре: they contradict each other, and a person says which one counts. */
export interface FileQuestion {
  /** As `procedureOfYear`. */
  readonly key: string
  readonly result: ReadResult
  /** Numbers of the files in the import. */
  readonly files: readonly number[]
  /** Schools of which they say different things. */
  readonly schools: number
  /** What has been answered. */
  readonly answer: number | null
}

/** Unanswered ones, and those whose answer left rows out: it may be changed until the load is confirmed. */
export function fileQuestionsOf(
  plan: readonly PlannedResult[],
  choices: ReadonlyMap<string, number>,
): readonly FileQuestion[] {
  const found = new Map<string, { result: ReadResult; files: Set<number>; schools: Set<string> }>()
  for (const row of plan) {
    const { result } = row
    const key = procedureOfYear(result)
    const answer = choices.get(key)
    const isAsked = row.outcome === 'question' && 'between' in row
    const isLeft = row.outcome === 'left' && answer !== undefined && answer !== result.file
    if (!isAsked && !isLeft) continue
    const known = found.get(key) ?? { result, files: new Set(), schools: new Set() }
    found.set(key, known)
    known.schools.add(result.spelling)
    for (const file of isAsked ? row.files : [result.file, answer ?? result.file]) {
      known.files.add(file)
    }
  }
  return [...found].map(([key, { result, files, schools }]) => ({
    key,
    result,
    files: [...files].sort((a, b) => a - b),
    schools: schools.size,
    answer: choices.get(key) ?? null,
  }))
}
