import { sql } from 'kysely'
import type { Actor } from '../../kernel/access/actor.ts'
import { can } from '../../kernel/access/can.ts'
import type { Reader } from '../../kernel/database/handles.ts'
import type { Duty } from '../../kernel/duty.ts'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { Day, SchoolId } from '../../kernel/ids.ts'
import { formatSchoolYear, schoolYearOf } from '../../kernel/school-year.ts'
import { dutyMessages } from './messages-duties.ts'
import { schoolPaths } from './paths.ts'
import { canKeepRegister } from './policy.ts'
import { gradesTaught, inNaturalOrder, ofMunicipality } from './queries.ts'
import { getPlannedImport } from './queries-imports.ts'

export interface DutyQuestion {
  readonly today: Day
  readonly locale: Locale
}

/** What the register waits for from this person; nobody but its keepers is asked. */
export async function schoolsDuties(
  reader: Reader,
  actor: Actor,
  { today, locale }: DutyQuestion,
): Promise<readonly Duty[]> {
  if (!can(canKeepRegister, actor)) return []
  const gaps = await schoolsWithGaps(reader, actor, today)
  return [
    await importDuty(reader, actor, locale),
    gradesDuty(
      gaps.filter((school) => school.lacksGrades),
      today,
      locale,
    ),
    loginsDuty(
      gaps.filter((school) => school.lacksLogin),
      locale,
    ),
  ].filter((duty) => duty !== null)
}

interface SchoolWithGaps {
  readonly id: SchoolId
  readonly shortName: string
  readonly lacksGrades: boolean
  readonly lacksLogin: boolean
}

const MOST_SCHOOLS = 2000

async function schoolsWithGaps(
  reader: Reader,
  actor: Actor,
  today: Day,
): Promise<readonly SchoolWithGaps[]> {
  const lacksGrades = sql<boolean>`${gradesTaught(schoolYearOf(today))} is null`
  const lacksLogin = sql<boolean>`not exists (
    select from school_codes where school_codes.municipality_id = schools.municipality_id
      and school_codes.school_id = schools.id and school_codes.kind = 'fisOko'
      and coalesce(school_codes.valid_to >= ${today}, true))`
  return reader
    .selectFrom('schools')
    .select(['id', 'shortName', lacksGrades.as('lacksGrades'), lacksLogin.as('lacksLogin')])
    .where((eb) =>
      eb.and([
        ofMunicipality(eb, actor),
        eb('closedOn', 'is', null),
        eb.or([lacksGrades, lacksLogin]),
      ]),
    )
    .orderBy(inNaturalOrder)
    .orderBy('id')
    .limit(MOST_SCHOOLS)
    .execute()
}

const LOADS_LOOKED_AT = 5

/** The newest of the person's loads in which there is something to decide. */
async function importDuty(reader: Reader, actor: Actor, locale: Locale): Promise<Duty | null> {
  const waiting = await reader
    .selectFrom('schoolImports')
    .select(['id', 'fileName'])
    .where('uploadedBy', '=', actor.personId)
    .where('runId', 'is', null)
    .orderBy('uploadedAt', 'desc')
    .limit(LOADS_LOOKED_AT)
    .execute()
  for (const { id, fileName } of waiting) {
    const { plan } = await getPlannedImport(reader, actor, id)
    const count = (outcome: string) => plan.rows.filter((row) => row.outcome === outcome).length
    const [added, changed, questions] = [count('new'), count('changed'), count('question')]
    if (added + changed + questions === 0) continue
    const t = dutyMessages[locale]
    return {
      id: `schools.import.${id}`,
      area: 'data',
      what: (questions > 0 ? t.answerImport : t.confirmImport)(fileName),
      why: t.importHolds(added, changed, questions),
      dueOn: null,
      act: { label: t.openImport, href: schoolPaths.import({ importId: id }) },
    }
  }
  return null
}

function gradesDuty(schools: readonly SchoolWithGaps[], today: Day, locale: Locale): Duty | null {
  if (schools.length === 0) return null
  const t = dutyMessages[locale]
  return {
    id: 'schools.grades',
    area: 'data',
    what: t.grades(formatSchoolYear(schoolYearOf(today)), schools.length),
    why: `${someNames(schools, locale)}.`,
    dueOn: null,
    act: { label: t.openGrades, href: schoolPaths.grades({}) },
  }
}

function loginsDuty(schools: readonly SchoolWithGaps[], locale: Locale): Duty | null {
  const [first] = schools
  if (first === undefined) return null
  const t = dutyMessages[locale]
  const act =
    schools.length === 1
      ? { label: t.openSchool, href: schoolPaths.edit({ schoolId: first.id }) }
      : { label: t.openImports, href: schoolPaths.imports({}) }
  return {
    id: 'schools.logins',
    area: 'data',
    what: t.logins(schools.length),
    why: t.loginsWhy(someNames(schools, locale)),
    dueOn: null,
    act,
  }
}

const NAMED = 3

function someNames(schools: readonly SchoolWithGaps[], locale: Locale): string {
  const names = schools
    .slice(0, NAMED)
    .map((school) => school.shortName)
    .join(', ')
  const more = schools.length - NAMED
  return more > 0 ? dutyMessages[locale].andMore(names, more) : names
}
