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
import { sha256Of } from '../../../kernel/files/file-store.ts'
import type { Day } from '../../../kernel/ids.ts'
import type { Result } from '../../../kernel/result.ts'
import type { ReceivedListId } from '../ids.ts'
import { compareReceived, lineQuestions } from '../queries-differences.ts'
import { getReceived, listReceived, receivedEntries } from '../queries-received.ts'
import { linesOfText } from '../register/list-lines.ts'
import type { Sender } from '../register/member-facts.ts'
import { answerReceivedList } from './answer-received-list.ts'
import { computeRun } from './compute-run.ts'
import { enterReceivedList } from './enter-received-list.ts'
import { resolveDifferences } from './resolve-differences.ts'
import { withdrawReceivedList } from './withdraw-received-list.ts'

const db = await testDatabase()
const person = demoPersonId(demoPerson('metodist').place)
const working = { municipalityId: demoMunicipalityId, today: '2025-09-15' as Day }
const scope: Scope = { tenant: demoMunicipalityId, actor: person }
const read = <T>(work: (reader: Reader) => Promise<T>) => db.database.read(scope, work)
const write = <T, R>(work: (writer: Writer) => Promise<Result<T, R>>) =>
  db.database.write(scope, work)

const enter = (text: string, sender: Sender = 'region') =>
  write((writer) =>
    enterReceivedList(writer, working, {
      year: 2025,
      sender,
      senderName: 'Министерство образования',
      documentNumber: '47',
      documentOn: '2025-09-12' as Day,
      source: { typed: text },
      sha256: sha256Of(Buffer.from(text)),
      lines: linesOfText(text),
    }),
  )

async function entered(text: string, sender?: Sender): Promise<ReceivedListId> {
  const list = await enter(text, sender)
  if (!list.ok) throw new Error(JSON.stringify(list.refusal))
  return list.value
}

const compared = (id: ReceivedListId) =>
  read(async (reader) => compareReceived(reader, working, await getReceived(reader, working, id)))

const [lowTwice, ordinary, lowBefore] = (
  ['lowTwice', 'ordinary', 'lowTwiceAndBefore'] as const
).map(schoolOf)
if (!lowTwice || !ordinary || !lowBefore) throw new Error('no cast')

const resolve = (
  listId: ReceivedListId,
  schoolId: typeof ordinary.id,
  seen: number,
  resolution: 'include' | 'leaveOut' = 'include',
) =>
  write((writer) =>
    resolveDifferences(writer, working, {
      listId,
      schools: [{ schoolId, seen }],
      resolution,
      reason: 'Письмо министерства',
    }),
  )

beforeAll(async () => {
  await seedDemo(db, undefined, { upTo: 'runs' })
  const run = await write((writer) => computeRun(writer, working, { year: 2025, stage: 'final' }))
  if (!run.ok) throw new Error('no run')
})

