import { beforeAll, describe, expect, test } from 'vitest'
import {
  demoMunicipalityId,
  demoPersonId,
  neighbourMunicipalityId,
} from '../../../../db/demo/ids.ts'
import { demoPerson } from '../../../../db/demo/people.ts'
import { seedDemo } from '../../../../db/demo/seed.ts'
import { schoolOf } from '../../../../tests/cast.ts'
import { testDatabase } from '../../../../tests/kit/database.ts'
import type { Reader, Scope, Writer } from '../../../kernel/database/handles.ts'
import type { Day, PersonId, SchoolId } from '../../../kernel/ids.ts'
import { listJournal } from '../../../kernel/journal/journal.ts'
import type { Result } from '../../../kernel/result.ts'
import { headsOfSchools, listColleagues } from '../../access/index.ts'
import type { ExpertMeetingId, RegisterId } from '../ids.ts'
import { expertFacts } from '../queries-expert-facts.ts'
import { getExpertMeeting, listExpertMeetings } from '../queries-expert-meetings.ts'
import { expertQueue } from '../queries-expert-queue.ts'
import { headMeetingsOfSchool, listHeadMeetings } from '../queries-head-meetings.ts'
import { getRegister } from '../queries-registers.ts'
import type { Attendee } from '../register/attendees.ts'
import type { DecisionLine, ExpertDecision } from '../register/expert-decisions.ts'
import { cancelExpertMeeting } from './cancel-expert-meeting.ts'
import { closeExpertMeeting } from './close-expert-meeting.ts'
import { computeRun } from './compute-run.ts'
import { decideWithExperts } from './decide-with-experts.ts'
import { correctExpertMeeting, openExpertMeeting } from './open-expert-meeting.ts'
import { recordHeadMeeting, withdrawHeadMeeting } from './record-head-meeting.ts'
import { startRegister } from './start-register.ts'

const db = await testDatabase()
const today = '2025-09-15' as Day
const working = { municipalityId: demoMunicipalityId, today }
const scope: Scope = {
  tenant: demoMunicipalityId,
  actor: demoPersonId(demoPerson('metodist').place),
}
const read = <T>(work: (reader: Reader) => Promise<T>) => db.database.read(scope, work)
const write = <T, R>(work: (writer: Writer) => Promise<Result<T, R>>) =>
  db.database.write(scope, work)
