import { beforeAll, expect, test } from 'vitest'
import {
  demoMunicipalityId,
  demoPersonId,
  neighbourMunicipalityId,
} from '../../../../db/demo/ids.ts'
import { demoPerson } from '../../../../db/demo/people.ts'
import { seedDemo } from '../../../../db/demo/seed.ts'
import { type CastSchool, schoolOf } from '../../../../tests/cast.ts'
import { testDatabase } from '../../../../tests/kit/database.ts'
import type { Reader, Scope, Writer } from '../../../kernel/database/handles.ts'
import type { Day } from '../../../kernel/ids.ts'
import { listJournal } from '../../../kernel/journal/journal.ts'
import type { Result } from '../../../kernel/result.ts'
import type { RegisterId, RunId } from '../ids.ts'
import { lastListComparison } from '../queries-last-list.ts'
import { listRegisters, registerEntries } from '../queries-registers.ts'
import { computeRun } from './compute-run.ts'
import { type EarlierSchool, enterEarlierOrder } from './enter-earlier-order.ts'

const db = await testDatabase()
const working = { municipalityId: demoMunicipalityId, today: '2025-09-15' as Day }
const scope: Scope = {
  tenant: demoMunicipalityId,
  actor: demoPersonId(demoPerson('metodist').place),
}
const read = <T>(work: (reader: Reader) => Promise<T>) => db.database.read(scope, work)
const write = <T, R>(work: (writer: Writer) => Promise<Result<T, R>>) =>
  db.database.write(scope, work)
const named = (story: CastSchool) => schoolOf(story).shortName

const chosen = (...stories: readonly CastSchool[]): readonly EarlierSchool[] =>
  stories.map((story) => ({ schoolId: schoolOf(story).id, track: 'support', reason: 'п. 2' }))

const enter = (
  year: number,
  schools: readonly EarlierSchool[],
  order: { readonly number?: string; readonly on?: string } = {},
) =>
  write((writer) =>
    enterEarlierOrder(writer, working, {
      year,
      schools,
      order: {
        number: order.number ?? `${year}-п`,
        on: (order.on ?? `${year}-09-01`) as Day,
        signatoryPost: 'начальник управления',
        signatoryName: 'Громова Е. П.',
        scan: null,
      },
    }),
  )

let run = '' as RunId
beforeAll(async () => {
  await seedDemo(db, undefined, { upTo: 'runs' })
  // Whatever lists the demo holds, this file starts without any.
  await db.owner.query(
    'truncate support_registers, register_orders, register_entries, register_order_drafts cascade',
  )
  const computed = await write((writer) =>
    computeRun(writer, working, { year: 2025, stage: 'final' }),
  )
  if (!computed.ok) throw new Error('no run')
  run = computed.value
})

const compared = () =>
  read((reader) => lastListComparison(reader, working, { id: run, year: 2025 }))

test('nothing is half entered: nobody chosen, a school of elsewhere, a date to come', async () => {
  expect(await compared()).toBeNull()
  expect(await enter(2024, [])).toMatchObject({ refusal: { kind: 'nobodyChosen' } })
  const stranger = { schoolId: demoMunicipalityId as never, track: 'support', reason: '' } as const
  expect(await enter(2024, [...chosen('lowTwice'), stranger])).toMatchObject({
    refusal: { kind: 'schoolUnknown' },
  })
  expect(await enter(2024, chosen('lowTwice'), { on: '2025-09-16' })).toMatchObject({
    refusal: { kind: 'orderInFuture' },
  })
  expect(await read((reader) => listRegisters(reader, working))).toEqual([])
})

test('the list is in force by its order, once a year, and its number is used once', async () => {
  const both = await Promise.all([
    enter(2023, chosen('recovered', 'lowEachYear'), { number: '11' }),
    enter(2023, chosen('lowOnce'), { number: '12' }),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'yearHasList' } })
  const [register] = await read((reader) => listRegisters(reader, working))
  const number = `${register?.order?.number} `
  expect(await enter(2022, chosen('lowTwice'), { number, on: '2023-10-01' })).toMatchObject({
    refusal: { kind: 'numberUsed' },
  })
  expect(register).toMatchObject({ year: 2023, origin: 'order', isOpen: false })
})

test('next year’s run is compared with it: who enters, comes back, stays and leaves', async () => {
  const [first] = await read((reader) => listRegisters(reader, working))
  const before = await read((reader) => registerEntries(reader, working, first?.id as RegisterId))
  expect(before.map(({ origin, grounds }) => [origin, grounds])).toContainEqual([
    'earlierOrder',
    [{ kind: 'earlierOrder', reason: 'п. 2' }],
  ])
  // «Каждый год» was in the list of 2023 and not in that of 2024: it comes back.
  await db.owner.query('delete from register_entries')
  await db.owner.query(
    `insert into register_entries (municipality_id, register_id, school_id, school_name, track, origin, grounds)
     values ($1, $2, $3, 'СОШ', 'support', 'earlierOrder', '[]')`,
    [demoMunicipalityId, first?.id, schoolOf('lowEachYear').id],
  )
  const second = await enter(2024, chosen('lowTwiceAndBefore', 'recovered'))
  expect(second.ok).toBe(true)
  const comparison = await compared()
  expect(comparison?.order).toEqual({ number: '2024-п', on: '2024-09-01' })
  expect(comparison?.returned).toContain(named('lowEachYear'))
  expect(comparison?.stayed).toEqual([named('lowTwiceAndBefore')])
  expect(comparison?.left).toEqual([named('recovered')])
  expect(comparison?.entered).toContain(named('lowTwice'))
})

test('is journalled, and the neighbour has no list', async () => {
  const journal = await read((reader) =>
    listJournal(reader, { events: ['identification.earlierOrderEntered'] }),
  )
  expect(journal).toHaveLength(2)
  const neighbour = { municipalityId: neighbourMunicipalityId }
  const seen = await db.database.read({ tenant: neighbourMunicipalityId, actor: null }, (reader) =>
    Promise.all([listRegisters(reader, neighbour), listRegisters(reader, working)]),
  )
  expect(seen).toEqual([[], []])
})
