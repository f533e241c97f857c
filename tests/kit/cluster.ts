import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { postgres15, postgres18 } from '../../src/kernel/database/embedded/binaries.ts'
import { startEmbedded } from '../../src/kernel/database/embedded/embedded.ts'
import { databaseMessages } from '../../src/kernel/database/messages.ts'
import { migrate } from '../../src/kernel/database/migrate.ts'
import { createPool } from '../../src/kernel/database/pools.ts'
import { ensureQueue } from '../../src/kernel/database/queue.ts'
import { bootstrapCluster, OWNER_ROLE } from '../../src/kernel/database/roles.ts'
import { type TestServer, testConnection, withPool } from './postgres.ts'

export interface TestCluster {
  readonly server: TestServer
  stop(): Promise<void>
}

/** The server that `OPORA_TEST_POSTGRES` asks for (`15`, `external`; otherwise 18), with a migrated template in it. */
export async function startTestCluster(): Promise<TestCluster> {
  const lane = process.env.OPORA_TEST_POSTGRES
  const cluster = lane === 'external' ? external() : await embedded(lane === '15')
  try {
    await makeTemplate(cluster.server)
    return cluster
  } catch (error) {
    await cluster.stop()
    throw error
  }
}

async function embedded(oldest: boolean): Promise<TestCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'opora-test-'))
  const { host, stop } = await startEmbedded({
    dataFolder: folder,
    purpose: 'command',
    report: () => undefined,
    texts: databaseMessages.ru,
    packageName: oldest ? postgres15 : postgres18,
    durable: false,
  })
  return {
    server: { host, template: 'opora_template' },
    stop: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function external(): TestCluster {
  const url = process.env.TEST_DATABASE_URL
  if (url === undefined) throw new Error('TEST_DATABASE_URL names no server')
  const template = `opora_template_${randomUUID().slice(0, 8)}`
  const server: TestServer = { url, template }
  const stop = async (): Promise<void> => {
    await withPool(server, 'superuser', '', (pool) =>
      pool.query(`drop database if exists ${template} with (force)`),
    )
  }
  return { server, stop }
}

async function makeTemplate(server: TestServer): Promise<void> {
  await withPool(server, 'superuser', 'postgres', async (pool) => {
    await bootstrapCluster(pool, server.template)
    if ('url' in server) await pool.query(`grant ${OWNER_ROLE} to current_user`)
  })
  await withPool(server, 'owner', server.template, async (owner) => {
    await migrate(owner)
    await ensureQueue(owner)
  })
}

/** A migrated database with a cluster of its own, for scripts. */
export async function freshDatabase(): Promise<{ owner: Pool; close(): Promise<void> }> {
  const { server, stop } = await startTestCluster()
  const owner = createPool(testConnection(server, 'owner', server.template), 2)
  const close = async (): Promise<void> => {
    await owner.end()
    await stop()
  }
  return { owner, close }
}