describe('a received list', () => {
  test('is entered once; the same lines of another sender are another list', async () => {
    const text = `1. ${lowTwice.shortName};\n2. ${ordinary.shortName};`
    const id = await entered(text)
    expect(await enter(text)).toEqual({
      ok: false,
      refusal: { kind: 'sameListEntered', on: '2025-09-15' },
    })
    await entered(text, 'centre')
    const entries = await read((reader) => receivedEntries(reader, working, id))
    expect(entries.map(({ schoolId, toldBy }) => [schoolId, toldBy])).toEqual([
      [lowTwice.id, 'name'],
      [ordinary.id, 'name'],
    ])
  })

  test('entered by two people at the same moment is stored once', async () => {
    const text = `${lowTwice.shortName}\n${lowBefore.shortName}`
    const both = await Promise.all([enter(text), enter(text)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'sameListEntered' } })
  })

  test('is compared with the run: agreed, only ours, only theirs, each with why', async () => {
    const id = await entered(`${lowTwice.shortName}\n${ordinary.shortName}\nсписок третий`)
    const { lines } = await compared(id)
    const of = (schoolId: string) => lines.find((line) => line.schoolId === schoolId)
    expect(of(lowTwice.id)).toMatchObject({ comparison: 'agreed', mustBeResolved: false })
    expect(of(lowTwice.id)?.reasons[0]).toMatchObject({ kind: 'criteria' })
    expect(of(ordinary.id)).toMatchObject({ comparison: 'onlyTheirs', mustBeResolved: true })
    expect(of(ordinary.id)?.reasons.at(-1)).toEqual({ kind: 'otherRules' })
    expect(of(lowBefore.id)).toMatchObject({ comparison: 'onlyOurs', mustBeResolved: true })
  })

  test('leaves what it cannot tell to a person, remembers the answer and asks no more', async () => {
    const id = await entered('Школа в Тихой, где новая крыша')
    const questions = await read(async (reader) =>
      lineQuestions(reader, working, await receivedEntries(reader, working, id)),
    )
    expect(questions).toHaveLength(1)
    const answer = (schoolId: typeof ordinary.id | 'notOurs' | null) =>
      write((writer) =>
        answerReceivedList(writer, working, {
          listId: id,
          answers: new Map([[0, schoolId]]),
          answeredBy: person,
        }),
      )
    expect(await answer(null)).toMatchObject({ ok: false, refusal: { kind: 'nothingAnswered' } })
    expect(await answer('01990000-0000-7000-8000-00000000dead' as never)).toMatchObject({
      ok: false,
      refusal: { kind: 'notOurSchool' },
    })
    expect(await answer(lowBefore.id)).toEqual({ ok: true, value: 1 })
    expect(await answer(lowBefore.id)).toMatchObject({ refusal: { kind: 'nothingAnswered' } })
    const again = await entered('Школа в Тихой, где новая крыша\nи ещё строка')
    const [first] = await read((reader) => receivedEntries(reader, working, again))
    expect(first).toMatchObject({ schoolId: lowBefore.id, toldBy: 'name' })
    expect(await answer('notOurs')).toEqual({ ok: true, value: 1 })
  })
})

describe('a difference', () => {
  test('is decided with a reason, and anew by another row', async () => {
    const id = await entered(`${ordinary.shortName}\nрешение`)
    expect(await resolve(id, ordinary.id, 0)).toEqual({ ok: true, value: 1 })
    expect(await resolve(id, ordinary.id, 0)).toMatchObject({
      refusal: { kind: 'resolvedMeanwhile' },
    })
    expect(await resolve(id, ordinary.id, 1, 'leaveOut')).toEqual({ ok: true, value: 1 })
    const { lines } = await compared(id)
    expect(lines.find(({ schoolId }) => schoolId === ordinary.id)?.resolution).toMatchObject({
      ordinal: 2,
      resolution: 'leaveOut',
      reason: 'Письмо министерства',
      resolvedBy: person,
    })
  })

  test('decided by two people at the same moment is decided once', async () => {
    const id = await entered(`${ordinary.shortName}\nвдвоём`)
    const both = await Promise.all([resolve(id, ordinary.id, 0), resolve(id, ordinary.id, 0)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('is nothing to decide where the lists agree', async () => {
    const id = await entered(`${lowTwice.shortName}\nсогласны`)
    expect(await resolve(id, lowTwice.id, 0)).toMatchObject({ refusal: { kind: 'noDifference' } })
  })
})

test('a list withdrawn is heard no more and may be entered again', async () => {
  const text = `${ordinary.shortName}\nпо ошибке`
  const id = await entered(text)
  const withdraw = () =>
    write((writer) =>
      withdrawReceivedList(writer, working, { listId: id, reason: 'не тот', withdrawnBy: person }),
    )
  expect(await withdraw()).toMatchObject({ ok: true })
  expect(await withdraw()).toMatchObject({ refusal: { kind: 'alreadyWithdrawn' } })
  expect(await resolve(id, ordinary.id, 0)).toMatchObject({
    refusal: { kind: 'alreadyWithdrawn' },
  })
  await entered(text)
})

test('the neighbour sees no list, and everything is journalled', async () => {
  const neighbour = { tenant: neighbourMunicipalityId, actor: null }
  const seen = await db.database.read(neighbour, (reader) =>
    Promise.all([
      listReceived(reader, { municipalityId: neighbourMunicipalityId }),
      // The query of ours under the neighbour's scope: the database refuses what a query forgets.
      listReceived(reader, working),
    ]),
  )
  expect(seen).toEqual([[], []])
  const { rows } = await db.owner.query<{ event: string }>(
    `select distinct event from journal where object_kind = 'receivedList' order by event`,
  )
  expect(rows.map(({ event }) => event)).toEqual([
    'identification.differenceResolved',
    'identification.receivedListAnswered',
    'identification.receivedListEntered',
    'identification.receivedListWithdrawn',
  ])
})
