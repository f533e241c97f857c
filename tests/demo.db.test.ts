import { beforeAll, expect, test } from 'vitest'
import {
  demoExpertMeetingId,
  demoReceivedListId,
  demoRegisterId,
  demoRunId,
  demoSheetId,
} from '../db/demo/ids.ts'
import { demoPeople } from '../db/demo/people.ts'
import { seedDemo } from '../db/demo/seed.ts'
import { roles } from '../src/kernel/access/roles.ts'
import type { Reader } from '../src/kernel/database/handles.ts'
import { listJournal } from '../src/kernel/journal/journal.ts'
import { schoolYearStarting } from '../src/kernel/school-year.ts'
import { listEverybody } from '../src/rooms/access/index.ts'
import { listAgreements } from '../src/rooms/identification/queries-agreements.ts'
import { compareReceived } from '../src/rooms/identification/queries-differences.ts'
import { listHeadMeetings } from '../src/rooms/identification/queries-head-meetings.ts'
import { openObjections } from '../src/rooms/identification/queries-objections.ts'
import { getReceived } from '../src/rooms/identification/queries-received.ts'
import {
  approvedLists,
  listRegisters,
  registerEntries,
} from '../src/rooms/identification/queries-registers.ts'
import { listRuns } from '../src/rooms/identification/queries-runs.ts'
import {
  acknowledgementsOf,
  answersTo,
  listSheets,
} from '../src/rooms/identification/queries-sheets.ts'
import { periodsOf } from '../src/rooms/identification/register/periods.ts'
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
    expect(computedOn).toBe('2025-08-21')
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

test('the list of 2025 is in force by its order, the orders of two years stand before it', async () => {
  const registers = await read((reader) => listRegisters(reader, demo))
  expect(registers.map(({ year, origin, order }) => [year, origin, order?.number])).toEqual([
    [2025, 'calculation', '104'],
    [2024, 'order', '98'],
    [2023, 'order', '91'],
  ])
  expect(registers[0]).toMatchObject({ isOpen: false, runId: demoRunId(3) })
  expect(registers[0]?.order).toMatchObject({ on: '2025-09-04', signatoryName: 'Е. П. Громова' })
})

test('who is in the list came there by rules, experts, the region or an amendment', async () => {
  const entries = await read((reader) => registerEntries(reader, demo, demoRegisterId(2025)))
  const of = (track: string) =>
    Object.fromEntries(
      entries.filter((one) => one.track === track).map((one) => [one.schoolId, one.origin]),
    )
  expect(of('support')).toEqual({
    [schoolOf('lowTwice').id]: 'calculation',
    [schoolOf('lowTwiceAndBefore').id]: 'calculation',
    [schoolOf('lowEachYear').id]: 'calculation',
    [schoolOf('hardAndLow').id]: 'calculation',
    [schoolOf('hardWithDeficit').id]: 'amendment',
    [schoolOf('smallLowEachYear').id]: 'experts',
    [schoolOf('lowOnce').id]: 'region',
  })
  expect(of('riskZone')).toMatchObject({ [schoolOf('smallLowTwice').id]: 'experts' })
})

test('a school left with the order of 2025, another came back after a year', async () => {
  const chain = await read((reader) => approvedLists(reader, demo))
  const stays = (story: Parameters<typeof schoolOf>[0]) =>
    periodsOf(chain, schoolOf(story).id).map(({ entered, left }) => [
      entered.number,
      left?.number ?? null,
    ])
  expect(stays('recovered')).toEqual([['91', '104']])
  expect(stays('hardAndLow')).toEqual([['91', null]])
  expect(stays('smallLowEachYear')).toEqual([
    ['91', '98'],
    ['104', null],
  ])
})

test('one meeting with one protocol decided small groups; two heads were talked with', async () => {
  const { rows } = await db.owner.query(
    'select number, drawn_up_on from expert_protocols where meeting_id = $1',
    [demoExpertMeetingId],
  )
  expect(rows).toEqual([{ number: '2', drawn_up_on: '2025-08-27' }])
  const talks = await read((reader) => listHeadMeetings(reader, demo, demoRegisterId(2025)))
  expect(talks.map(({ schoolId, actingBasis }) => [schoolId, actingBasis !== null])).toEqual([
    [schoolOf('lowTwiceAndBefore').id, false],
    [schoolOf('hardAndLow').id, true],
  ])
})

test("the ministry's list is compared with ours, each school of it decided on", async () => {
  const { lines, entries } = await read(async (reader) =>
    compareReceived(reader, demo, await getReceived(reader, demo, demoReceivedListId)),
  )
  expect(entries.filter(({ toldBy }) => toldBy === null)).toEqual([])
  const decided = lines.filter((line) => line.resolution !== null)
  expect(
    decided.map((line) => [line.schoolId, line.comparison, line.resolution?.resolution]),
  ).toEqual([
    [schoolOf('recovered').id, 'onlyTheirs', 'leaveOut'],
    [schoolOf('lowOnce').id, 'onlyTheirs', 'include'],
  ])
  expect(lines.filter(({ comparison }) => comparison === 'agreed')).toHaveLength(5)
})

test("the centre's letter answers what was sent to it", async () => {
  const sent = await read((reader) => listAgreements(reader, demo, demoRegisterId(2025)))
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({
    way: 'system',
    sentOn: '2025-08-29',
    answer: { way: 'letter', outcome: 'agreed', letterNumber: '01-15/204' },
  })
})

test('sheets are sent, some are read; one objection is decided and one waits', async () => {
  const sheets = await read((reader) => listSheets(reader, demo, {}))
  expect(sheets.length).toBeGreaterThan(10)
  const seven = demoSheetId(7)
  const seventeen = demoSheetId(17)
  const ids = sheets.map(({ id }) => id)
  const acknowledged = await read((reader) => acknowledgementsOf(reader, demo, ids))
  expect(new Set(acknowledged.map(({ sheetId }) => sheetId))).toEqual(new Set([seven, seventeen]))
  const answers = await read((reader) => answersTo(reader, demo, [seven]))
  expect(answers.map(({ kind, outcome }) => [kind, outcome?.outcome])).toEqual([
    ['objection', 'declined'],
    ['comment', undefined],
  ])
  const waiting = await read((reader) => openObjections(reader, demo, 2025))
  expect(waiting.map(({ id }) => id)).toEqual([seventeen])
})

test('a district without its list is what tests begin with that walk the way themselves', async () => {
  const before = await testDatabase()
  await seedDemo(before, undefined, { upTo: 'runs' })
  const registers = await before.database.read(inDemo, (reader) => listRegisters(reader, demo))
  expect(registers).toEqual([])
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

const read = <T>(work: (reader: Reader) => Promise<T>) => db.database.read(inDemo, work)

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
