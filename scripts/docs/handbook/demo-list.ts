import { plainName } from '../../../db/demo/school.ts'
import { demoSchools } from '../../../db/demo/schools.ts'
import { expertDecisions, regionsResolutions, reserved } from '../../../db/demo/story-list.ts'
import type { IdentificationFacts } from '../../../src/rooms/identification/facts.ts'
import { identify } from '../../../src/rooms/identification/rules.ts'
import { markdownTable } from '../parts.ts'
import { example } from './example.ts'

const decided = {
  include: 'включить в перечень',
  doNotInclude: 'не включать',
  leaveOut: 'не включать',
  riskZone: 'отнести к зоне риска',
} as const

/** Schools of the demo's list and those about which people decided otherwise, each with who decided. */
export function demoListTable(facts: IdentificationFacts): string {
  const { year, rules } = example
  const { schools } = identify(facts, rules, { year, stage: 'final' })
  return markdownTable(
    ['Школа', 'Кто решил', 'Решение'],
    demoSchools.flatMap((school) => {
      const name = plainName(school)
      const isOf = (each: { readonly school: number }) => each.school === school.number
      const experts = expertDecisions.find(isOf)
      if (experts) return [[name, 'эксперты, протокол № 2', decided[experts.decision]]]
      const region = regionsResolutions.find(isOf)
      if (region) return [[name, 'сверка со списком министерства', decided[region.resolution]]]
      if (reserved.school === school.number) return [[name, 'поправка', decided.include]]
      const { verdict } = schools.find((each) => each.school === name) ?? {}
      return verdict === 'listed' ? [[name, 'расчёт по критериям', decided.include]] : []
    }),
  )
}
