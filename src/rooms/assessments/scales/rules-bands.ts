import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { MarkBands } from './rules-scale.ts'

/** Полосы отметок as a person types them: from – to of each mark. Null: the field is empty. */
export interface TypedBands {
  readonly maxFor2: number | null
  readonly minFor3: number | null
  readonly maxFor3: number | null
  readonly minFor4: number | null
  readonly maxFor4: number | null
  readonly minFor5: number | null
  readonly maxScore: number | null
}

export type BandField = keyof TypedBands

export interface BandFault {
  readonly field: BandField
  readonly kind: 'needed' | 'overlap' | 'gap' | 'notAbove'
  /** What should stand there, or what it should be above. */
  readonly number: number
}

const joints = [
  ['maxFor2', 'minFor3'],
  ['maxFor3', 'minFor4'],
  ['maxFor4', 'minFor5'],
] as const

/** A scale has neither gaps nor overlaps (27–35 / 35–40 is refused); with the minimum alone the upper marks stay empty. */
export function readBands(typed: TypedBands): Result<MarkBands, readonly BandFault[]> {
  const upper: readonly BandField[] = ['maxFor3', 'minFor4', 'maxFor4', 'minFor5']
  const isMinimum = upper.every((field) => typed[field] === null)
  const needed: readonly BandField[] = [
    'maxFor2',
    'minFor3',
    ...(isMinimum ? [] : upper),
    'maxScore',
  ]
  const faults = needed
    .filter((field) => typed[field] === null)
    .map((field): BandFault => ({ field, kind: 'needed', number: 0 }))
  if (faults.length > 0) return refuse(faults)
  faults.push(...jointFaults(typed, isMinimum), ...risingFaults(typed, isMinimum))
  if (faults.length > 0) return refuse(faults)
  const { maxFor2, maxFor3, maxFor4, maxScore } = typed
  return ok({ maxFor2: maxFor2 ?? 0, maxFor3, maxFor4, maxScore: maxScore ?? 0 })
}

const jointFaults = (typed: TypedBands, isMinimum: boolean): readonly BandFault[] =>
  joints.slice(0, isMinimum ? 1 : joints.length).flatMap(([top, next]): BandFault[] => {
    const [end, start] = [typed[top] ?? 0, typed[next] ?? 0]
    if (start === end + 1) return []
    return [{ field: next, kind: start <= end ? 'overlap' : 'gap', number: end + 1 }]
  })

function risingFaults(typed: TypedBands, isMinimum: boolean): readonly BandFault[] {
  const tops: readonly BandField[] = isMinimum
    ? ['maxFor2', 'maxScore']
    : ['maxFor2', 'maxFor3', 'maxFor4', 'maxScore']
  return tops.slice(1).flatMap((field, at): BandFault[] => {
    const below = typed[tops[at] as BandField] ?? 0
    return (typed[field] ?? 0) > below ? [] : [{ field, kind: 'notAbove', number: below }]
  })
}
