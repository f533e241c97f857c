import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { seedDemo } from '../../../db/demo/seed.ts'
import { testDatabase } from '../../../tests/kit/database.ts'
import { outcomeOf, requestTo, subjectOf } from '../../../tests/kit/wrapped.ts'
import { everyone, oneOf, signedIn } from '../access/decision.ts'
import type { Reader } from '../database/handles.ts'
import { NotFound } from '../errors.ts'
import { record } from '../journal/journal.ts'
import { ok } from '../result.ts'
import { endpoint } from './endpoint.ts'
import { form } from './form.ts'
import { page } from './page.ts'

const db = await testDatabase()
await seedDemo(db)
const adviser = subjectOf('metodist')

async function journalled(reader: Reader): Promise<number> {
  const { count } = await reader
    .selectFrom('journal')
    .select((from) => from.fn.countAll<number>().as('count'))
    .where('event', '=', 'test.seen')
    .executeTakeFirstOrThrow()
  return Number(count)
}

const transactionOf = async (reader: Reader) => {
  const { rows } = await sql<{ backend: number; snapshot: string }>`
    select pg_backend_pid() as backend, pg_current_snapshot()::text as snapshot`.execute(reader)
  return rows[0]
}

test('all loaders of a request read in one transaction, whatever is written meanwhile', async () => {
  const loader = page({ policy: signedIn, load: ({ reader }) => transactionOf(reader) })
  const { args, state } = requestTo(db.database, { as: adviser })
  const [first, second] = await Promise.all([loader(args), loader(args)])
  await db.owner.query('create table if not exists meanwhile (at timestamptz)')
  expect(second).toEqual(first)
  expect(await loader(args)).toEqual(first)
  await state.reads.close()
})

test('after an action the loaders of the same request see what it wrote', async () => {
  const loader = page({ policy: signedIn, load: ({ reader }) => journalled(reader) })
  const action = form({
    policy: signedIn,
    audit: 'test.seen',
    input: z.object({ fail: z.string() }).or(z.object({})),
    run: async ({ writer }) => {
      await record(writer, { event: 'test.seen', object: { kind: 'note', id: 'seen' } })
      return ok(null)
    },
    refusal: (refusal: never) => refusal,
    redirectTo: '/',
  })
  const { args, state } = requestTo(db.database, { as: adviser, fields: {} })
  const before = await loader(args)
  await outcomeOf(action(args))
  expect(await loader(args)).toBe(before + 1)
  await state.reads.close()
})

test('a reader cannot write', async () => {
  const loader = page({
    policy: signedIn,
    load: ({ reader }) => reader.deleteFrom('roleGrants').execute(),
  })
  const { args, state, logged } = requestTo(db.database, { as: adviser })
  expect((await outcomeOf(loader(args))).status).toBe(500)
  expect(logged.join()).toContain('25006')
  await state.reads.close()
})

test('what is not found is 404, a bug is 500 with the request id and no text of ours', async () => {
  const lost = page({
    policy: signedIn,
    show: () => {
      throw new NotFound('school 7')
    },
  })
  const broken = page({
    policy: signedIn,
    show: () => {
      throw new Error('Соколова could not be read')
    },
  })
  const { args, state } = requestTo(db.database, { as: adviser })
  expect(await outcomeOf(lost(args))).toMatchObject({ status: 404, data: { code: 'not-found' } })
  expect(await outcomeOf(broken(args))).toEqual({
    status: 500,
    location: null,
    data: { code: 'bug', status: 500, reason: null, requestId: state.requestId },
  })
})

test('an identifier that is none is not found, before the database is asked', async () => {
  const loader = page({ policy: signedIn, show: ({ id }) => id('schoolId') })
  const wrong = requestTo(db.database, { as: adviser, params: { schoolId: "1' or '1'='1" } })
  expect((await outcomeOf(loader(wrong.args))).status).toBe(404)
})

test('a page open to everyone that needs the person sends a visitor to sign in', async () => {
  const loader = page({ policy: everyone('test'), show: ({ actor }) => actor.personId })
  const { args } = requestTo(db.database, { path: '/schools.data?q=7&_routes=x' })
  expect((await outcomeOf(loader(args))).location).toBe('/sign-in?next=%2Fschools%3Fq%3D7')
})

test('one municipality does not see the people of the other', async () => {
  const loader = page({
    policy: signedIn,
    load: ({ reader }) => reader.selectFrom('people').select('login').orderBy('login').execute(),
  })
  const { args, state } = requestTo(db.database, { as: adviser })
  const logins = (await loader(args)).map(({ login }) => login)
  await state.reads.close()
  expect(logins).toContain('nachalnik')
  expect(logins).not.toContain('metodist-sosed')
})

test('faults of an endpoint are RFC 9457 documents', async () => {
  const handler = endpoint({
    policy: oneOf('administrator'),
    handle: async () => Response.json({}),
  })
  const answer = await handler(requestTo(db.database, { as: adviser }).args)
  expect(answer.status).toBe(403)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(await answer.json()).toMatchObject({
    type: 'urn:opora:problem:access-denied',
    detail: expect.stringContaining('администратор'),
  })
})

test('an endpoint that gives out personal data records it or gives nothing', async () => {
  const give = (event: string) =>
    endpoint({
      policy: signedIn,
      audit: 'test.given',
      write: async ({ writer }) => {
        await record(writer, { event, object: { kind: 'file', id: 'people' } })
        return ok(new Response('names'))
      },
      refusal: (refusal: never) => refusal,
    })
  const { args } = requestTo(db.database, { as: adviser })
  expect(await (await give('test.given')(args)).text()).toBe('names')
  expect((await give('test.other')(args)).status).toBe(500)
})
