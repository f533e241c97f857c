import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { afterAll, inject } from 'vitest'
import { createDatabase } from '../../src/kernel/database/database.ts'
import { SUPERUSER } from '../../src/kernel/database/embedded/cluster.ts'
import type { Database } from '../../src/kernel/database/handles.ts'
import type { OpenDatabase } from '../../src/kernel/database/open.ts'
import { createPool } from '../../src/kernel/database/pools.ts'
import { APP_ROLE, OWNER_ROLE } from '../../src/kernel/database/roles.ts'
import { TEMPLATE, withPool } from './cluster.ts'

/** A fresh migrated database; gone after the test file. */
export interface TestDatabase extends OpenDatabase {
  readonly database: Database
  /** The tables' owner, no superuser: sees every municipality. */
  readonly owner: Pool
  readonly name: string
  /** Folder of the server's socket, for tests that connect by themselves. */
  readonly host: string
}

/** Call at the top of a test file: `const db = await testDatabase()`. */
export async function testDatabase(): Promise<TestDatabase> {
  const host = inject('postgresHost')
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await withPool(host, SUPERUSER, 'postgres', (pool) =>
    pool.query(`create database ${name} template ${TEMPLATE} owner ${OWNER_ROLE}`),
  )
  const owner = createPool({ host, user: OWNER_ROLE, database: name }, 8)
  const application = createPool({ host, user: APP_ROLE, database: name }, 8)
  const database = createDatabase(application)
  let closed = false
  const close = async (): Promise<void> => {
    if (closed) return
    closed = true
    await Promise.all([owner.end(), database.close()])
    await withPool(host, SUPERUSER, 'postgres', (pool) =>
      pool.query(`drop database if exists ${name} with (force)`),
    )
  }
  afterAll(close)
  const kind = 'embedded'
  return { name, host, owner, application, database, kind, joined: true, migrated: [], close }
}
