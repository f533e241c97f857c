import type { IdentificationFacts } from '../facts.ts'
import type { Condition, Group, Quantity, Test } from '../rule-set/rule-set.ts'
import type { MissingFact } from '../verdict.ts'
import type { Cell, SchoolTable } from './cell.ts'
import type { Marks } from './marks.ts'
import { type CountNode, type Node, partsOf } from './node.ts'
import type { Plan } from './plan.ts'
import { factOf, resultSubject, schoolSubject } from './subject.ts'
import { UNKNOWN } from './truth.ts'

/** Conditions of the criteria that may lack something; a plain low share needs no more than the result itself. */
export const asksMore = ({ criteria, markings }: Plan): readonly Node[] =>
  criteria
    .flatMap(({ node }) => leavesOf(node))
    .filter((leaf) => leaf.op !== 'count' || !markings[leaf.marking]?.lowShareAtLeast)

/**
 * What the criteria read and nobody gave, by year: facts, and marks of a result. The risk zone asks for nothing.
 * `leaves` are those of `asksMore`.
 */
export function unknownFacts(
  plan: Plan,
  facts: IdentificationFacts,
  table: SchoolTable,
  year: number,
  marks: Marks,
  leaves: readonly Node[],
): readonly MissingFact[] {
  const missing = new Map<string, MissingFact>()
  const lacks = (fact: string, of: number) =>
    missing.set(`${of} ${fact}`, { fact, year: of, reason: 'missing', assumed: false })
  for (const node of leaves) {
    if (node.op === 'count') {
      const names = factsAsked(plan.markings[node.marking]?.condition)
      for (const cell of undeterminedCells(node, table, marks)) {
        const unknown = names.filter(
          (fact) => factOf(facts, resultSubject(table, cell, cell), fact, cell.year) === null,
        )
        for (const fact of unknown) lacks(fact, cell.year)
        if (unknown.length === 0) missing.set(placeOf(cell), lackingMarks(cell))
      }
    } else if (node.op === 'school') {
      const asked = plan.schoolLeaves[node.leaf]
      for (let yearsBack = 0; yearsBack < (asked?.ofLast ?? 0); yearsBack++)
        for (const fact of factsAsked(asked?.condition)) {
          const of = year - yearsBack
          if (factOf(facts, schoolSubject(table, yearsBack), fact, of) === null) lacks(fact, of)
        }
    }
  }
  return [...missing.values()]
}

const leavesOf = (node: Node): readonly Node[] =>
  node.op === 'school' || node.op === 'count' ? [node] : partsOf(node).flatMap(leavesOf)

/** Results that are there and still say neither yes nor no; a level that is too small is told by itself. */
function undeterminedCells(
  { marking, units, ofLast }: CountNode,
  { cells }: SchoolTable,
  marks: Marks,
): readonly Cell[] {
  return cells.filter(
    (cell, place) =>
      cell.state === 'result' &&
      !cell.hasTooSmallLevel &&
      cell.yearsBack < ofLast &&
      units.includes(cell.unit.index) &&
      marks[marking]?.[place] === UNKNOWN,
  )
}

const placeOf = ({ unit, year }: Cell): string => `${year} ${unit.index}`

const lackingMarks = ({ unit, year }: Cell): MissingFact => ({
  kind: unit.kind,
  grade: unit.grade,
  subject: unit.subject,
  year,
  reason: 'missing',
  assumed: false,
})

/** Names of facts that a condition reads, those that make its groups included. */
function factsAsked(condition: Condition | undefined): readonly string[] {
  if (!condition) return []
  if ('all' in condition) return condition.all.flatMap(factsAsked)
  if ('any' in condition) return condition.any.flatMap(factsAsked)
  if ('not' in condition) return factsAsked(condition.not)
  return [...factNames(condition.value), ...groupsOf(condition).flatMap(clusterFact)]
}

const groupsOf = ({ rank, quantile }: Test): readonly Group[] =>
  [rank, quantile].flatMap((place) => (place ? [place.within] : []))

const clusterFact = (group: Group): readonly string[] =>
  typeof group === 'string' ? [] : [group.fact]

function factNames(quantity: Quantity): readonly string[] {
  if ('fact' in quantity) return [quantity.fact]
  return 'sum' in quantity ? quantity.sum.flatMap(({ value }) => factNames(value)) : []
}
