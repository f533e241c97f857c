import { type DemoYear, demoMunicipality, demoYears } from './district.ts'
import { type Learner, learnersOf } from './enrolment.ts'
import { type DemoProcedure, demoProcedures, heldOn, procedureKey } from './procedures.ts'
import { chanceOf, normal } from './random.ts'
import { type DemoSchool, plainName } from './school.ts'
import { demoSchool, demoSchools } from './schools.ts'
import { type Pin, stories } from './stories.ts'

/** One row of the plain table of results. */
export interface DemoResult {
  readonly municipality: string
  readonly school: string
  readonly year: DemoYear
  readonly procedure: DemoProcedure
  readonly date: string
  readonly enrolled: number
  readonly participants: number
  /** How many got «2», «3», «4», «5»; for ЕГЭ only how many stayed under the minimum. */
  readonly marks: readonly number[]
}

/** All results of the demo by year, then by school and procedure. */
export function demoResults(): DemoResult[] {
  const results: DemoResult[] = []
  const before = new Map<string, DemoResult>()
  for (const year of demoYears) {
    for (const school of demoSchools) {
      for (const procedure of demoProcedures) {
        const key = `${school.number} ${procedureKey(procedure)}`
        const result = resultOf(school, year, procedure, before.get(key))
        if (!result) continue
        results.push(result)
        before.set(key, result)
      }
    }
  }
  return results
}

function resultOf(
  school: DemoSchool,
  year: DemoYear,
  procedure: DemoProcedure,
  before: DemoResult | undefined,
): DemoResult | undefined {
  const enrolled = learnersOf(school, year, procedure.grade)
  const pin = stories[school.number]?.pins[year]?.[procedureKey(procedure)]
  if (enrolled.length === 0 || pin === null) return undefined
  const entered = procedure.level ? byLevel(school, enrolled, procedure.level) : enrolled
  const sat = pin
    ? enrolled.slice(0, pin[0])
    : entered.filter((each) => isPresent(each, year, procedure, entered.length))
  if (sat.length === 0) return undefined
  return {
    municipality: demoMunicipality.name,
    school: plainName(school),
    year,
    procedure,
    date: heldOn(procedure, year),
    enrolled: procedure.level ? sat.length : enrolled.length,
    participants: sat.length,
    marks: marksOf(school, year, procedure, sat, pin, before),
  }
}

/** База and профиль share one grade: the abler part takes the profile level. */
function byLevel(school: DemoSchool, learners: readonly Learner[], level: 'base' | 'profile') {
  const ordered = [...learners].sort((a, b) => ability(b, 'MA') - ability(a, 'MA'))
  const atProfile = stories[school.number]?.allProfile
    ? ordered.length
    : Math.round(ordered.length * 0.45)
  return level === 'profile' ? ordered.slice(0, atProfile) : ordered.slice(atProfile)
}

const absence = { vpr: 0.06, oge: 0.02, ege: 0 } as const

/** Illness and such. In the smallest groups everybody comes: one absence there would be a third of the grade. */
function isPresent(
  learner: Learner,
  year: DemoYear,
  procedure: DemoProcedure,
  group: number,
): boolean {
  if (group < 5) return true
  return (
    chanceOf(`${nameOf(learner)} absent ${year} ${procedureKey(procedure)}`)() >=
    absence[procedure.kind]
  )
}

function marksOf(
  school: DemoSchool,
  year: DemoYear,
  procedure: DemoProcedure,
  sat: readonly Learner[],
  pin: Pin | undefined,
  before: DemoResult | undefined,
): number[] {
  const lift =
    procedure.kind === 'vpr' && procedure.grade <= 5 ? (stories[school.number]?.vprLift ?? 0) : 0
  const scores = sat
    .map((learner) => performance(learner, procedure, year) + lift)
    .sort((a, b) => a - b)
  const natural = scores.filter((score) => score < procedure.borders[0]).length
  const low = pin ? pin[1] : Math.min(natural, mostUnremarkable(procedure, sat.length, before))
  if (procedure.borders.length === 1) return [low]
  const [, third, fourth] = procedure.borders
  const passed = scores.slice(low)
  const below = (border: number) => passed.filter((score) => score < border).length
  return [low, below(third), below(fourth) - below(third), passed.length - below(fourth)]
}

/** Procedures by which the built-in rules decide. */
const isDecisive = (procedure: DemoProcedure): boolean =>
  procedure.kind !== 'vpr' || procedure.grade === 5 || procedure.grade === 6

/** So that only stories set off a criterion: under the threshold, under the risk band, without a jump on last year. */
function mostUnremarkable(
  procedure: DemoProcedure,
  participants: number,
  before: DemoResult | undefined,
): number {
  if (!isDecisive(procedure)) return participants
  let most = participants
  const tooMany = (low: number) =>
    participants < 10 ? 10 * low >= 3 * participants : 4 * low >= participants
  const jumps = (low: number) =>
    before !== undefined &&
    participants >= 20 &&
    before.participants >= 20 &&
    low / participants - (before.marks[0] ?? 0) / before.participants >= 0.1
  while (most > 0 && (tooMany(most) || jumps(most))) most -= 1
  return most
}

const nameOf = (learner: Learner): string => `${learner.school} ${learner.cohort} ${learner.place}`

/** What a learner can do in a subject: the school, the cohort, the learner. It stays through the years. */
function ability(learner: Learner, subject: string): number {
  const cohort = normal(chanceOf(`cohort ${learner.school} ${learner.cohort} ${subject}`))
  const own = normal(chanceOf(`learner ${nameOf(learner)} ${subject}`))
  return demoSchool(learner.school).level + 0.18 * cohort + 0.86 * own
}

/** What is shown on the day. */
function performance(learner: Learner, procedure: DemoProcedure, year: DemoYear): number {
  const day = normal(chanceOf(`day ${nameOf(learner)} ${procedureKey(procedure)} ${year}`))
  return ability(learner, procedure.subject) + 0.48 * day
}
