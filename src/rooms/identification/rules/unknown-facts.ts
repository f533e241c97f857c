import type { IdentificationFacts } from '../facts.ts'
import type { Quantity } from '../rule-set/rule-set.ts'
import type { MissingSchoolFact } from '../verdict.ts'
import type { SchoolTable } from './cell.ts'
import { quantitiesOf } from './evidence.ts'
import { type Node, partsOf } from './node.ts'
import type { Plan } from './plan.ts'
import { factOf, schoolSubject } from './subject.ts'

/** Facts that the criteria read of the school and nobody gave, by year. The risk zone asks for nothing. */
export function unknownFacts(
  plan: Plan,
  facts: IdentificationFacts,
  table: SchoolTable,
  year: number,
): readonly MissingSchoolFact[] {
  if (plan.schoolLeaves.length === 0) return []
  const missing = new Map<string, MissingSchoolFact>()
  for (const leaf of plan.criteria.flatMap(({ node }) => leavesOf(node))) {
    const asked = plan.schoolLeaves[leaf]
    if (!asked) continue
    const names = quantitiesOf(asked.condition).flatMap(factNames)
    for (let yearsBack = 0; yearsBack < asked.ofLast; yearsBack++)
      for (const fact of names) {
        const of = year - yearsBack
        if (factOf(facts, schoolSubject(table, yearsBack), fact, of) === null)
          missing.set(`${of} ${fact}`, { fact, year: of, reason: 'missing', assumed: false })
      }
  }
  return [...missing.values()]
}

const leavesOf = (node: Node): readonly number[] =>
  node.op === 'school' ? [node.leaf] : partsOf(node).flatMap(leavesOf)

function factNames(quantity: Quantity): readonly string[] {
  if ('fact' in quantity) return [quantity.fact]
  return 'sum' in quantity ? quantity.sum.flatMap(({ value }) => factNames(value)) : []
}
