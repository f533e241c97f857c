import { beforeAll, expect, test } from 'vitest'
import {
  demoMunicipalityId,
  demoPersonId,
  neighbourMunicipalityId,
} from '../../../../db/demo/ids.ts'
import { demoPerson } from '../../../../db/demo/people.ts'
import { seedDemo } from '../../../../db/demo/seed.ts'
import { testDatabase } from '../../../../tests/kit/database.ts'
import type { Day } from '../../../kernel/ids.ts'
import { listJournal } from '../../../kernel/journal/journal.ts'
import { conclusionTerms, termCountsFrom } from '../queries-term.ts'
import { type NewTerm, setConclusionTerm } from './set-conclusion-term.ts'

const db = await testDatabase()
const actor = { municipalityId: demoMunicipalityId, today: '2025-09-15' as Day }
const scope = { tenant: demoMunicipalityId, actor: demoPersonId(demoPerson('metodist').place) }
const order = 'Приказ от 15.09.2025 № 115'

const set = (term: NewTerm) =>
  db.database.write(scope, (writer) => setConclusionTerm(writer, actor, term))
const inForce = () => db.database.read(scope, (reader) => termCountsFrom(reader, actor))

beforeAll(async () => {
  await seedDemo(db)
})

test('the month runs from the receipt of results until the municipality decides otherwise', async () => {
  expect(await inForce()).toBe('receipt')
  expect(await set({ countsFrom: 'end', basis: order, seen: 0 })).toEqual({ ok: true, value: 1 })
  expect(await inForce()).toBe('end')
  const [event] = await db.database.read(scope, (reader) =>
    listJournal(reader, { object: { kind: 'conclusionTerm', id: '1' } }),
  )
  expect(event).toMatchObject({
    event: 'assessments.conclusionTermSet',
    basis: order,
    details: { version: 1, countsFrom: 'end' },
  })
})

test('every decision is kept, and the same one is not recorded twice', async () => {
  expect(await set({ countsFrom: 'end', basis: order, seen: 1 })).toMatchObject({
    refusal: { kind: 'nothingChanges' },
  })
  await set({ countsFrom: 'receipt', basis: 'Решение рабочей группы № 5', seen: 1 })
  const all = await db.database.read(scope, (reader) => conclusionTerms(reader, actor))
  expect(all.map(({ version, countsFrom, setOn }) => [version, countsFrom, setOn])).toEqual([
    [2, 'receipt', '2025-09-15'],
    [1, 'end', '2025-09-15'],
  ])
})

test('of two people who decide at once one is told to look again', async () => {
  const both = await Promise.all(
    ['А', 'Б'].map((basis) => set({ countsFrom: 'end', basis, seen: 2 })),
  )
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'changedMeanwhile' } })
})

test('the neighbour neither sees nor is bound by it', async () => {
  const neighbour = { tenant: neighbourMunicipalityId, actor: null }
  const seen = await db.database.read(neighbour, async (reader) => [
    ...(await conclusionTerms(reader, actor)),
    ...(await conclusionTerms(reader, { municipalityId: neighbourMunicipalityId })),
  ])
  expect(seen).toEqual([])
})
