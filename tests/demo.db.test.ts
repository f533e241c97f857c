import { beforeAll, expect, test } from 'vitest'
import { demoPeople } from '../db/demo/people.ts'
import { seedDemo } from '../db/demo/seed.ts'
import { roles } from '../src/kernel/access/roles.ts'
import { listJournal } from '../src/kernel/journal/journal.ts'
import { schoolYearStarting } from '../src/kernel/school-year.ts'
import { listEverybody } from '../src/rooms/access/index.ts'
import { listRuns } from '../src/rooms/identification/queries-runs.ts'
import { listSchools } from '../src/rooms/schools/queries.ts'
import { readRegister } from '../src/rooms/schools/queries-register.ts'
import { cast, schoolOf } from './cast.ts'
import { testDatabase } from './kit/database.ts'

const db = await testDatabase()
const inDemo = { tenant: cast.municipality.id, actor: null }
const demo = { municipalityId: cast.municipality.id }

beforeAll(async () => {
  await seedDemo(db)
})

test('the first start puts 24 schools into the register, ordered as people count', async () => {
  const { schools, total } = await db.database.read(inDemo, (reader) =>
    listSchools(reader, demo, { state: 'all', schoolYear: schoolYearStarting(2025) }),
  )
  expect(total).toBe(24)
  const names = schools.map((school) => school.shortName)
  expect(names.indexOf('МБОУ «СОШ № 9» с. Каменка')).toBeLessThan(
    names.indexOf('МБОУ «СОШ № 10» г. Заречный'),
  )
})

test('the merged school is closed with its basis and its codes have ended', async () => {
  const merged = await registered('merged')
  expect(merged.closedOn).toBe('2024-08-31')
  expect(merged.codes.filter((code) => code.validTo === null)).toEqual([])
})

test('a login of ФИС ОКО changes its prefix on a day and keeps its digits', async () => {
  const { codes } = await registered('ordinary')
  const logins = codes
    .filter((code) => code.kind === 'fisOko')
    .map(({ value, validFrom, validTo }) => ({ value, validFrom, validTo }))
  expect(logins).toContainEqual({ value: 'sch000101', validFrom: null, validTo: '2023-08-31' })
  expect(logins).toContainEqual({ value: 'edu000101', validFrom: '2023-09-01', validTo: null })
})

test('an empty grade is taught with nobody in it, and the primary school is a branch', async () => {
  const { rows } = await db.owner.query(
    'select pupil_count from school_grades where school_id = $1 and school_year = 2024 and grade = 5',
    [schoolOf('emptyGrade5').id],
  )
  expect(rows).toEqual([{ pupil_count: 0 }])
  const primary = await registered('primaryOnly')
  expect(primary.mainSchoolId).not.toBeNull()
  expect(primary.grades).toEqual([1, 2, 3, 4])
})

test('everybody of the cast is there with a role, every role has somebody', async () => {
  const people = await listEverybody(db.owner)
  expect(people.map((person) => person.login).sort()).toEqual(
    demoPeople.map((person) => person.login).sort(),
  )
  const held = new Set(people.flatMap((person) => person.roles))
  expect(roles.filter((role) => !held.has(role))).toEqual([])
})

test('acting heads stand with basis and last day', async () => {
  const { rows } = await db.owner.query(
    'select role from role_grants where acting_basis is not null and acting_until_on >= $1',
    [cast.today],
  )
  expect(rows.map((row: { role: string }) => row.role).sort()).toEqual([
    'authorityHead',
    'schoolHead',
  ])
})

test('the journal tells how the register grew', async () => {
  const records = await db.database.read(inDemo, (reader) =>
    listJournal(reader, { schoolId: schoolOf('merged').id }),
  )
  expect(records.map((record) => record.event)).toEqual(
    expect.arrayContaining(['schools.schoolAdded', 'schools.schoolsMerged']),
  )
  expect(records.every((record) => record.actorId !== null)).toBe(true)
})

test('nothing in the journal is later than the demo day, and it stands in the order of days', async () => {
  const { rows } = await db.owner.query<{ at: string }>(
    `select to_char(at at time zone 'Europe/Moscow', 'YYYY-MM-DD') as at from journal
     where municipality_id = $1 order by id`,
    [cast.municipality.id],
  )
  const days = rows.map((row) => row.at)
  expect(days.length).toBeGreaterThan(100)
  expect(days).toEqual([...days].sort())
  expect(days.at(-1)! <= cast.today).toBe(true)
})

test('the first start shows conclusions: after ВПР, after ГИА, and of the year before', async () => {
  const runs = await db.database.read(inDemo, (reader) => listRuns(reader, demo))
  expect(runs.map(({ year, stage, outcome }) => [year, stage, outcome])).toEqual([
    [2025, 'final', 'final'],
    [2025, 'vpr', 'preliminary'],
    [2024, 'final', 'final'],
  ])
  for (const { summary, computedOn } of runs) {
    expect(summary.listed).toBeGreaterThan(0)
    expect(computedOn).toBe('2025-09-12')
  }
})

test('a run of the year sees the facts about schools, each with its cell', async () => {
  const { rows } = await db.owner.query(
    `select school_name, zone ->> 'outcome' as outcome, fact ->> 'fact' as fact,
       snapshot -> 'facts' -> 0 -> 'origins' -> (fact ->> 'fact') ->> 'row' as row
     from identification_verdicts v join identification_runs r on r.id = v.run_id,
       jsonb_array_elements(explanation -> 'riskZone') zone
       left join lateral jsonb_array_elements(zone -> 'evidence') fact on fact ? 'fact'
     where r.year = 2025 and r.stage = 'final' and zone ->> 'id' in ('on-bias-list', 'hard-conditions')`,
  )
  expect(rows.length).toBeGreaterThan(40)
  expect(rows.filter(({ outcome }) => outcome === 'undetermined')).toEqual([])
  expect(rows).toContainEqual({
    school_name: 'МБОУ «СОШ № 10» г. Заречный',
    ...{ outcome: 'met', fact: 'bias_markers', row: '11' },
  })
})

test('the neighbour sees nothing of the district', async () => {
  const scope = { tenant: cast.neighbour.id, actor: null }
  const { total } = await db.database.read(scope, (reader) =>
    listSchools(reader, demo, { state: 'all', schoolYear: schoolYearStarting(2025) }),
  )
  expect(total).toBe(0)
})

test('a second start changes nothing', async () => {
  const before = await counts()
  await seedDemo(db)
  expect(await counts()).toEqual(before)
})

async function registered(story: 'ordinary' | 'merged' | 'primaryOnly') {
  const [school] = await db.database.read(inDemo, (reader) =>
    readRegister(reader, demo, schoolYearStarting(2025), schoolOf(story).id),
  )
  if (!school) throw new Error(`no ${story} in the register`)
  return school
}

async function counts() {
  const { rows } = await db.owner.query(
    `select (select count(*) from schools) as schools, (select count(*) from people) as people,
       (select count(*) from journal) as journal`,
  )
  return rows
}
