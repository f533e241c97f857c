import type { Reader } from '../../kernel/database/handles.ts'
import type { SchoolId } from '../../kernel/ids.ts'
import { matcherOfRegister, type SchoolMatch } from '../schools/index.ts'
import { type OurSide, ourSide } from './queries-ours.ts'
import {
  latestResolutions,
  type ReceivedEntry,
  type ReceivedList,
  type Resolution,
  receivedEntries,
} from './queries-received.ts'
import type { Acting } from './queries-rules.ts'
import { type Difference, differencesOf, mustBeResolved } from './register/differences.ts'
import { codesIn } from './register/list-lines.ts'

/** Строка сверки, with what was decided about it. */
export interface DifferenceLine extends Difference {
  /** Where the list names the school; more than one when it does so twice. */
  readonly entries: readonly ReceivedEntry[]
  /** The latest decision, when it was about this very difference. */
  readonly resolution: Resolution | null
  /** How many decisions there are: the form says which comes next. */
  readonly ordinal: number
  readonly mustBeResolved: boolean
}

export interface ComparedList extends Pick<OurSide, 'register' | 'run'> {
  readonly lines: readonly DifferenceLine[]
  readonly entries: readonly ReceivedEntry[]
}

export async function compareReceived(
  reader: Reader,
  actor: Acting,
  list: ReceivedList,
): Promise<ComparedList> {
  const { register, run, schools } = await ourSide(reader, actor, list.year)
  const entries = await receivedEntries(reader, actor, list.id)
  const resolutions = await latestResolutions(reader, actor, list.id)
  const named = Map.groupBy(entries, ({ schoolId }) => schoolId)
  const theirs = new Set(entries.flatMap(({ schoolId }) => schoolId ?? []))
  const lines = differencesOf(schools, theirs).map((difference): DifferenceLine => {
    const latest = resolutions.get(difference.schoolId)
    const isAbout = latest?.comparison === difference.comparison
    return {
      ...difference,
      entries: named.get(difference.schoolId) ?? [],
      resolution: latest !== undefined && isAbout ? latest : null,
      ordinal: latest?.ordinal ?? 0,
      mustBeResolved: mustBeResolved(list.sender, difference.comparison),
    }
  })
  return { register, run, lines, entries }
}

/** Строка, школу которой называет человек. */
export interface LineQuestion extends ReceivedEntry {
  readonly match: SchoolMatch<SchoolId>
}

/** Lines that neither code nor name told, and those that a person has answered: an answer may be corrected. */
export async function lineQuestions(
  reader: Reader,
  actor: Acting,
  entries: readonly ReceivedEntry[],
): Promise<readonly LineQuestion[]> {
  const asked = entries.filter(({ toldBy }) => toldBy === null || toldBy === 'person')
  if (asked.length === 0) return []
  const matcher = await matcherOfRegister(reader, actor)
  return asked.map((entry) => ({
    ...entry,
    match: matcher.match({ names: [entry.spelling], codes: codesIn(entry.code, true) }),
  }))
}
