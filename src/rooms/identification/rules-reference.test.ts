import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FactsCollector } from './facts-collector.ts'
import { abinsk2023 } from './presets/abinsk-2023.ts'
import {
  type Asked,
  type District,
  type FactLine,
  Findings,
  municipalityOf,
  procedures,
  YEAR,
} from './reference-findings.ts'
import { Reference } from './reference-kit.ts'
import type { Criterion, RuleSet } from './rule-set/rule-set.ts'
import { identify } from './rules.ts'
import type { Verdict } from './verdict.ts'

const schools = ['А', 'Б', 'В', 'Г'] as const
const years = [2023, 2024, 2025, 2026]
const school = fc.constantFrom(...schools)
/** Mostly this; now and then one of those. */
const mostly = <T>(usual: T, ...rare: T[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...rare) },
  )

const row = fc
  .record({
    school,
    year: fc.constantFrom(...years, 2025, 2025),
    procedure: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...procedures) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(['vpr', 4, 'RU'], ['vpr', 5, 'GG'], ['gve', 9, 'RU']),
      },
    ),
    level: mostly<string | null>(null, 'база', 'профиль'),
    wave: mostly<'main' | 'reserve' | 'additional'>('main', 'reserve', 'additional'),
    participants: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 18, max: 45 })),
    share: fc.double({ min: 0, max: 0.7, noNaN: true }),
  })
  .map(({ procedure, share, ...it }) => ({
    ...it,
    municipality: municipalityOf(it.school),
    kind: procedure[0] as 'vpr',
    grade: Number(procedure[1]),
    subject: String(procedure[2]),
    low: Math.round(it.participants * share),
  }))

const rowsFrom = (minLength: number) =>
  fc.uniqueArray(row, {
    minLength,
    maxLength: 110,
    size: 'max',
    selector: (it) => JSON.stringify({ ...it, participants: 0, low: 0 }),
  })
const rows = fc.oneof(rowsFrom(1), rowsFrom(70))

const registered = fc.record({
  school,
  grades: fc.constantFrom(null, [1, 2, 3, 4], [5, 6, 7, 8, 9], [5, 6, 9, 10, 11], [10, 11]),
  emptyGrades: fc.constantFrom([], [{ year: 2025, grade: 5 }], [{ year: 2024, grade: 9 }]),
  closedOn: mostly<string | null>(null, '2024-08-31', '2025-05-31', '2025-08-31'),
})

const notHeld = fc.record({
  year: fc.constantFrom(2024, 2025),
  kind: fc.constantFrom('vpr', 'oge', 'ege'),
  grade: fc.constantFrom(null, 5, 9, 11),
  subject: fc.constantFrom(null, 'RU'),
  municipality: fc.constantFrom(null, 'Равнинный'),
  school: fc.constantFrom(null, null, 'А'),
  basis: fc.constant('приказ'),
} as const)

const factLine = fc.record<FactLine>({
  school,
  year: fc.constantFrom(2024, 2025, 2025),
  bias_markers: fc.constantFrom(null, 0, 0, 1),
  context_index: fc.constantFrom(null, 1, 2, 3),
  resource_deficit: fc.constantFrom(null, 'высокий', 'средний'),
})

const unique = <T>(it: fc.Arbitrary<T>, key: (one: T) => string, maxLength: number) =>
  fc.uniqueArray(it, { maxLength, selector: key })

const districts = fc
  .record({
    rows,
    register: unique(registered, (it) => it.school, 4),
    calendar: unique(notHeld, (it) => JSON.stringify(it), 2),
    facts: unique(factLine, (it) => `${it.school} ${it.year}`, 6),
  })
  .map(
    ({ register, ...it }): District => ({
      ...it,
      register: register.map((one) => ({
        ...one,
        municipality: municipalityOf(one.school),
        name: one.school,
        type: '',
      })),
    }),
  )

