import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { testDatabase } from '../../../tests/kit/database.ts'
import { type Migration, migrate, migrationState, readMigrations } from './migrate.ts'
import { ensureQueue } from './queue.ts'

const db = await testDatabase({ empty: true })
const all = readMigrations()
const kernel = all.filter(({ file }) => file < '0010')

const written = (file: string, sql: string): Migration => ({
  file,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
})

/** Rows as an installation of that version has them; every later migration must carry them along. */
const filling = `
  insert into journal (municipality_id, event, object_kind, object_id, details)
  select md5(n::text)::uuid, 'schools.schoolAdded', 'school', n, '{"grades": [1, 2]}'
  from generate_series(1, 500) n;
  insert into job_runs (municipality_id, id, task, payload, state)
  select md5(n::text)::uuid, md5(n::text)::uuid, 'schools.importRegister', '{}', 'finished'
  from generate_series(1, 50) n;`

test('a filled database of an earlier version is brought up to date with its rows', async () => {
  expect(await migrate(db.owner, kernel)).toEqual(kernel.map(({ file }) => file))
  await ensureQueue(db.owner)
  await db.owner.query(filling)
  expect((await migrationState(db.owner)).pending).toHaveLength(all.length - kernel.length)
  await migrate(db.owner)
  expect(await migrationState(db.owner)).toEqual({
    applied: all.map(({ file }) => file),
    pending: [],
  })
  const { rows } = await db.owner.query(
    `select (select count(*) from journal) as journal, (select count(*) from job_runs) as runs`,
  )
  expect(rows).toEqual([{ journal: 500, runs: 50 }])
})

test('two programs that start at once apply each migration once', async () => {
  const next = [
    ...all,
    written('9001-once.sql', 'create table once (id int); select pg_sleep(0.2)'),
  ]
  const applied = await Promise.all([migrate(db.owner, next), migrate(db.owner, next)])
  expect(applied.flat()).toEqual(['9001-once.sql'])
})

test('a migration that fails leaves the database as it was and says which file', async () => {
  const known = [
    ...all,
    written('9001-once.sql', 'create table once (id int); select pg_sleep(0.2)'),
  ]
  const broken = written('9002-broken.sql', 'create table half (id int); select 1 / 0')
  await expect(migrate(db.owner, [...known, broken])).rejects.toMatchObject({
    fault: { kind: 'migrationFailed', file: '9002-broken.sql' },
  })
  const { rows } = await db.owner.query(`select to_regclass('half') as half`)
  expect(rows).toEqual([{ half: null }])
})

test('an older program refuses a newer database', async () => {
  await expect(migrate(db.owner, all)).rejects.toMatchObject({
    fault: { kind: 'databaseNewer', found: '9001-once.sql', known: all.at(-1)?.file },
  })
})

test('an applied migration whose text has changed is refused', async () => {
  const changed = all.map((migration, at) =>
    at === 0 ? written(migration.file, `${migration.sql}\n-- more`) : migration,
  )
  await expect(migrate(db.owner, changed)).rejects.toMatchObject({
    fault: { kind: 'migrationChanged', file: '0001-foundation.sql' },
  })
})
