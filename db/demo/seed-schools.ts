import type { Writer } from '../../src/kernel/database/handles.ts'
import type { FileStore } from '../../src/kernel/files/file-store.ts'
import type { Day, MunicipalityId } from '../../src/kernel/ids.ts'
import { ok, type Result } from '../../src/kernel/result.ts'
import { schoolYearStarting } from '../../src/kernel/school-year.ts'
import {
  addSchool,
  type CodeKind,
  correctSchool,
  gradesFingerprint,
  mergeSchools,
  type ReadCode,
  readCode,
  recordGrades,
  type SchoolFields,
} from '../../src/rooms/schools/index.ts'
import { codesOf } from './codes.ts'
import type { DemoYear } from './district.ts'
import { type EnrolmentYear, learnersOf } from './enrolment.ts'
import { demoSchoolId } from './ids.ts'
import { type DemoSchool, officialName, shortName } from './school.ts'
import { demoSchools } from './schools.ts'
import { addDemoCalendar, addDemoFacts, addDemoResults } from './seed-results.ts'

interface Acting {
  readonly municipalityId: MunicipalityId
}

const loginsChangedOn = '2023-09-01' as Day
const REMOTE_FROM = 35

/** The register as it grew and the results that were loaded, in the order of the days: `seed-dates.ts` gives the journal those days. */
export async function addDemoSchools(
  writer: Writer,
  actor: Acting,
  files: FileStore,
): Promise<Result<null, unknown>> {
  const results = (year: DemoYear) => addDemoResults(writer, actor, { year, files })
  const steps: (() => Promise<Result<unknown, unknown>>)[] = [
    () => addSchools(writer, actor),
    () => recordGrades(writer, actor, gradesIn(2023)),
    () => results(2023),
    () => changeLogins(writer, actor),
    () => recordGrades(writer, actor, gradesIn(2024)),
    () => results(2024),
    () => joinSchools(writer, actor),
    () => recordGrades(writer, actor, gradesIn(2025)),
    () => addDemoCalendar(writer, actor),
    () => results(2025),
    () => addDemoFacts(writer, actor, { files }),
  ]
  for (const step of steps) {
    const done = await step()
    if (!done.ok) return done
  }
  return ok(null)
}

/** Контингент 2025/26: told in September, after the list. */
export const addDemoGradesOf2026 = (writer: Writer, actor: Acting) =>
  recordGrades(writer, actor, gradesIn(2026))

async function addSchools(writer: Writer, actor: Acting): Promise<Result<null, unknown>> {
  for (const school of mainSchoolsFirst()) {
    const added = await addSchool(writer, actor, {
      schoolId: demoSchoolId(school.number),
      fields: fieldsOf(school, 'old'),
      source: 'import',
    })
    if (!added.ok) return added
  }
  return ok(null)
}

async function changeLogins(writer: Writer, actor: Acting): Promise<Result<null, unknown>> {
  for (const school of demoSchools) {
    const corrected = await correctSchool(writer, actor, {
      schoolId: demoSchoolId(school.number),
      fields: fieldsOf(school, 'new'),
      nature: 'change',
      on: loginsChangedOn,
      source: 'import',
      basis: 'Переход ФИС ОКО на логины с приставкой edu',
    })
    if (!corrected.ok) return corrected
  }
  return ok(null)
}

/** A branch can only belong to a school that is there. */
const mainSchoolsFirst = (): DemoSchool[] =>
  [...demoSchools].sort((a, b) => Number(a.branchOf ?? 0) - Number(b.branchOf ?? 0))

function fieldsOf(school: DemoSchool, logins: 'old' | 'new'): SchoolFields {
  return {
    fullName: officialName(school),
    shortName: shortName(school),
    kind: school.kind,
    setting: school.urban ? 'urban' : 'rural',
    remoteness: school.kilometres >= REMOTE_FROM ? 'remote' : 'near',
    centreDistanceKm: school.kilometres,
    settlementName: school.place,
    settlementPopulation: school.residents,
    settlementSizeCode: null,
    mainSchoolId: school.branchOf === undefined ? null : demoSchoolId(school.branchOf),
    openedOn: null,
    codes: {
      fisOko: codeOf(school, 'fisOko', logins),
      ris: codeOf(school, 'ris', logins),
      inn: school.branchOf === undefined ? codeOf(school, 'inn', logins) : null,
    },
  }
}

function codeOf(school: DemoSchool, kind: CodeKind, logins: 'old' | 'new'): ReadCode {
  const codes = codesOf(school).filter((code) => code.kind === kind)
  const { value = '' } = (logins === 'old' ? codes[0] : codes.at(-1)) ?? {}
  const read = readCode(kind, value)
  if (!read.ok) throw new Error(`the demo's code ${value} is not one`)
  return read.value
}

function gradesIn(year: EnrolmentYear) {
  const schools = demoSchools.map((school) => ({
    schoolId: demoSchoolId(school.number),
    grades: taughtIn(school, year),
    seen: gradesFingerprint([]),
  }))
  return { schoolYear: schoolYearStarting(year - 1), schools }
}

/** A grade that is taught but empty this year is said to be empty. */
function taughtIn(school: DemoSchool, year: EnrolmentYear) {
  const counts = Array.from({ length: 11 }, (_, index) => ({
    grade: index + 1,
    pupilCount: learnersOf(school, year, index + 1).length,
  }))
  const last = counts.findLastIndex((each) => each.pupilCount > 0)
  return counts.slice(0, last + 1)
}

async function joinSchools(writer: Writer, actor: Acting): Promise<Result<null, unknown>> {
  for (const school of demoSchools) {
    if (!school.joined) continue
    const merged = await mergeSchools(writer, actor, {
      schoolId: demoSchoolId(school.number),
      intoSchoolId: demoSchoolId(school.joined.to),
      mergedOn: school.joined.on as Day,
      basis: 'Постановление администрации Заречного района от 14.06.2024 № 412',
      staysAsBranch: false,
    })
    if (!merged.ok) return merged
  }
  return ok(null)
}
