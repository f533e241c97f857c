import { expect, test } from 'vitest'
import { abinsk2023 } from '../../src/rooms/identification/presets/abinsk-2023.ts'
import { giaOnly } from '../../src/rooms/identification/presets/gia-only.ts'
import { repeatSame2025 } from '../../src/rooms/identification/presets/repeat-same-2025.ts'
import type { RuleSet } from '../../src/rooms/identification/rule-set/rule-set.ts'
import { identify } from '../../src/rooms/identification/rules.ts'
import type { Verdict } from '../../src/rooms/identification/verdict.ts'
import { demoFacts } from './facts.ts'
import { plainName } from './school.ts'
import { demoSchools } from './schools.ts'

const facts = await demoFacts()

/** What a person who knows the story expects: verdict, why, and what the school is still waiting for. */
interface Expected {
  readonly verdict: Verdict['verdict']
  readonly because?: readonly string[]
  readonly needsExpert?: true
  readonly mayBeListed?: true
}

const ordinary: Expected = { verdict: 'notListed' }

// Derived from the stories by hand, never from the program's output.
const in2025: Readonly<Record<number, Expected>> = {
  1: ordinary,
  2: ordinary,
  // 5 of 66, then 13 of 65: 12 points more «2»
  3: { verdict: 'riskZone', because: ['share-rose'] },
  // mathematics at the base level is nobody's: not held, not missing
  4: ordinary,
  // 9 of 33 and 8 of 31: between 25 and 30 % twice
  5: { verdict: 'riskZone', because: ['near-threshold'] },
  // 7 of 21 and 7 of 22 in 2025, nothing low in 2024
  6: { verdict: 'listed', because: ['two-in-year'] },
  7: { verdict: 'listed', because: ['two-in-year', 'each-of-two-years'] },
  8: ordinary,
  // one in 2024 (ОГЭ, mathematics), one in 2025 (ВПР 5, Russian)
  9: { verdict: 'listed', because: ['each-of-two-years'] },
  10: { verdict: 'riskZone', because: ['on-bias-list'] },
  // no grade 11: its ЕГЭ is not held
  11: ordinary,
  // listed the year before, nothing low any more
  12: ordinary,
  13: { verdict: 'listed', because: ['two-in-year'], needsExpert: true },
  14: { verdict: 'riskZone', because: ['one-in-year'] },
  // low in 2024; the result that could repeat it was never loaded
  15: { verdict: 'notEnoughData', mayBeListed: true },
  // nobody in grade 5: its ВПР is not held
  16: ordinary,
  17: { verdict: 'listed', because: ['two-in-year', 'each-of-two-years'] },
  // joined to school 9 before the year began
  18: { verdict: 'notApplicable' },
  19: ordinary,
  // grades 1 to 4: nothing of the rule is held
  20: { verdict: 'notApplicable' },
  21: { verdict: 'riskZone', because: ['hard-conditions'] },
  22: { verdict: 'listed', because: ['each-of-two-years'], needsExpert: true },
  // one of three in 2024, nobody in 2025
  23: ordinary,
  24: { verdict: 'riskZone', because: ['one-in-year'] },
}

test('every school gets the verdict its story was made for', () => {
  expect(verdicts(abinsk2023, 2025)).toEqual(expectedOf(in2025))
})

test('the year before, the school that has recovered since was listed', () => {
  const found = verdicts(abinsk2023, 2024)
  expect(found[12]).toMatchObject({
    verdict: 'listed',
    because: ['two-in-year', 'each-of-two-years'],
  })
  expect(found[17]).toMatchObject({ verdict: 'listed' })
  expect(found[6]).toMatchObject({ verdict: 'notListed' })
})

test('when the same procedure has to repeat, different ones in two years do not list a school', () => {
  const found = verdicts(repeatSame2025, 2025)
  expect(found[9]).toMatchObject({ verdict: 'riskZone', because: ['one-in-year'] })
  expect(found[22]).toMatchObject({ verdict: 'riskZone' })
  expect(found[7]).toMatchObject({ because: ['two-in-year', 'same-two-years'] })
})

test('without ВПР only examinations list a school', () => {
  const listed = Object.entries(verdicts(giaOnly, 2025)).filter(
    ([, each]) => each.verdict === 'listed',
  )
  // low in mathematics of ОГЭ in 2025 alone: one procedure, and 2024 was not low
  expect(listed).toEqual([])
  expect(verdicts(giaOnly, 2025)[17]).toMatchObject({ verdict: 'riskZone' })
})

test('before the examinations the run is preliminary and who is listed then stays listed', () => {
  const early = identify(facts, abinsk2023, { year: 2025, stage: 'vpr' })
  const late = identify(facts, abinsk2023, { year: 2025, stage: 'final' })
  expect(early.stage).toBe('preliminary')
  expect(late.stage).toBe('final')
  const listedIn = (report: typeof early) =>
    report.schools.filter((each) => each.verdict === 'listed').map((each) => each.school)
  expect(listedIn(late)).toEqual(expect.arrayContaining(listedIn(early)))
})

function verdicts(rules: RuleSet, year: number): Record<number, Expected> {
  const found = identify(facts, rules, { year, stage: 'final' }).schools
  const numbered = demoSchools.map((school) => {
    const verdict = found.find((each) => each.school === plainName(school))
    return [school.number, verdict && summaryOf(verdict)]
  })
  return Object.fromEntries(numbered)
}

const summaryOf = (verdict: Verdict): Expected => ({
  verdict: verdict.verdict,
  because: verdict.triggers.map((trigger) => trigger.criterion),
  ...(verdict.needsExpert ? { needsExpert: true as const } : {}),
  ...(verdict.mayBeListed ? { mayBeListed: true as const } : {}),
})

const expectedOf = (table: Readonly<Record<number, Expected>>): Record<number, Expected> =>
  Object.fromEntries(
    Object.entries(table).map(([number, expected]) => [
      Number(number),
      { because: [], ...expected },
    ]),
  )
