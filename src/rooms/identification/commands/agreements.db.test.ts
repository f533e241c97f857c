import { beforeAll, describe, expect, test } from 'vitest'
import {
  demoMunicipalityId,
  demoPersonId,
  demoRegionId,
  neighbourMunicipalityId,
} from '../../../../db/demo/ids.ts'
import { demoPerson } from '../../../../db/demo/people.ts'
import { seedDemo } from '../../../../db/demo/seed.ts'
import { schoolOf } from '../../../../tests/cast.ts'
import { testDatabase } from '../../../../tests/kit/database.ts'
import type { Reader, Scope, Writer } from '../../../kernel/database/handles.ts'
import { type Day, newId, type PersonId, type RegionId } from '../../../kernel/ids.ts'
import type { Result } from '../../../kernel/result.ts'
import type { AgreementId, RegisterId } from '../ids.ts'
import { agreementsOfRegion, getAgreementOfRegion, listAgreements } from '../queries-agreements.ts'
import { getExpertMeeting } from '../queries-expert-meetings.ts'
import { registerState } from '../queries-register-state.ts'
import { getRegister } from '../queries-registers.ts'
import { listRuns } from '../queries-runs.ts'
import { agreementStanding, membersFingerprint } from '../register/agreement.ts'
import { membersOf } from '../register/members.ts'
import { amendRegister } from './amend-register.ts'
import { answerAgreement } from './answer-agreement.ts'
import { closeExpertMeeting } from './close-expert-meeting.ts'
import { computeRun } from './compute-run.ts'
import { openExpertMeeting } from './open-expert-meeting.ts'
import { type AgreementLetter, recordAgreementLetter } from './record-agreement-letter.ts'
import { sendForAgreement } from './send-for-agreement.ts'
import { startRegister } from './start-register.ts'
import { withdrawRegister } from './withdraw-register.ts'

const db = await testDatabase()
const personAt = (login: string) => demoPersonId(demoPerson(login).place)
const working = { municipalityId: demoMunicipalityId, today: '2025-09-15' as Day }
const scope: Scope = { tenant: demoMunicipalityId, actor: personAt('metodist') }
/** Who is of the region works today in one municipality; here in the one whose list it is not. */
const centre: Scope = { tenant: neighbourMunicipalityId, actor: personAt('coko') }
const ofRegion = { regionId: demoRegionId }
const read = <T>(work: (reader: Reader) => Promise<T>, as = scope) => db.database.read(as, work)
const write = <T, R>(work: (writer: Writer) => Promise<Result<T, R>>, as = scope) =>
  db.database.write(as, work)

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

const stateOf = (id: RegisterId) =>
  read(async (reader) => {
    const register = await getRegister(reader, working, id)
    const state = await registerState(reader, working, register)
    const members = membersOf(state.standings)
    const sendings = await listAgreements(reader, working, id)
    const standing = agreementStanding(sendings, membersFingerprint(members))
    return { ...state, revision: register.revision, members, sendings, standing }
  })

const amend = async (
  registerId: RegisterId,
  schoolId: ReturnType<typeof schoolOf>['id'],
  change: 'include' | 'exclude',
) => {
  const { revision } = await stateOf(registerId)
  must(
    await write((writer) =>
      amendRegister(writer, working, registerId, { schoolId, change, reason: 'решено', revision }),
    ),
  )
}

const attendee = (name: string) => ({ name, post: 'эксперт', personId: null })

/** A list about which everything is decided: small groups in one meeting with its protocol. */
async function prepared(): Promise<RegisterId> {
  const runs = await read((reader) => listRuns(reader, working))
  const run = runs.find(({ year, outcome }) => year === 2025 && outcome === 'final')
  if (run === undefined) throw new Error('no run')
  const id = must(await write((writer) => startRegister(writer, working, run.id)))
  const { standings } = await stateOf(id)
  const [chair, secretary, third] = ['Громова Е. П.', 'Летова А. П.', 'Юрьев К. П.'].map(attendee)
  if (!chair || !secretary || !third) throw new Error('nobody meets')
  const meeting = { heldOn: working.today, chair, secretary, present: [third] }
  const meetingId = must(await write((writer) => openExpertMeeting(writer, working, id, meeting)))
  const at = { registerId: id, meetingId }
  const { revision } = await read((reader) => getExpertMeeting(reader, working, at))
  const lines = standings
    .filter(({ open }) => open.includes('experts'))
    .map(({ schoolId }) => ({ schoolId, decision: 'include' as const, reason: 'малые группы' }))
  meetings += 1
  const protocol = { number: String(meetings), on: working.today, lines }
  must(await write((writer) => closeExpertMeeting(writer, working, { ...at, revision }, protocol)))
  return id
}

