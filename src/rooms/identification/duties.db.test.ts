import { beforeAll, expect, test } from 'vitest'
import { demoMunicipalityId, demoPersonId } from '../../../db/demo/ids.ts'
import { demoPerson } from '../../../db/demo/people.ts'
import { seedDemo } from '../../../db/demo/seed.ts'
import { testDatabase } from '../../../tests/kit/database.ts'
import type { Actor } from '../../kernel/access/actor.ts'
import type { Role } from '../../kernel/access/roles.ts'
import type { Scope, Writer } from '../../kernel/database/handles.ts'
import type { Day, SchoolId } from '../../kernel/ids.ts'
import type { Result } from '../../kernel/result.ts'
import { closeExpertMeeting } from './commands/close-expert-meeting.ts'
import { computeRun } from './commands/compute-run.ts'
import { openExpertMeeting } from './commands/open-expert-meeting.ts'
import { startRegister } from './commands/start-register.ts'
import type { RegisterId } from './ids.ts'
import { identificationDuties, identificationStage } from './queries-duties.ts'
import { getExpertMeeting } from './queries-expert-meetings.ts'
import { expertQueue } from './queries-expert-queue.ts'
import { getRegister } from './queries-registers.ts'

const db = await testDatabase()
const today = '2025-09-15' as Day
const working = { municipalityId: demoMunicipalityId, today }
const personId = demoPersonId(demoPerson('metodist').place)
const scope: Scope = { tenant: demoMunicipalityId, actor: personId }

const somebody = (role: Role): Actor => ({
  kind: 'person',
  personId,
  displayName: 'Соколова Ирина Примеровна',
  municipalityId: demoMunicipalityId,
  regionId: null,
  grants: [{ role, municipalityId: demoMunicipalityId, schoolId: null, acting: null }],
})
const asked = { today, locale: 'ru' as const }
const duties = (role: Role = 'adviser') =>
  db.database.read(scope, (reader) => identificationDuties(reader, somebody(role), asked))
const kinds = async () => (await duties()).map(({ id }) => id.split('.')[1])
const stage = (role: Role = 'adviser') =>
  db.database.read(scope, (reader) => identificationStage(reader, somebody(role), 'ru'))
const done = async <T, R>(work: (writer: Writer) => Promise<Result<T, R>>): Promise<T> => {
  const result = await db.database.write(scope, work)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

let register = '' as RegisterId
let queued: readonly SchoolId[] = []
beforeAll(() => seedDemo(db, undefined, { upTo: 'runs' }))

test('a final run without a list asks to begin one; nobody but the team is asked', async () => {
  const run = await done((writer) => computeRun(writer, working, { year: 2025, stage: 'final' }))
  expect(await kinds()).toContain('startRegister')
  expect((await duties()).find(({ id }) => id.includes('startRegister'))).toMatchObject({
    what: 'Начать перечень по\u00a0результатам 2025\u00a0года',
    act: { href: `/identification/runs/${run}` },
  })
  for (const role of ['schoolHead', 'teacher', 'administrator'] as const)
    expect(await duties(role)).toEqual([])
  expect(await stage()).toMatchObject({ state: 'going', text: expect.stringMatching(/^Итоговый/) })
  expect(await stage('teacher')).toEqual({ state: 'going', text: 'Вывод по\u00a0школам посчитан' })
  register = await done((writer) => startRegister(writer, working, run))
  const { schools } = await db.database.read(scope, (reader) => expertQueue(reader, working, run))
  queued = schools.flatMap(({ group, schoolId }) => (group === 'smallGroups' ? [schoolId] : []))
})

test('the queue asks for a meeting, the meeting for its protocol, then the region is asked', async () => {
  expect(queued.length).toBeGreaterThan(0)
  expect(await kinds()).toContain('experts')
  expect(await kinds()).not.toContain('startRegister')
  expect(await stage()).toMatchObject({ state: 'going', text: expect.stringContaining('2025/26') })
  const person = (name: string) => ({ name, post: 'эксперт', personId: null })
  const meetingId = await done((writer) =>
    openExpertMeeting(writer, working, register, {
      heldOn: today,
      chair: person('А'),
      secretary: person('Б'),
      present: [person('В')],
    }),
  )
  expect(await kinds()).toContain('closeMeeting')
  expect(await kinds()).not.toContain('experts')
  const lines = queued.map((schoolId) => ({
    schoolId,
    decision: 'include' as const,
    reason: 'итоги ровные',
  }))
  const { revision } = await db.database.read(scope, (reader) =>
    getExpertMeeting(reader, working, { registerId: register, meetingId }),
  )
  const at = { registerId: register, meetingId, revision }
  await done((writer) => closeExpertMeeting(writer, working, at, { number: '1', on: today, lines }))
  const after = await kinds()
  expect(after).not.toContain('closeMeeting')
  expect(after).not.toContain('experts')
  expect(after).toContain('agreement')
  expect(after).not.toContain('sign')
})

test('an order turns the step of the cycle to done', async () => {
  await db.owner.query(
    `insert into register_orders (municipality_id, register_id, number, ordered_on, signatory_post,
       signatory_name, entered_on) values ($1, $2, '412', '2025-09-15', 'начальник', 'Громова Е. П.', '2025-09-15')`,
    [demoMunicipalityId, register],
  )
  await db.owner.query('update support_registers set open_year = null where id = $1', [register])
  const { order } = await db.database.read(scope, (reader) =>
    getRegister(reader, working, register),
  )
  expect(order?.number).toBe('412')
  for (const role of ['adviser', 'teacher'] as const)
    expect(await stage(role)).toEqual({
      state: 'done',
      text: 'Перечень действует: приказ №\u00a0412 от\u00a015.09.2025',
    })
  expect(await kinds()).not.toContain('agreement')
})
