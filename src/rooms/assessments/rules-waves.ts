import type { ReadResult, Wave } from './result-values.ts'
import { procedureText } from './rules-keys.ts'

/** When the calendar says that a procedure is held; undefined: it does not say. */
export type HeldDays = (
  year: number,
  procedure: string,
) => { readonly from: string | null; readonly to: string | null } | undefined

/** ОГЭ and ЕГЭ of September belong to the additional period. */
const ADDITIONAL_FROM = '-09-01'

function waveOf({ year, procedure, heldOn, wave }: ReadResult, heldDays: HeldDays): Wave {
  if (heldOn === null) return wave
  if (heldOn >= `${year}${ADDITIONAL_FROM}`) return 'additional'
  const last = heldDays(year, procedureText(procedure))?.to ?? null
  return last !== null && heldOn > last ? 'reserve' : wave
}

/** Протоколы стоят по дням: the days of one wave are added up, each school once. */
export function inWaves(results: readonly ReadResult[], heldDays: HeldDays): readonly ReadResult[] {
  const together = new Map<string, ReadResult>()
  for (const result of results) {
    const wave = waveOf(result, heldDays)
    const { spelling, year, procedure, file } = result
    const school = spelling.replace(/^0+(?=\d)/u, '')
    const key = [file, school, year, procedureText(procedure), wave].join('|')
    const before = together.get(key)
    const own = { ...result, wave }
    together.set(key, before === undefined ? own : sumOf(before, own))
  }
  return [...together.values()]
}

function sumOf(a: ReadResult, b: ReadResult): ReadResult {
  const marks = a.marks === null || b.marks === null ? null : ([...a.marks] as Marks)
  for (const [at, count] of (b.marks ?? []).entries())
    if (marks) marks[at] = (marks[at] ?? 0) + count
  const scores = sumOfScores(a.details?.scores, b.details?.scores)
  const days = [a.heldOn, b.heldOn].filter((day) => day !== null).sort()
  return {
    ...a,
    participants: plus(a.participants, b.participants),
    low: plus(a.low, b.low),
    marks,
    heldOn: days[0] ?? null,
    details: scores === undefined ? null : { scores, mean: meanOf(scores) },
  }
}

type Marks = [number, number, number, number]
type Scores = Readonly<Record<string, number>>

const plus = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b)

function sumOfScores(a: Scores | undefined, b: Scores | undefined): Scores | undefined {
  if (a === undefined || b === undefined) return undefined
  const sum = new Map(Object.entries(a))
  for (const [score, count] of Object.entries(b)) sum.set(score, (sum.get(score) ?? 0) + count)
  return Object.fromEntries(sum)
}

/** To two places, as protocols tell it. */
function meanOf(scores: Scores): number {
  const entries = Object.entries(scores)
  const count = entries.reduce((sum, [, each]) => sum + each, 0)
  const sum = entries.reduce((all, [score, each]) => all + Number(score) * each, 0)
  return Math.round((sum / count) * 100) / 100
}
