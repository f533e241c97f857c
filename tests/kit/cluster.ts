import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { postgres15, postgres18 } from '../../src/kernel/database/embedded/binaries.ts'
import { SUPERUSER } from '../../src/kernel/database/embedded/cluster.ts'
import { startEmbedded } from '../../src/kernel/database/embedded/embedded.ts'
import { databaseMessages } from '../../src/kernel/database/messages.ts'
import { migrate } from '../../src/kernel/database/migrate.ts'
import { createPool } from '../../src/kernel/database/pools.ts'
import { ensureQueue } from '../../src/kernel/database/queue.ts'
import { bootstrapCluster, OWNER_ROLE } from '../../src/kernel/database/roles.ts'

export const TEMPLATE = 'opora_template'

/** A PostgreSQL for one run of tests, with a migrated template in it. */
export interface TestCluster {
  readonly host: string
  stop(): Promise<void>
}

export async function startTestCluster(): Promise<TestCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'opora-test-'))
  const embedded = await startEmbedded({
    dataFolder: folder,
    purpose: 'command',
    report: () => undefined,
    texts: databaseMessages.ru,
    packageName: process.env.OPORA_TEST_POSTGRES === '15' ? postgres15 : postgres18,
    durable: false,
  })
  const stop = async (): Promise<void> => {
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await withPool(embedded.host, SUPERUSER, 'postgres', (pool) => bootstrapCluster(pool, TEMPLATE))
    await withPool(embedded.host, OWNER_ROLE, TEMPLATE, async (owner) => {
      await migrate(owner)
      await ensureQueue(owner)
    })
  } catch (error) {
    await stop()
    throw error
  }
  return { host: embedded.host, stop }
}

/** A migrated database with a cluster of its own, for scripts. */
export async function freshDatabase(): Promise<{ owner: Pool; close(): Promise<void> }> {
  const cluster = await startTestCluster()
  const owner = createPool({ host: cluster.host, user: OWNER_ROLE, database: TEMPLATE }, 2)
  const close = async (): Promise<void> => {
    await owner.end()
    await cluster.stop()
  }
  return { owner, close }
}

export async function withPool<T>(
  host: string,
  user: string,
  database: string,
  work: (pool: Pool) => Promise<T>,
): Promise<T> {
  const pool = createPool({ host, user, database }, 1)
  try {
    return await work(pool)
  } finally {
    await pool.end()
  }
}
