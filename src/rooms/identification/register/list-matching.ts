import type { SchoolId } from '../../../kernel/ids.ts'
import type { SchoolMatch, SchoolSpelling } from '../../schools/index.ts'
import { type ListLine, spellingOf } from './list-lines.ts'

/** По чему узнана школа; null: спросить человека. */
export type ToldBy = 'code' | 'name' | 'person' | 'elsewhere'

/** Строка списка с узнанной школой: never guessed. */
export interface MatchedLine {
  readonly line: number
  readonly spelling: string
  readonly code: string
  readonly schoolId: SchoolId | null
  readonly toldBy: ToldBy | null
}

interface Matching {
  readonly match: (spelling: SchoolSpelling) => SchoolMatch<SchoolId>
  readonly isOwn: (municipality: string) => boolean
  /** The day the list speaks of: a code given up before it is only a hint. */
  readonly on: string
}

/** A code decides, then an exact name; a table of the region names other municipalities itself. */
export function matchLines(
  lines: readonly ListLine[],
  { match, isOwn, on }: Matching,
): readonly MatchedLine[] {
  return lines.map((read): MatchedLine => {
    const { line, names, codes, municipality } = read
    const about = { line, spelling: spellingOf(read), code: codes[0]?.text ?? '' }
    if (!isOwn(municipality)) return { ...about, schoolId: null, toldBy: 'elsewhere' }
    const told = match({ names, codes, on })
    if (told.outcome !== 'found') return { ...about, schoolId: null, toldBy: null }
    const isCode = told.school.reasons.some(({ kind }) => kind === 'sameCode')
    return { ...about, schoolId: told.school.id, toldBy: isCode ? 'code' : 'name' }
  })
}
