import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ok } from '../result.ts'
import { SUPERUSER } from './embedded/cluster.ts'
import { startEmbedded } from './embedded/embedded.ts'
import type { StorageProblem } from './faults.ts'
import { databaseMessages } from './messages.ts'
import { type OpenDatabase, openDatabase } from './open.ts'
import { createPool } from './pools.ts'
import { requireVersion } from './server-checks.ts'

const folder = mkdtempSync(join(tmpdir(), 'opora-open-'))
const server = await startEmbedded({
  dataFolder: folder,
  purpose: 'command',
  report: () => undefined,
  texts: databaseMessages.ru,
  durable: false,
})
const superuser = createPool({ host: server.host, user: SUPERUSER, database: 'postgres' }, 2)

afterAll(async () => {
  await superuser.end()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const url = (user: string, database: string): string =>
  `postgres://${user}@localhost/${database}?host=${encodeURIComponent(server.host)}`

/** A server of one's own, as its administrator hands it over: a login and an empty database of that login. */
async function administratorMakes(login: string, rights = ''): Promise<string> {
  await superuser.query(`create role ${login} login ${rights}`)
  await superuser.query(`create database ${login} owner ${login}`)
  return url(login, login)
}

const open = (address: string, appUrl?: string): Promise<OpenDatabase> =>
  openDatabase({ dataFolder: folder, url: address, appUrl, purpose: 'serve' })

const faultOf = async (opening: Promise<OpenDatabase>): Promise<StorageProblem['fault']> => {
  try {
    await (await opening).close()
  } catch (error) {
    return (error as StorageProblem).fault
  }
  throw new Error('it opened')
}

test('where the program may not create the role, it says the one statement that helps', async () => {
  const address = await administratorMakes('humble')
  const fault = await faultOf(open(address))
  expect(fault).toEqual({
    kind: 'roleMissing',
    statement: 'CREATE ROLE opora_app NOLOGIN ROLE "humble";',
  })
  if (fault.kind !== 'roleMissing') return
  await superuser.query(fault.statement)
  const opened = await open(address)
  expect(opened.migrated).toContain('0001-foundation.sql')
  const role = await opened.application.query('select current_user as role')
  expect(role.rows).toEqual([{ role: 'opora_app' }])
  await opened.close()
})

test('where the role is there for another login, the statement is a grant', async () => {
  const address = await administratorMakes('second')
  expect(await faultOf(open(address))).toEqual({
    kind: 'roleMissing',
    statement: 'GRANT opora_app TO "second";',
  })
})

test('a superuser of the server may own the database; the application still works as its own role', async () => {
  await superuser.query('create database mighty')
  const opened = await open(url(SUPERUSER, 'mighty'))
  const { rows } = await opened.application.query(
    'select current_user as role, rolsuper from pg_roles where rolname = current_user',
  )
  expect(rows).toEqual([{ role: 'opora_app', rolsuper: false }])
  const nobody = { tenant: null, actor: null }
  expect(await opened.database.write(nobody, async () => ok('written'))).toEqual(ok('written'))
  await opened.close()
})

test('a superuser, or a role that passes by row security, is refused as the application', async () => {
  const address = url('humble', 'humble')
  expect(await faultOf(open(address, url(SUPERUSER, 'humble')))).toEqual({
    kind: 'roleTooMighty',
    role: 'postgres',
    power: 'superuser',
  })
  await superuser.query('create role passing login bypassrls')
  expect(await faultOf(open(address, url('passing', 'humble')))).toMatchObject({
    power: 'bypassesRowSecurity',
  })
  expect(await faultOf(open(address, address))).toMatchObject({ power: 'ownsTables' })
})

test('opora_app that was made a superuser is refused', async () => {
  await superuser.query('alter role opora_app superuser')
  expect(await faultOf(open(url('humble', 'humble')))).toEqual({
    kind: 'roleTooMighty',
    role: 'opora_app',
    power: 'superuser',
  })
  await superuser.query('alter role opora_app nosuperuser')
})

test('a login of its own for the application works', async () => {
  await superuser.query('create role program login in role opora_app')
  const opened = await open(url('humble', 'humble'), url('program', 'humble'))
  expect((await opened.application.query('select count(*) as count from journal')).rows).toEqual([
    { count: 0 },
  ])
  await opened.close()
})

test('a server that does not answer is named without the password', async () => {
  const opening = open('postgres://opora:secret@127.0.0.1:9/opora')
  await expect(opening).rejects.toThrow(/127\.0\.0\.1:9/)
  await expect(opening).rejects.not.toThrow(/secret/)
})

test('a server that is too old is refused before anything is written', async () => {
  await expect(requireVersion(superuser, 99)).rejects.toMatchObject({
    fault: { kind: 'postgresTooOld', oldest: 99 },
  })
})
