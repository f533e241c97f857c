import type { FactValue, ProcedureKind, RegisteredSchool } from './facts.ts'
import { FactsCollector } from './facts-collector.ts'
import { abinsk2023 } from './presets/abinsk-2023.ts'
import type { RuleSet } from './rule-set/rule-set.ts'
import { identify } from './rules.ts'
import type { Run, Verdict } from './verdict.ts'

/** «vpr 5 RU» or, with a level, «ege 11 MA база»: by year participants and low results. */
export type Results = Readonly<Record<string, Readonly<Record<number, readonly [number, number]>>>>

export const school = 'Ш-1'
export const municipality = 'М'
const final2025: Run = { year: 2025, stage: 'final' }

function addResults(collector: FactsCollector, name: string, results: Results): void {
  for (const [key, years] of Object.entries(results))
    for (const [year, [participants, low]] of Object.entries(years))
      collector.addResult({
        ...procedureOf(key),
        municipality,
        school: name,
        year: Number(year),
        participants,
        low,
      })
}

function procedureOf(key: string) {
  const [kind = '', grade = '', subject = '', level = null] = key.split(' ')
  return { kind: kind as ProcedureKind, grade: Number(grade), subject, level }
}

/** Every procedure of the concept, without low results: another school of the municipality has loaded it all. */
export const neighbour: Results = Object.fromEntries(
  [
    'vpr 5 RU',
    'vpr 5 MA',
    'vpr 6 RU',
    'vpr 6 MA',
    'oge 9 RU',
    'oge 9 MA',
    'ege 11 RU',
    'ege 11 MA',
  ].map((key) => [key, { 2023: [50, 0], 2024: [50, 0], 2025: [50, 0] }] as const),
)

export interface Case {
  readonly results: Results
  readonly others?: Results | null
  readonly facts?: Readonly<Record<string, FactValue>>
  readonly register?: Partial<RegisteredSchool>
  readonly rules?: RuleSet
  readonly run?: Run
  readonly more?: (collector: FactsCollector) => void
}

export function collected({
  results,
  others = neighbour,
  facts,
  register,
  more,
}: Case): FactsCollector {
  const collector = new FactsCollector()
  addResults(collector, school, results)
  if (others) addResults(collector, 'Ш-2', others)
  if (facts) collector.addFacts(school, 2025, facts, municipality)
  if (register)
    collector.register({
      municipality,
      school,
      name: 'Школа № 1',
      type: '',
      grades: null,
      closedOn: null,
      ...register,
    })
  more?.(collector)
  return collector
}

export const reportOf = (it: Case) =>
  identify(collected(it).facts(), it.rules ?? abinsk2023, it.run ?? final2025)

export function verdictOf(it: Case): Verdict {
  const verdict = reportOf(it).schools.find((one) => one.school === school)
  if (!verdict) throw new Error('the school has no verdict')
  return verdict
}

export const fine = { 2024: [20, 0], 2025: [20, 0] } as const
/** All that the concept asks for, nothing low. */
export const goodSchool: Results = Object.fromEntries(
  Object.keys(neighbour).map((key) => [key, fine] as const),
)

export const reasons = (verdict: Verdict) =>
  verdict.missing.map((it) =>
    'kind' in it
      ? `${it.kind} ${it.grade} ${it.subject} ${it.year}: ${it.reason}${it.assumed ? ' (assumed)' : ''}`
      : it.fact,
  )
