import type { Reader } from '../../kernel/database/handles.ts'
import { type SchoolYear, schoolYearStarting } from '../../kernel/school-year.ts'
import { factsFor } from '../assessments/index.ts'
import { listSchools, type TaughtInYear, taughtInYears } from '../schools/index.ts'
import type { NotHeld } from './facts.ts'
import type { Acting } from './queries-rules.ts'
import type { SchoolSnapshot, SnapshotFacts, SnapshotResult } from './run/snapshot.ts'

export interface FactsAtHand {
  readonly schools: readonly SchoolSnapshot[]
  readonly calendar: readonly NotHeld[]
}

const MOST_SCHOOLS = 2000

/** Everything that the rules may know now: results in force, the calendar, the register. */
export async function factsAtHand(
  reader: Reader,
  actor: Acting,
  { year, years }: { readonly year: number; readonly years: number },
): Promise<FactsAtHand> {
  const asked = Array.from({ length: years }, (_, back) => year - back)
  const schoolYears = asked.map((one) => schoolYearStarting(one - 1))
  const { results, facts, notHeld } = await factsFor(reader, actor, asked)
  const taught = grouped(await taughtInYears(reader, actor, schoolYears))
  const register = await listSchools(reader, actor, {
    schoolYear: schoolYears[0] as SchoolYear,
    state: 'all',
    limit: MOST_SCHOOLS,
  })
  const resultsOf = new Map<string, SnapshotResult[]>()
  for (const { municipality: _, school, ...result } of results) {
    const known = resultsOf.get(school)
    if (known === undefined) resultsOf.set(school, [result])
    else known.push(result)
  }
  const factsOf = new Map<string, SnapshotFacts[]>()
  for (const { school, ...fact } of facts)
    factsOf.set(school, [...(factsOf.get(school) ?? []), fact])
  const first = `${Math.min(...asked) - 1}-09-01`
  const schools = register.schools
    .map(({ id, shortName, kind, closedOn }) => ({
      schoolId: id,
      name: shortName,
      type: kind ?? '',
      ...gradesOf(taught.get(id) ?? [], schoolYears),
      closedOn,
      results: resultsOf.get(id) ?? [],
      facts: factsOf.get(id) ?? [],
    }))
    // Closed before the years that are asked for: there is nothing to conclude.
    .filter(({ closedOn, results: own }) => own.length > 0 || closedOn === null || closedOn > first)
    .filter(({ closedOn, results: own }) => isOpenIn(year, closedOn) || hasYear(own, year))
  return { schools, calendar: notHeld }
}

const isOpenIn = (year: number, closedOn: string | null): boolean =>
  closedOn === null || closedOn >= `${year}-06-01`

const hasYear = (results: readonly SnapshotResult[], year: number): boolean =>
  results.some((result) => result.year === year)

function grouped(rows: readonly TaughtInYear[]): ReadonlyMap<string, TaughtInYear[]> {
  const bySchool = new Map<string, TaughtInYear[]>()
  for (const row of rows) {
    const known = bySchool.get(row.schoolId)
    if (known === undefined) bySchool.set(row.schoolId, [row])
    else known.push(row)
  }
  return bySchool
}

/** A grade taught in one year and not in another is an empty grade of that other year. */
function gradesOf(
  rows: readonly TaughtInYear[],
  schoolYears: readonly SchoolYear[],
): Pick<SchoolSnapshot, 'grades' | 'emptyGrades'> {
  if (rows.length === 0) return { grades: null, emptyGrades: [] }
  const grades = [...new Set(rows.map(({ grade }) => grade))].sort((a, b) => a - b)
  const emptyGrades = schoolYears.flatMap((schoolYear) => {
    const ofYear = rows.filter((row) => row.schoolYear === schoolYear)
    if (ofYear.length === 0) return []
    return grades
      .filter((grade) => !ofYear.some((row) => row.grade === grade && row.pupilCount !== 0))
      .map((grade) => ({ year: schoolYear + 1, grade }))
  })
  return { grades, emptyGrades }
}
