import type { Truth } from './truth.ts'
import { and, NO, not, or, UNKNOWN, YES } from './truth.ts'

/** A criterion made ready: a tree over counts of procedures and over what holds of the school. */
export type Node =
  | { readonly op: 'all' | 'any'; readonly parts: readonly Node[] }
  | { readonly op: 'not'; readonly part: Node }
  | CountNode
  | SchoolNode

export interface CountNode {
  readonly op: 'count'
  readonly marking: number
  readonly units: readonly number[]
  readonly same: boolean
  readonly inYears: number
  readonly ofLast: number
  readonly atLeast: number | null
  readonly exactly: number | null
  /** One a year; one alone when the same procedure has to repeat. */
  readonly counters: readonly number[]
  /** Places of cells that are counted together: those of a year or, when one has to repeat, of a procedure. */
  readonly groups: readonly (readonly number[])[]
}

export interface SchoolNode {
  readonly op: 'school'
  readonly leaf: number
}

/** What the counts are surely and what they could be, were every unknown result low. */
export interface Counts {
  readonly sure: ArrayLike<number>
  readonly possible: ArrayLike<number>
  readonly school: readonly Truth[]
}

export function truthOfNode(node: Node, counts: Counts): Truth {
  switch (node.op) {
    case 'all':
      return node.parts.reduce<Truth>((truth, part) => and(truth, truthOfNode(part, counts)), YES)
    case 'any':
      return node.parts.reduce<Truth>((truth, part) => or(truth, truthOfNode(part, counts)), NO)
    case 'not':
      return not(truthOfNode(node.part, counts))
    case 'school':
      return counts.school[node.leaf] ?? UNKNOWN
    case 'count':
      return truthOfCount(node, counts)
  }
}

function truthOfCount(node: CountNode, counts: Counts): Truth {
  if (node.same) return counterTruth(node, node.counters[0] ?? 0, counts)
  let sure = 0
  let possible = 0
  for (const counter of node.counters) {
    const truth = counterTruth(node, counter, counts)
    if (truth === YES) sure++
    if (truth !== NO) possible++
  }
  return atLeast(sure, possible, node.inYears)
}

/** Whether the count of one year (or of repeated procedures) is as asked. */
export function counterTruth(node: CountNode, counter: number, { sure, possible }: Counts): Truth {
  const low = sure[counter] ?? 0
  const high = possible[counter] ?? 0
  if (node.exactly === null) return atLeast(low, high, node.atLeast ?? 1)
  if (low === high) return low === node.exactly ? YES : NO
  return low <= node.exactly && node.exactly <= high ? UNKNOWN : NO
}

export const atLeast = (sure: number, possible: number, needed: number): Truth =>
  sure >= needed ? YES : possible >= needed ? UNKNOWN : NO

export function partsOf(node: Node): readonly Node[] {
  if (node.op === 'not') return [node.part]
  return 'parts' in node ? node.parts : []
}

export const asksSchool = (node: Node): boolean =>
  node.op === 'school' || partsOf(node).some(asksSchool)