const criterion = fc
  .record({
    atLeast: fc.constantFrom(1, 2, 3),
    inYears: fc.constantFrom(1, 2),
    more: fc.constantFrom(0, 0, 1),
    same: fc.boolean(),
  })
  .map(
    ({ atLeast, inYears, more, same }): Criterion => ({
      id: `c-${atLeast}-${inYears}-${more}-${same}`,
      wording: 'w',
      clause: 'c',
      when: { lowProcedures: { atLeast, inYears, ofLast: inYears + more, same } },
    }),
  )

const asked = fc
  .record({
    criteria: fc.oneof(
      fc.constant(abinsk2023.criteria),
      fc.uniqueArray(criterion, { minLength: 1, maxLength: 3, selector: (it) => it.id }),
    ),
    combine: mostly<'any' | 'all'>('any', 'all'),
    threshold: fc.constantFrom([3, 10], [1, 4], [1, 2], [29, 100]),
    minimum: fc.constantFrom(1, 1, 5, 10),
    handling: fc.constantFrom('markForExpert', 'markForExpert', 'undetermined'),
    mathLevels: fc.constantFrom('combined', 'separate'),
    vprUse: mostly<RuleSet['vprUse']>('criterion', 'riskZoneOnly', 'context'),
    noVpr: mostly(false, true),
    stage: mostly<'final' | 'vpr'>('final', 'vpr'),
  } as const)
  .map(
    ({ threshold: [part, whole], minimum, handling, stage, noVpr, ...over }): Asked => ({
      rules: {
        ...abinsk2023,
        ...over,
        procedures: abinsk2023.procedures.filter(({ kind }) => kind !== 'vpr' || !noVpr),
        low: { value: { share: 'low' }, atLeast: part / whole },
        minParticipants: minimum,
        smallGroup: { below: 10, handling },
      },
      stage,
      threshold: [part, whole],
      minimum,
    }),
  )

function reportOf({ rows: results, register, calendar, facts }: District, { rules, stage }: Asked) {
  const collector = new FactsCollector()
  for (const one of register) collector.register(one)
  for (const one of results) collector.addResult(one)
  for (const one of calendar) collector.notHeld(one)
  for (const { school: name, year, ...values } of facts)
    collector.addFacts(name, year, values, municipalityOf(name))
  return identify(collector.facts(), rules, { year: YEAR, stage })
}

const missingOf = ({ missing }: Verdict) =>
  missing.map((it) =>
    'kind' in it
      ? `${it.kind} ${it.grade} ${it.subject} ${it.year} ${it.reason}${it.assumed ? ' assumed' : ''}`
      : it.fact,
  )

const yearsOf = ({ rules }: Asked) =>
  Math.max(
    1,
    ...rules.criteria.map(({ when }) => {
      const { inYears, ofLast } = ('lowProcedures' in when && when.lowProcedures) || {}
      const figure = ofLast ?? inYears ?? 1
      return typeof figure === 'number' ? figure : figure.value
    }),
  )

test('on thousands of districts the rules say what the slow reading of the contract says', () => {
  fc.assert(
    fc.property(districts, asked, (district, how) => {
      const reference = new Reference(district, how)
      const report = reportOf(district, how)
      expect(report.stage).toBe(reference.stage(yearsOf(how)))
      expect(report.schools.map((it) => it.school)).toEqual(new Findings(district, how).schools())
      for (const verdict of report.schools) {
        const { school: name } = verdict
        expect({
          school: name,
          verdict: verdict.verdict,
          mayBeListed: verdict.mayBeListed,
          needsExpert: verdict.needsExpert,
          missing: missingOf(verdict).sort(),
          met: verdict.verdict === 'listed' ? verdict.triggers.map((it) => it.criterion) : [],
        }).toEqual({
          school: name,
          ...reference.verdictOf(name),
          needsExpert: reference.needsExpert(name),
          missing: [...reference.missing(name, yearsOf(how))].sort(),
          met: reference.verdictOf(name).verdict === 'listed' ? reference.metCriteria(name) : [],
        })
      }
    }),
    { numRuns: Number(process.env.OPORA_REFERENCE_RUNS ?? 500) },
  )
})
