import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedDemo } from '../db/demo/seed.ts'
import { carriedTables } from '../src/kernel/backup/carried-tables.ts'
import { makeBackup } from '../src/kernel/backup/make-backup.ts'
import { framed } from '../src/kernel/backup/pieces.ts'
import { restoreBackup } from '../src/kernel/backup/restore-backup.ts'
import { CopyOut } from '../src/kernel/database/copy-out.ts'
import { migrate, readMigrations } from '../src/kernel/database/migrate.ts'
import { memoryStore } from '../src/kernel/files/file-store.ts'
import { testDatabase } from './kit/database.ts'

const folder = mkdtempSync(join(tmpdir(), 'opora-backup-'))
const backup = join(folder, 'район.opora')
const db = await testDatabase()
const files = memoryStore()
const parts = { owner: db.owner, files, version: '0.0.0' }
afterAll(() => rmSync(folder, { recursive: true }))

beforeAll(async () => {
  await seedDemo(db)
  await files.put(Buffer.from('скан приказа'))
  await makeBackup(backup, parts)
})

/** Every table as the server prints it, its rows in an order of their own. */
async function contentOf(owner: Pool): Promise<Readonly<Record<string, readonly string[]>>> {
  const content: Record<string, readonly string[]> = {}
  const client = await owner.connect()
  for (const { name, columns } of await carriedTables(client)) {
    const printed: Buffer[] = []
    const copy = client.query(new CopyOut(`copy ${name} (${columns.join(', ')}) to stdout`))
    for await (const row of copy) printed.push(row as Buffer)
    content[name] = Buffer.concat(printed).toString().split('\n').sort()
  }
  client.release()
  return content
}

test('a restored database holds every row and file, and goes on counting where it stopped', async () => {
  const empty = await testDatabase({ empty: true })
  const restored = memoryStore()
  const { files: count } = await restoreBackup(backup, { owner: empty.owner, files: restored })
  expect(count).toBe((await namesIn(files)).length)
  expect(await namesIn(restored)).toEqual(await namesIn(files))
  expect(await contentOf(empty.owner)).toEqual(await contentOf(db.owner))
  const next = `select nextval(pg_get_serial_sequence('journal', 'id')) as id`
  const [{ id: here }, { id: there }] = [
    (await db.owner.query(next)).rows[0],
    (await empty.owner.query(next)).rows[0],
  ]
  expect(there).toBe(here)
})

async function namesIn(store: typeof files): Promise<readonly string[]> {
  const names: string[] = []
  for await (const name of store.list()) names.push(name)
  return names
}

test('what is written while it is being made is either whole or not in it', async () => {
  const later = join(folder, 'позже.opora')
  const [before] = (await db.owner.query('select count(*)::int as rows from municipalities')).rows
  let written = 0
  await makeBackup(later, {
    ...parts,
    onStep: () => {
      written += 1
      const name = `later-${written}`
      void db.owner.query(
        `insert into municipalities (id, region_id, code, name, authority_name)
         select gen_random_uuid(), region_id, $1, $1, $1 from municipalities limit 1`,
        [name],
      )
    },
  })
  const empty = await testDatabase({ empty: true })
  await restoreBackup(later, { owner: empty.owner, files: memoryStore() })
  const { rows } = await empty.owner.query('select count(*)::int as rows from municipalities')
  expect(written).toBeGreaterThan(10)
  expect(rows[0]).toEqual(before)
})

test('sign-ins are not carried over', async () => {
  expect((await carriedTables(db.owner)).map(({ name }) => name)).not.toContain('auth.sessions')
})

describe('a back-up is refused, and nothing changes, when it', () => {
  const bytes = () => Buffer.from(readFileSync(backup))
  const written = (name: string, content: Buffer | string) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  const flipped = () => {
    const all = bytes()
    const middle = Math.floor(all.length / 2)
    all[middle] = (all[middle] ?? 0) ^ 1
    return all
  }

  test.each([
    ['has one bit changed', () => written('бит', flipped()), 'damaged'],
    ['is cut short', () => written('обрезан', bytes().subarray(0, -100)), 'damaged'],
    ['is only its beginning', () => written('начало', bytes().subarray(0, 20)), 'damaged'],
    ['is something else', () => written('другое', 'школа,год\n'), 'notABackup'],
    ['is not there', () => join(folder, 'нет'), 'notReadable'],
    ['was made by a later program', () => written('новее', later()), 'newer'],
  ])('%s', async (_, path, kind) => {
    const empty = await testDatabase({ empty: true })
    const restoring = restoreBackup(path(), { owner: empty.owner, files: memoryStore() })
    await expect(restoring).rejects.toMatchObject({ fault: { kind } })
    const { rows } = await empty.owner.query(
      `select count(*)::int as tables from pg_tables where schemaname = 'public'`,
    )
    expect(rows).toEqual([{ tables: 0 }])
  })

  test('meets a database that holds data', async () => {
    const restoring = restoreBackup(backup, { owner: db.owner, files: memoryStore() })
    await expect(restoring).rejects.toMatchObject({ fault: { kind: 'notEmpty' } })
  })
})

/** Sealed as it should be, with a migration that this program does not know. */
function later(): Buffer {
  const known = readMigrations().map(({ file, checksum }) => ({ file, checksum }))
  const migrations = [...known, { file: '9999-later.sql', checksum: 'x' }]
  const head = {
    program: '9',
    madeAt: new Date().toISOString(),
    migrations,
    tables: [],
    sequences: [],
  }
  const start = Buffer.from('OPORA-BACKUP 1\n')
  const body = Buffer.concat([start, zstdCompressSync(framed('head', JSON.stringify(head)))])
  return Buffer.concat([body, createHash('sha256').update(body).digest()])
}

test('a back-up made by an earlier program is brought up to date', async () => {
  const earlier = await testDatabase({ empty: true })
  const then = readMigrations().filter(({ file }) => file < '0030')
  await migrate(earlier.owner, then)
  await earlier.owner.query(`
    insert into regions (id, code, name) values (gen_random_uuid(), '99', 'Область')`)
  const path = join(folder, 'прежний.opora')
  await makeBackup(path, { ...parts, owner: earlier.owner, files: memoryStore() })
  const empty = await testDatabase({ empty: true })
  await restoreBackup(path, { owner: empty.owner, files: memoryStore() })
  const { rows } = await empty.owner.query(
    'select count(*)::int as migrations from schema_migrations',
  )
  expect(rows).toEqual([{ migrations: readMigrations().length }])
  expect((await empty.owner.query('select name from regions')).rows).toEqual([{ name: 'Область' }])
})

test('nothing half made lies beside, and a disk that takes nothing is said', async () => {
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  const nowhere = makeBackup(join(folder, 'нет', 'копия'), parts)
  await expect(nowhere).rejects.toMatchObject({ fault: { kind: 'notWritable', code: 'ENOENT' } })
})
