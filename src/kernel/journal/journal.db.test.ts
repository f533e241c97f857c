import { expect, test } from 'vitest'
import { testDatabase } from '../../../tests/kit/database.ts'
import type { Scope } from '../database/handles.ts'
import { type MunicipalityId, newId, type PersonId } from '../ids.ts'
import { ok, refuse } from '../result.ts'
import { eventsOf, listJournal, record } from './journal.ts'

const db = await testDatabase()
const scope: Scope = { tenant: newId<MunicipalityId>(), actor: newId<PersonId>() }
const elsewhere: Scope = { tenant: newId<MunicipalityId>(), actor: null }
const school = { kind: 'school', id: 'first' }

test('a record takes municipality, person and time from the transaction', async () => {
  await db.database.write(scope, async (writer) => {
    await record(writer, {
      event: 'schools.schoolAdded',
      object: school,
      basis: 'приказ № 1',
      details: { name: 'Школа № 1', grades: [1, 2] },
    })
    expect(eventsOf(writer)).toEqual(['schools.schoolAdded'])
    return ok(null)
  })
  const [found] = await db.database.read(scope, (reader) => listJournal(reader, { object: school }))
  expect(found).toMatchObject({
    event: 'schools.schoolAdded',
    object: school,
    basis: 'приказ № 1',
    details: { name: 'Школа № 1', grades: [1, 2] },
    actorId: scope.actor,
  })
  expect(Math.abs(Date.parse(found!.at) - Date.now())).toBeLessThan(60_000)
})

test('another municipality and nobody see nothing of it', async () => {
  expect(await db.database.read(elsewhere, (reader) => listJournal(reader))).toEqual([])
  const nobody = { tenant: null, actor: null }
  expect(await db.database.read(nobody, (reader) => listJournal(reader))).toEqual([])
})

test('what happens outside of any municipality is kept apart', async () => {
  const nobody = { tenant: null, actor: null }
  await db.database.write(nobody, async (writer) => {
    await record(writer, { event: 'access.personAdded', object: { kind: 'person', id: 'p' } })
    return ok(null)
  })
  const found = await db.database.read(nobody, (reader) => listJournal(reader))
  expect(found.map(({ event }) => event)).toEqual(['access.personAdded'])
})

test('a refusal takes the record back together with the change', async () => {
  const object = { kind: 'school', id: 'refused' }
  const result = await db.database.write(scope, async (writer) => {
    await record(writer, { event: 'schools.schoolAdded', object })
    return refuse({ kind: 'nameTaken' })
  })
  expect(result).toEqual({ ok: false, refusal: { kind: 'nameTaken' } })
  expect(await db.database.read(scope, (reader) => listJournal(reader, { object }))).toEqual([])
})

test.each(['update journal set event = $$a.b$$', 'delete from journal', 'truncate journal'])(
  'the application cannot run «%s»',
  async (statement) => {
    await expect(db.application.query(statement)).rejects.toMatchObject({ code: '42501' })
  },
)

test('a record for another municipality is refused by the database', async () => {
  const writing = db.database.write(scope, async (writer) => {
    await writer
      .insertInto('journal')
      .values({
        municipalityId: elsewhere.tenant!,
        event: 'schools.schoolAdded',
        objectKind: 'school',
        objectId: 'x',
      })
      .execute()
    return ok(null)
  })
  await expect(writing).rejects.toMatchObject({ code: '42501' })
})

test('pages of the journal follow each other without gaps', async () => {
  const object = { kind: 'school', id: 'paged' }
  await db.database.write(scope, async (writer) => {
    for (let count = 0; count < 5; count++) {
      await record(writer, { event: 'schools.schoolCorrected', object, details: { count } })
    }
    return ok(null)
  })
  const [first, second] = await db.database.read(scope, async (reader) => {
    const page = await listJournal(reader, { object, limit: 3 })
    return [page, await listJournal(reader, { object, limit: 3, before: page.at(-1)!.id })]
  })
  expect([...first!, ...second!].map(({ details }) => details)).toEqual(
    [4, 3, 2, 1, 0].map((count) => ({ count })),
  )
})