let meetings = 0

const send = async (registerId: RegisterId, seen?: number) => {
  const revision = seen ?? (await stateOf(registerId)).revision
  return write((writer) =>
    sendForAgreement(writer, working, {
      registerId,
      revision,
      note: null,
      sentByName: 'Соколова И. П.',
    }),
  )
}

/** As the page of the region does it: for the municipality whose list it is. */
const answer = (agreementId: AgreementId, outcome: 'agreed' | 'remarks') =>
  write(
    (writer) =>
      answerAgreement(writer, working, {
        agreementId,
        outcome,
        remarks: outcome === 'remarks' ? 'Проверьте школу № 5' : null,
        respondent: 'Фомина Г. П., ЦОКО',
      }),
    { tenant: demoMunicipalityId, actor: personAt('coko') },
  )

const letter = async (registerId: RegisterId, more: Partial<AgreementLetter> = {}) => {
  const { revision } = await stateOf(registerId)
  return write((writer) =>
    recordAgreementLetter(writer, working, {
      registerId,
      revision,
      enteredByName: 'Соколова И. П.',
      outcome: 'agreed',
      remarks: null,
      respondent: 'Центр оценки качества',
      number: '12-08/45',
      on: '2025-09-15' as Day,
      scan: null,
      ...more,
    }),
  )
}

const discard = async (registerId: RegisterId) => {
  const { revision } = await stateOf(registerId)
  must(
    await write((writer) =>
      withdrawRegister(writer, working, registerId, { reason: 'проба', revision }),
    ),
  )
}

beforeAll(async () => {
  await seedDemo(db, undefined, { upTo: 'runs' })
  must(await write((writer) => computeRun(writer, working, { year: 2025, stage: 'final' })))
})

describe('in the system', () => {
  test('a list is sent once, answered with remarks, sent anew and agreed', async () => {
    const id = await prepared()
    expect((await stateOf(id)).standing).toBe('notSent')
    const first = must(await send(id))
    expect(await send(id)).toMatchObject({ refusal: { kind: 'alreadySent' } })
    must(await answer(first, 'remarks'))
    expect(await stateOf(id)).toMatchObject({
      standing: 'remarks',
      steps: { agreement: { outcome: 'remarks' } },
    })
    const second = must(await send(id))
    expect(await answer(first, 'agreed')).toMatchObject({ refusal: { kind: 'alreadyAnswered' } })
    must(await answer(second, 'agreed'))
    expect(await send(id)).toMatchObject({ refusal: { kind: 'alreadyAgreed' } })
    const state = await stateOf(id)
    expect(state).toMatchObject({ standing: 'agreed', steps: { agreement: { isOutdated: false } } })
    expect(state.sendings.map(({ ordinal }) => ordinal)).toEqual([2, 1])
    await discard(id)
  })

  test('an agreement holds for the list that was agreed and for no other', async () => {
    const id = await prepared()
    must(await answer(must(await send(id)), 'agreed'))
    await amend(id, schoolOf('ordinary').id, 'include')
    expect(await stateOf(id)).toMatchObject({
      standing: 'agreedOutdated',
      steps: { agreement: { isOutdated: true } },
    })
    const anew = must(await send(id))
    await amend(id, schoolOf('hardButGood').id, 'include')
    expect((await stateOf(id)).standing).toBe('waitingOutdated')
    const last = must(await send(id))
    expect(await answer(anew, 'agreed')).toMatchObject({ refusal: { kind: 'sentAnew' } })
    await discard(id)
    expect(await answer(last, 'agreed')).toMatchObject({ refusal: { kind: 'registerClosed' } })
  })

  test('nobody is asked to agree to what is not decided', async () => {
    const runs = await read((reader) => listRuns(reader, working))
    const run = runs.find(({ year, outcome }) => year === 2025 && outcome === 'final')
    const id = must(await write((writer) => startRegister(writer, working, run?.id as never)))
    expect(await send(id)).toMatchObject({ refusal: { kind: 'blockedBefore' } })
    expect(await letter(id)).toMatchObject({ refusal: { kind: 'blockedBefore' } })
    expect(await send(id, 99)).toMatchObject({ refusal: { kind: 'registerChanged' } })
    await discard(id)
  })

  test('two people at the same moment: one sends, one answers', async () => {
    const id = await prepared()
    const { revision } = await stateOf(id)
    const sent = await Promise.all([send(id, revision), send(id, revision)])
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1)
    const { sendings } = await stateOf(id)
    const [sending] = sendings
    if (sending === undefined) throw new Error('nothing sent')
    const both = await Promise.all([answer(sending.id, 'agreed'), answer(sending.id, 'remarks')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'alreadyAnswered' } })
    await discard(id)
  })
})