const done = async <T, R>(work: (writer: Writer) => Promise<Result<T, R>>): Promise<T> => {
  const result = await write(work)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

const person = (name: string, personId: PersonId | null = null): Attendee => ({
  name,
  post: 'эксперт',
  personId,
})
const chair = person('Громова Елена Примеровна', demoPersonId(demoPerson('nachalnik').place))
const secretary = person('Соколова Ирина Примеровна')
const expert = person('Летова Анна Примеровна')
const people = { chair, secretary, present: [expert, expert, chair] }
const fields = { heldOn: '2025-09-15' as Day, ...people }

const small = schoolOf('smallLowTwice').id
const yearly = schoolOf('smallLowEachYear').id
const line = (
  schoolId: SchoolId,
  decision: ExpertDecision | null,
  reason = 'группы по 6 человек, итоги прошлых лет ровные',
): DecisionLine => ({ schoolId, decision, reason })

let register = '' as RegisterId
let queued: readonly SchoolId[] = []
beforeAll(async () => {
  await seedDemo(db, undefined, { upTo: 'runs' })
  const run = await done((writer) => computeRun(writer, working, { year: 2025, stage: 'final' }))
  register = await done((writer) => startRegister(writer, working, run))
  const queue = await read((reader) => expertQueue(reader, working, run))
  queued = queue.schools.filter(({ group }) => group === 'smallGroups').map((one) => one.schoolId)
})

const meetingAt = async (meetingId: ExpertMeetingId) => {
  const { revision } = await read((reader) =>
    getExpertMeeting(reader, working, { registerId: register, meetingId }),
  )
  return { registerId: register, meetingId, revision }
}
const close = (
  at: Awaited<ReturnType<typeof meetingAt>>,
  lines: readonly DecisionLine[],
  number: string,
  on = today,
) => write((writer) => closeExpertMeeting(writer, working, at, { number, on, lines }))
const facts = () => read((reader) => expertFacts(reader, working, register))

describe('one meeting, one protocol', () => {
  let first = '' as ExpertMeetingId

  test('the queue holds small groups and gaps, each with the counts behind it', async () => {
    expect(queued).toContain(small)
    expect(queued).toContain(yearly)
    const { runId } = await read((reader) => getRegister(reader, working, register))
    const { schools } = await read((reader) => expertQueue(reader, working, runId!))
    const missing = schools.find(({ schoolId }) => schoolId === schoolOf('fileNotLoaded').id)
    expect(missing).toMatchObject({ group: 'gaps' })
    expect(missing?.missing.length).toBeGreaterThan(0)
    expect(schools.map(({ group }) => group)).toEqual(
      schools
        .map(({ group }) => group)
        .toSorted()
        .toReversed(),
    )
  })

  test('is opened once, with people who are not one person', async () => {
    const refusals = [
      { ...fields, secretary: chair },
      { ...fields, present: [chair] },
      { ...fields, heldOn: '2025-09-01' as Day },
    ]
    const kinds = ['chairIsSecretary', 'nobodyElsePresent', 'beforeRun']
    for (const [at, refused] of refusals.entries())
      expect(
        await write((writer) => openExpertMeeting(writer, working, register, refused)),
      ).toMatchObject({ ok: false, refusal: { kind: kinds[at] } })
    const opened = await Promise.all(
      [fields, fields].map((each) =>
        write((writer) => openExpertMeeting(writer, working, register, each)),
      ),
    )
    expect(opened.filter(({ ok }) => ok)).toHaveLength(1)
    expect(opened.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'meetingGoesOn' } })
    first = opened.flatMap((one) => (one.ok ? [one.value] : []))[0]!
    const stored = await read((reader) =>
      getExpertMeeting(reader, working, { registerId: register, meetingId: first }),
    )
    expect(stored).toMatchObject({ ordinal: 1, isOpen: true, present: [expert], protocol: null })
  })

  test('decides nothing before its protocol; two people at once are told', async () => {
    const at = await meetingAt(first)
    const both = await Promise.all(
      [line(small, 'include'), line(small, 'riskZone')].map((one) =>
        write((writer) => decideWithExperts(writer, working, at, [one])),
      ),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'changedMeanwhile' } })
    expect(await facts()).toMatchObject({ decisions: [], openMeetings: 1 })
    const strange = await meetingAt(first)
    expect(
      await write((writer) =>
        decideWithExperts(writer, working, strange, [
          line(small, 'include'),
          line(schoolOf('ordinary').id, 'include'),
        ]),
      ),
    ).toMatchObject({ refusal: { kind: 'notInQueue', count: 1 } })
    const earlier = { ...fields, heldOn: '2025-09-20' as Day }
    await done((writer) => correctExpertMeeting(writer, working, strange, earlier))
    expect(await close(await meetingAt(first), [line(small, 'include')], '3')).toMatchObject({
      refusal: { kind: 'heldAhead' },
    })
    const back = await meetingAt(first)
    await done((writer) => correctExpertMeeting(writer, working, back, fields))
  })

  test('closes with a number and a day that can be, and then never changes', async () => {
    const at = await meetingAt(first)
    const lines = [line(small, 'include'), line(yearly, null, '')]
    expect(await close(at, [line(small, null, '')], '3')).toMatchObject({
      refusal: { kind: 'nothingDecided' },
    })
    expect(await close(at, lines, '3', '2025-09-14' as Day)).toMatchObject({
      refusal: { kind: 'protocolTooEarly' },
    })
    expect(await close(at, lines, '3', '2025-09-16' as Day)).toMatchObject({
      refusal: { kind: 'protocolAhead' },
    })
    const before = await read((reader) => getRegister(reader, working, register))
    expect(await close(at, lines, '3')).toMatchObject({ ok: true })
    const after = await read((reader) => getRegister(reader, working, register))
    expect(after.revision).toBe(before.revision + 1)
    expect(await facts()).toMatchObject({
      decisions: [{ schoolId: small, decision: 'include', protocol: '3', heldOn: today }],
      openMeetings: 0,
    })
    const again = await meetingAt(first)
    expect(await close(again, [line(small, 'riskZone')], '4')).toMatchObject({
      refusal: { kind: 'meetingEnded' },
    })
    await expect(
      db.database.write(scope, async (writer) => {
        const changed = await writer
          .updateTable('expertDecisions')
          .set({ decision: 'riskZone' })
          .where('meetingId', '=', first)
          .executeTakeFirst()
        expect(Number(changed.numUpdatedRows)).toBe(0)
        await writer
          .insertInto('expertDecisions')
          .values({
            municipalityId: demoMunicipalityId,
            meetingId: first,
            schoolId: yearly,
            decision: 'include',
            reason: 'мимо протокола',
          })
          .execute()
        return { ok: true, value: null }
      }),
    ).rejects.toThrow(/row-level security/)
    const [event] = await read((reader) =>
      listJournal(reader, { object: { kind: 'expertMeeting', id: first } }),
    )
    expect(event).toMatchObject({
      event: 'identification.expertMeetingClosed',
      details: { number: '3', decided: 1 },
    })
  })

  test('a further meeting decides what was left and decides anew; a used number is refused', async () => {
    const second = await done((writer) => openExpertMeeting(writer, working, register, fields))
    const lines = [line(small, 'riskZone', 'пересмотрено'), line(yearly, 'doNotInclude')]
    expect(await close(await meetingAt(second), lines, ' 3')).toMatchObject({
      refusal: { kind: 'protocolNumberTaken' },
    })
    expect(await close(await meetingAt(second), lines, '4')).toMatchObject({ ok: true })
    const { decisions } = await facts()
    expect(
      decisions.map(({ schoolId, decision, protocol }) => [schoolId, decision, protocol]),
    ).toEqual(
      expect.arrayContaining([
        [small, 'riskZone', '4'],
        [yearly, 'doNotInclude', '4'],
      ]),
    )
    expect(decisions).toHaveLength(2)
    const meetings = await read((reader) => listExpertMeetings(reader, working, register))
    expect(meetings.map(({ decisions: those }) => those.length)).toEqual([1, 2])
  })

  test('a meeting that did not take place decides nothing and lets another begin', async () => {
    const third = await done((writer) => openExpertMeeting(writer, working, register, fields))
    const drafted = await meetingAt(third)
    await done((writer) => decideWithExperts(writer, working, drafted, [line(small, 'include')]))
    const at = await meetingAt(third)
    await done((writer) => cancelExpertMeeting(writer, working, at, 'нет кворума'))
    expect(await facts()).toMatchObject({ openMeetings: 0 })
    expect((await facts()).decisions.find(({ schoolId }) => schoolId === small)).toMatchObject({
      decision: 'riskZone',
    })
  })
})

