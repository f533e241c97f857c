import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProcedureKind, ResultRow } from './facts.ts'
import { FactsCollector } from './facts-collector.ts'
import { presets } from './presets/presets.ts'
import type { RuleSet } from './rule-set/rule-set.ts'
import { type CellExplanation, identify, prepare } from './rules.ts'
import type { IdentificationReport } from './verdict.ts'

const procedures: readonly (readonly [ProcedureKind, number, string])[] = [
  ['vpr', 5, 'RU'],
  ['vpr', 5, 'MA'],
  ['vpr', 6, 'RU'],
  ['oge', 9, 'RU'],
  ['oge', 9, 'MA'],
  ['ege', 11, 'MA'],
]

const row = fc
  .record({
    school: fc.constantFrom('Ш-1', 'Ш-2', 'Ш-3'),
    year: fc.constantFrom(2023, 2024, 2025),
    procedure: fc.constantFrom(...procedures),
    participants: fc.integer({ min: 0, max: 24 }),
    share: fc.double({ min: 0, max: 0.6, noNaN: true }),
  })
  .map(
    ({ school, year, procedure: [kind, grade, subject], participants, share }): ResultRow => ({
      municipality: 'М',
      school,
      year,
      kind,
      grade,
      subject,
      level: null,
      participants,
      low: Math.floor(participants * share),
    }),
  )

const rows = fc.uniqueArray(row, {
  minLength: 1,
  maxLength: 40,
  selector: (it) => `${it.school} ${it.year} ${it.kind} ${it.grade} ${it.subject}`,
})

const ruleSets = fc
  .record({
    preset: fc.constantFrom(...presets),
    minParticipants: fc.constantFrom(1, 5),
    handling: fc.constantFrom('markForExpert', 'pool', 'undetermined'),
    mathLevels: fc.constantFrom('combined', 'separate'),
  } as const)
  .map(
    ({ preset, minParticipants, handling, mathLevels }): RuleSet => ({
      ...preset,
      minParticipants,
      mathLevels,
      smallGroup: { below: 10, handling },
    }),
  )

const factsOf = (all: readonly ResultRow[]) => {
  const collector = new FactsCollector()
  for (const one of all) collector.addResult(one)
  return collector.facts()
}

const run = { year: 2025, stage: 'final' } as const
const report = (all: readonly ResultRow[], rules: RuleSet): IdentificationReport =>
  identify(factsOf(all), rules, run)

test('worsening a result never takes a school off the list', () => {
  fc.assert(
    fc.property(
      rows,
      ruleSets,
      fc.nat(),
      fc.integer({ min: 1, max: 24 }),
      (all, rules, at, more) => {
        const worse = all.map((one, index) =>
          index === at % all.length
            ? { ...one, low: Math.min(one.participants, one.low + more) }
            : one,
        )
        const after = new Map(report(worse, rules).schools.map((it) => [it.school, it.verdict]))
        for (const { school, verdict } of report(all, rules).schools)
          if (verdict === 'listed') expect(after.get(school)).toBe('listed')
      },
    ),
    { numRuns: 400 },
  )
})

test('the order of rows does not matter', () => {
  const shuffled = rows.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  )
  fc.assert(
    fc.property(shuffled, ruleSets, ([all, other], rules) => {
      expect(report(other, rules)).toEqual(report(all, rules))
    }),
    { numRuns: 200 },
  )
})

/** The criteria of the concept, counted again from nothing but the explanation. */
function listedAgain(cells: readonly CellExplanation[], same: boolean): boolean {
  const low = cells.filter(
    (it) => it.reason === null && it.use === 'criteria' && 10 * it.low >= 3 * it.participants,
  )
  const of = (year: number) => low.filter((it) => it.year === year)
  const key = (it: CellExplanation) => `${it.kind} ${it.grade} ${it.subject}`
  const before = new Set(of(2024).map(key))
  const repeated = same
    ? of(2025).some((it) => before.has(key(it)))
    : of(2025).length > 0 && before.size > 0
  return of(2025).length >= 2 || repeated
}

test('the explanation recomputed gives the verdict', () => {
  fc.assert(
    fc.property(rows, ruleSets, (all, rules) => {
      const { schools, verdictOf, explanationOf } = prepare(factsOf(all), rules, run)
      for (const school of schools) {
        const explanation = explanationOf(school)
        const { verdict, triggers } = verdictOf(school)
        expect(explanation.verdict).toBe(verdict)
        expect(listedAgain(explanation.cells, rules.key === 'repeat-same-2025')).toBe(
          verdict === 'listed',
        )
        const met = (verdict === 'listed' ? explanation.criteria : explanation.riskZone).filter(
          (it) => it.outcome === 'met',
        )
        if (triggers.length > 0)
          expect(triggers.map((it) => it.criterion)).toEqual(met.map((it) => it.id))
      }
    }),
    { numRuns: 300 },
  )
})

test('as many learners as said meet or undo the nearest criterion, when one result is enough', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(...presets), (all, rules) => {
      for (const { school, nearest, verdict } of report(all, rules).schools) {
        if (!nearest) continue
        const { kind, grade, subject, year } = nearest.procedure
        const change = nearest.direction === 'meets' ? nearest.learners : -nearest.learners
        const changed = all.map((one) =>
          one.school === school &&
          one.kind === kind &&
          one.grade === grade &&
          one.subject === subject &&
          one.year === year
            ? { ...one, low: one.low + change }
            : one,
        )
        const at = changed.find((one) => one.low < 0 || one.low > one.participants)
        if (at) continue
        const { explanationOf, schools } = prepare(factsOf(changed), rules, run)
        const own = schools.find((it) => it.school === school)
        const criterion =
          own && explanationOf(own).criteria.find((it) => it.id === nearest.criterion)
        const before = verdict === 'listed' ? 'met' : 'notMet'
        if (criterion && nearest.steps === 1)
          expect(criterion.outcome === 'met').toBe(before !== 'met')
      }
    }),
    { numRuns: 200 },
  )
})
