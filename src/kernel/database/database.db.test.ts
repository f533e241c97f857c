import { sql } from 'kysely'
import { expect, inject, test } from 'vitest'
import { testDatabase } from '../../../tests/kit/database.ts'
import { withPool } from '../../../tests/kit/postgres.ts'
import { type MunicipalityId, newId, type PersonId } from '../ids.ts'
import { record } from '../journal/journal.ts'
import { ok, refuse } from '../result.ts'
import { orRefuse } from './constraint-errors.ts'
import { OutsideTransaction } from './driver.ts'
import type { Reader, Scope } from './handles.ts'

const db = await testDatabase()
const { database } = db
const scope: Scope = { tenant: newId<MunicipalityId>(), actor: newId<PersonId>() }
const entry = { event: 'test.happened', object: { kind: 'thing', id: '1' } }

await db.owner.query(`
  create table things (id int constraint things_pkey primary key, size int constraint things_size check (size > 0));
  grant select, insert on things to opora_app`)

const countJournal = (reader: Reader) =>
  reader
    .selectFrom('journal')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()

test('values come back as the types the project works with', async () => {
  const { rows } = await database.read(scope, (reader) =>
    sql<Record<string, unknown>>`
      select 9007199254740991::bigint as whole, 0.10::numeric as exact, date '2025-09-01' as day,
             timestamptz '2025-09-15 08:00:00.5+03' as instant, '{"a": [1]}'::jsonb as json, null::date as none,
             array['а', 'б'] as list, true as yes, 'infinity'::timestamptz as forever`.execute(
      reader,
    ),
  )
  expect(rows[0]).toEqual({
    whole: 9007199254740991,
    exact: '0.10',
    day: '2025-09-01',
    instant: '2025-09-15T05:00:00.500Z',
    json: { a: [1] },
    none: null,
    list: ['а', 'б'],
    yes: true,
    forever: 'infinity',
  })
})

test('a whole number that JavaScript cannot hold is an error, not another number', async () => {
  await expect(db.application.query('select 9007199254740993::bigint')).rejects.toThrow(RangeError)
})

test('a transaction knows on whose behalf it works, and nothing stays behind', async () => {
  const settings = sql<{ tenant: string; actor: string }>`
    select current_setting('app.tenant', true) as tenant, current_setting('app.actor', true) as actor`
  const inside = await database.read(scope, async (reader) => (await settings.execute(reader)).rows)
  expect(inside).toEqual([{ tenant: scope.tenant, actor: scope.actor }])
  const { rows } = await db.application.query(`select current_tenant() as tenant`)
  expect(rows).toEqual([{ tenant: null }])
})

test('what is no identifier does not get into the statement', async () => {
  const forged = { tenant: `'; drop table journal; --` as MunicipalityId, actor: null }
  await expect(database.read(forged, countJournal)).rejects.toThrow(TypeError)
})

test('a reader cannot write', async () => {
  const writing = database.read(scope, (reader) =>
    sql`insert into things values (1, 1)`.execute(reader),
  )
  await expect(writing).rejects.toMatchObject({ code: '25006' })
})

test('one reader sees one state of the database from beginning to end', async () => {
  await database.read(scope, async (reader) => {
    const before = await countJournal(reader)
    await db.owner.query(
      `insert into journal (municipality_id, event, object_kind, object_id) values ($1, 'a.b', 'c', 'd')`,
      [scope.tenant],
    )
    expect(await countJournal(reader)).toEqual(before)
  })
})

test('an exception takes everything back', async () => {
  const writing = database.write(scope, async (writer) => {
    await record(writer, { ...entry, object: { kind: 'thing', id: 'thrown' } })
    throw new TypeError('a bug')
  })
  await expect(writing).rejects.toThrow(TypeError)
  const { rowCount } = await db.owner.query(`select from journal where object_id = 'thrown'`)
  expect(rowCount).toBe(0)
})

test('reading past the open transaction is a bug that is said at once', async () => {
  await database.read(scope, async (reader) => {
    const writing = database.write(scope, async () => ok(await countJournal(reader)))
    await expect(writing).rejects.toThrow(OutsideTransaction)
  })
  const nested = database.write(scope, async () => ok(await database.read(scope, countJournal)))
  await expect(nested).rejects.toThrow(OutsideTransaction)
  const twice = database.write(scope, async () =>
    database.write(scope, async () => ok('never reached')),
  )
  await expect(twice).rejects.toThrow(OutsideTransaction)
})

test('work that outlives its write may read again', async () => {
  let later: Promise<unknown> = Promise.resolve()
  await database.write(scope, async () => {
    later = new Promise((resolve) => setTimeout(resolve, 50)).then(() =>
      database.read(scope, countJournal),
    )
    return ok(null)
  })
  await expect(later).resolves.toMatchObject({ count: expect.any(Number) })
})

test('a broken constraint becomes the refusal that the command named for it', async () => {
  const add = (size: number) =>
    database.write(scope, (writer) =>
      orRefuse({ things_pkey: 'taken', things_size: 'tooSmall' }, () =>
        sql`insert into things values (7, ${size})`.execute(writer),
      ),
    )
  expect((await add(1)).ok).toBe(true)
  expect(await add(1)).toEqual(refuse('taken'))
  expect(await add(0)).toEqual(refuse('tooSmall'))
})

test('a broken constraint that nobody named stays a bug', async () => {
  const adding = database.write(scope, (writer) =>
    orRefuse({ things_pkey: 'taken' }, () => sql`insert into things values (8, 0)`.execute(writer)),
  )
  await expect(adding).rejects.toMatchObject({ code: '23514', constraint: 'things_size' })
})

test('a lost connection fails its query and not the program', async () => {
  const lost = expect(db.application.query('select pg_sleep(60)')).rejects.toMatchObject({
    code: '57P01',
  })
  // By the superuser: on a server of one's own the role is lent by a login that only a superuser may throw out.
  await withPool(inject('postgres'), 'superuser', 'postgres', (pool) =>
    expect
      .poll(async () => {
        const { rowCount } = await pool.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and query = 'select pg_sleep(60)'`,
          [db.name],
        )
        return rowCount
      })
      .toBe(1),
  )
  await lost
  await expect(database.read(scope, countJournal)).resolves.toBeDefined()
})

test('names stand in the order people look for them, and «отчет» finds «отчёт»', async () => {
  const { rows } = await db.application.query(`
    select array_agg(name order by name collate ru_num) as names,
           to_tsvector('ru_search', 'годовой отчёт школы') @@ to_tsquery('ru_search', 'отчеты') as found,
           searchable('Ёлкино') as plain
    from (values ('Школа № 10'), ('Школа № 2'), ('Ёлкинская школа'), ('Школа № 1'), ('Жуковская школа')) as s(name)`)
  expect(rows[0]).toEqual({
    names: ['Ёлкинская школа', 'Жуковская школа', 'Школа № 1', 'Школа № 2', 'Школа № 10'],
    found: true,
    plain: 'елкино',
  })
})