describe('talks with heads', () => {
  test('heads come from the register of people, whoever acts with the order', async () => {
    const heads = await read((reader) => headsOfSchools(reader, working, today))
    const acting = heads.find(({ schoolId }) => schoolId === schoolOf('hardAndLow').id)
    expect(acting).toMatchObject({ actingBasis: expect.stringContaining('№ 61-к') })
    const later = await read((reader) => headsOfSchools(reader, working, '2026-01-01' as Day))
    expect(later.some(({ schoolId }) => schoolId === schoolOf('hardAndLow').id)).toBe(false)
    const colleagues = await read((reader) => listColleagues(reader, working))
    expect(colleagues.find(({ name }) => name.startsWith('Соколова'))?.roles).toEqual(['adviser'])
    expect(colleagues.find(({ name }) => name.startsWith('Мельников'))?.roles).toEqual([])
  })

  test('are recorded for the list, seen at the school, struck out with a reason', async () => {
    const talk = {
      schoolId: small,
      heldOn: today,
      head: { name: 'А. Б.', post: 'директор', actingBasis: null, personId: null },
      presented: 'Результаты 2025 года',
      answered: 'Согласны',
      agreed: '',
    }
    const ahead = { ...talk, heldOn: '2025-09-16' as Day }
    expect(
      await write((writer) => recordHeadMeeting(writer, working, register, ahead)),
    ).toMatchObject({ refusal: { kind: 'heldAhead' } })
    const id = await done((writer) => recordHeadMeeting(writer, working, register, talk))
    expect((await facts()).met).toEqual([small])
    const ofSchool = () => read((reader) => headMeetingsOfSchool(reader, working, small))
    expect(await ofSchool()).toMatchObject([{ answered: 'Согласны', withdrawal: null }])
    const at = { registerId: register, meetingId: id }
    await done((writer) => withdrawHeadMeeting(writer, working, at, 'не та школа'))
    expect(
      await write((writer) => withdrawHeadMeeting(writer, working, at, 'ещё раз')),
    ).toMatchObject({ refusal: { kind: 'struckOut' } })
    expect(await ofSchool()).toEqual([])
    expect((await facts()).met).toEqual([])
    const [kept] = await read((reader) => listHeadMeetings(reader, working, register))
    expect(kept).toMatchObject({ withdrawal: { reason: 'не та школа' } })
  })
})

test('another municipality sees no meeting, whoever it says it is', async () => {
  const elsewhere: Scope = { tenant: neighbourMunicipalityId, actor: null }
  const seen = await db.database.read(elsewhere, async (reader) => [
    ...(await listExpertMeetings(reader, working, register)),
    ...(await listHeadMeetings(reader, working, register)),
  ])
  expect(seen).toEqual([])
})