describe('by a letter', () => {
  test('the centre agrees without an account, and the letter answers what was sent', async () => {
    const id = await prepared()
    expect(await letter(id, { on: '2025-09-16' as Day })).toMatchObject({
      refusal: { kind: 'letterInFuture' },
    })
    const sent = must(await send(id))
    expect(must(await letter(id))).toBe(sent)
    const { sendings, standing } = await stateOf(id)
    expect(standing).toBe('agreed')
    expect(sendings).toHaveLength(1)
    expect(sendings[0]?.answer).toMatchObject({ way: 'letter', letterNumber: '12-08/45' })
    expect(await letter(id)).toMatchObject({ refusal: { kind: 'alreadyAgreed' } })
    await discard(id)
  })

  test('without a sending the letter is about the list as it stands', async () => {
    const id = await prepared()
    must(await letter(id, { outcome: 'remarks', remarks: 'Уточните школу № 9' }))
    expect((await stateOf(id)).standing).toBe('remarks')
    must(await letter(id, { number: '12-08/46' }))
    expect((await stateOf(id)).sendings.map(({ way }) => way)).toEqual(['letter', 'letter'])
    await discard(id)
  })
})

describe('people of the region', () => {
  test('see what was sent in the system and nothing else of the municipality', async () => {
    const id = await prepared()
    const sent = must(await send(id))
    const seen = await read((reader) => agreementsOfRegion(reader, ofRegion), centre)
    expect(seen.every(({ way }) => way === 'system')).toBe(true)
    const one = await read((reader) => getAgreementOfRegion(reader, ofRegion, sent), centre)
    expect(one.sheet.schools.length).toBeGreaterThan(3)
    expect(JSON.stringify(one.sheet)).not.toMatch(/schoolId|snapshot|listedProbability/)
    const { rows: tables } = await db.owner.query<{ table: string }>(
      `select tablename as table from pg_tables where schemaname = 'public'
       and (tablename like 'register%' or tablename like 'identification%'
         or tablename like 'received%' or tablename = 'support_registers')
       and tablename not like 'register_agreement%'`,
    )
    for (const { table } of tables) {
      const rows = await read(async (reader) => {
        const found = await reader
          .selectFrom(table as 'supportRegisters')
          .select('municipalityId')
          .where('municipalityId', '=', demoMunicipalityId)
          .execute()
        return found.length
      }, centre)
      expect(rows, table).toBe(0)
    }
    await discard(id)
  })

  test('write nothing but by the municipality whose list it is', async () => {
    const id = await prepared()
    const sent = must(await send(id))
    const past = write(
      (writer) =>
        answerAgreement(writer, working, {
          agreementId: sent,
          outcome: 'agreed',
          remarks: null,
          respondent: 'мимо',
        }),
      centre,
    )
    await expect(past).rejects.toMatchObject({ name: 'NotFound' })
    await discard(id)
  })

  test('of another region, of a municipality and of nowhere see nothing', async () => {
    const id = await prepared()
    must(await send(id))
    const [region, stranger] = [newId<RegionId>(), newId<PersonId>()]
    await db.owner.query(`insert into regions (id, code, name) values ($1, '99', 'Иная область')`, [
      region,
    ])
    await db.owner.query(
      `insert into people (id, region_id, login, display_name) values ($1, $2, 'other-region', 'Чужой')`,
      [stranger, region],
    )
    await db.owner.query(
      `insert into role_grants (id, person_id, role) values ($1, $2, 'assessmentCentre')`,
      [newId(), stranger],
    )
    const sees = (as: Scope) => read((reader) => agreementsOfRegion(reader, ofRegion), as)
    expect(await sees({ tenant: null, actor: stranger })).toEqual([])
    expect(await sees({ tenant: neighbourMunicipalityId, actor: null })).toEqual([])
    expect(
      await sees({ tenant: neighbourMunicipalityId, actor: personAt('metodist-sosed') }),
    ).toEqual([])
    expect(await sees({ tenant: null, actor: personAt('region') })).not.toEqual([])
    await discard(id)
  })
})

test('everything is journalled in the municipality', async () => {
  const { rows } = await db.owner.query<{ event: string }>(
    `select distinct event from journal where event like 'identification.agreement%'
       and municipality_id = $1 order by event`,
    [demoMunicipalityId],
  )
  expect(rows.map(({ event }) => event)).toEqual([
    'identification.agreementAnswered',
    'identification.agreementAsked',
    'identification.agreementLetterEntered',
  ])
})
