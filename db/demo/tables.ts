import { type DemoYear, demoMunicipality } from './district.ts'
import { gradesTaught, isClosed } from './enrolment.ts'
import { type DemoResult, demoResults } from './results.ts'
import { plainName, shortName } from './school.ts'
import { demoSchools } from './schools.ts'
import { stories } from './stories.ts'

type Cell = string | number | undefined

/** The plain table of results of one year, as the contract describes it. */
export function resultsTable(year: DemoYear): string {
  const header =
    'municipality,school,year,kind,grade,subject,level,date,enrolled,participants,low,mark2,mark3,mark4,mark5'
  return table(
    header,
    demoResults()
      .filter((result) => result.year === year)
      .map(resultCells),
  )
}

function resultCells(result: DemoResult): Cell[] {
  const { kind, grade, subject, level } = result.procedure
  const marks = kind === 'ege' ? [result.marks[0]] : [undefined, ...result.marks]
  return [
    result.municipality,
    result.school,
    result.year,
    kind,
    grade,
    subject,
    level,
    result.date,
    result.enrolled,
    result.participants,
    ...[0, 1, 2, 3, 4].map((place) => marks[place]),
  ]
}

/** The register for `--schools`: grades as they were taught in 2024/25. */
export function schoolsTable(): string {
  const header = 'municipality,school,name,type,grades,closed_on'
  return table(
    header,
    demoSchools.map((school) => [
      demoMunicipality.name,
      plainName(school),
      shortName(school),
      school.kind,
      school.joined
        ? gradesText(gradesTaught(school, 2024))
        : gradesText(gradesTaught(school, 2025)),
      school.joined?.on,
    ]),
  )
}

/** Facts that are not marks: Rosobrnadzor's list, conditions, deficits of resources. */
export function factsTable(year: DemoYear): string {
  const header = 'municipality,school,year,bias_markers,context_index,resource_deficit'
  const open = demoSchools.filter((school) => !isClosed(school, year))
  return table(
    header,
    open.map((school) => [
      demoMunicipality.name,
      plainName(school),
      year,
      stories[school.number]?.biasMarkers ?? 0,
      school.contextIndex,
      school.resourceDeficit,
    ]),
  )
}

/** «1-4;6-9». */
export function gradesText(grades: readonly number[]): string {
  const runs: [number, number][] = []
  for (const grade of grades) {
    const last = runs.at(-1)
    if (last && last[1] === grade - 1) last[1] = grade
    else runs.push([grade, grade])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(';')
}

// No cell of the demo holds a comma, a quote or a line break; the test that reads the files back would tell.
const table = (header: string, rows: readonly (readonly Cell[])[]): string =>
  `${[header, ...rows.map((row) => row.map((cell) => cell ?? '').join(','))].join('\n')}\n`
