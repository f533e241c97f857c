import { randomUUID } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { createDatabase } from '../../src/kernel/database/database.ts'
import type { OpenDatabase } from '../../src/kernel/database/open.ts'
import { type Connection, createPool } from '../../src/kernel/database/pools.ts'
import { OWNER_ROLE } from '../../src/kernel/database/roles.ts'
import { testConnection, withPool } from './postgres.ts'

/** A fresh migrated database; its owner is no superuser and sees every municipality. */
export interface TestDatabase extends OpenDatabase {
  readonly name: string
  /** How to log in, for tests that need connections of their own. */
  readonly connections: { readonly owner: Connection; readonly app: Connection }
}

/** Call at the top of a test file: `const db = await testDatabase()`. `empty`: not migrated. Gone after the file. */
export async function testDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const server = inject('postgres')
  const name = `t_${randomUUID().replaceAll('-', '')}`
  const template = empty ? 'template0' : server.template
  await withPool(server, 'superuser', 'postgres', (pool) =>
    pool.query(`create database ${name} template ${template} owner ${OWNER_ROLE}`),
  )
  const connections = {
    owner: testConnection(server, 'owner', name),
    app: testConnection(server, 'app', name),
  }
  const owner = createPool(connections.owner, 8)
  const application = createPool(connections.app, 8)
  const database = createDatabase(application)
  let closed = false
  const close = async (): Promise<void> => {
    if (closed) return
    closed = true
    await Promise.all([owner.end(), database.close()])
    await withPool(server, 'superuser', 'postgres', (pool) =>
      pool.query(`drop database if exists ${name} with (force)`),
    )
  }
  afterAll(close)
  const open = { kind: 'embedded', joined: true, migrated: [] } as const
  return { ...open, name, connections, owner, application, database, close }
}
