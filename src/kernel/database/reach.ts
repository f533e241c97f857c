import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from 'pg'
import type { DatabaseConfig } from './config.ts'
import { SUPERUSER } from './embedded/cluster.ts'
import { type Embedded, startEmbedded } from './embedded/embedded.ts'
import { databaseMessages } from './messages.ts'
import { type Connection, createPool } from './pools.ts'
import { APP_ROLE, bootstrapCluster, OWNER_ROLE } from './roles.ts'

/** A server within reach: nothing about it has been checked yet, nothing changed. */
export interface Reached {
  readonly owner: Pool
  readonly application: Pool
  /** The server's name for people, without a password. */
  readonly server: string
  readonly kind: 'embedded' | 'external'
  /** Does another program hold the embedded server? */
  readonly joined: boolean
  close(): Promise<void>
}

const DATABASE = 'opora'
const OWNER_CONNECTIONS = 8
const APP_CONNECTIONS = 10
/** A program that stops must not wait for a query that never ends. */
const PATIENCE = 400

/** The server that the configuration names, or the embedded one, started or joined. */
export async function reachServer(config: DatabaseConfig): Promise<Reached> {
  if (config.url !== undefined) return reachExternal(config.url, config.appUrl)
  const texts = databaseMessages[config.locale ?? 'ru']
  const report = config.report ?? (() => undefined)
  const embedded = await startEmbedded({ ...config, report, texts })
  try {
    if (!embedded.joined) await prepare(embedded)
  } catch (error) {
    await embedded.stop()
    throw error
  }
  const { host, joined } = embedded
  const pools = openPools({
    owner: { host, user: OWNER_ROLE, database: DATABASE },
    app: { host, user: APP_ROLE, database: DATABASE },
  })
  const close = async (): Promise<void> => {
    await pools.close()
    if (!joined && config.purpose === 'command') {
      await othersLeave(host, () => report(texts.waitingForOthers))
    }
    await embedded.stop()
  }
  return { ...pools, server: config.dataFolder, kind: 'embedded', joined, close }
}

/** Without a login of its own the application takes its role on as soon as it connects. */
function reachExternal(url: string, appUrl: string | undefined): Reached {
  const app =
    appUrl === undefined
      ? { connectionString: url, options: `-c role=${APP_ROLE}` }
      : { connectionString: appUrl }
  const pools = openPools({ owner: { connectionString: url }, app })
  return { ...pools, server: URL.parse(url)?.host || '—', kind: 'external', joined: false }
}

function openPools({ owner, app }: { owner: Connection; app: Connection }): {
  owner: Pool
  application: Pool
  close(): Promise<void>
} {
  const pools = {
    owner: createPool(owner, OWNER_CONNECTIONS),
    application: createPool(app, APP_CONNECTIONS),
  }
  const close = async (): Promise<void> => {
    const ended = Promise.all([pools.owner.end(), pools.application.end()])
    await Promise.race([ended, sleep(PATIENCE, null, { ref: false })])
  }
  return { ...pools, close }
}

async function prepare({ host }: Embedded): Promise<void> {
  await asSuperuser(host, (superuser) => bootstrapCluster(superuser, DATABASE))
}

/** Commands that joined us still need the server. */
async function othersLeave(host: string, tell: () => void): Promise<void> {
  await asSuperuser(host, async (superuser) => {
    for (let told = false; (await clients(superuser)) > 0; await sleep(100)) {
      if (!told) tell()
      told = true
    }
  })
}

async function clients(superuser: Pool): Promise<number> {
  const { rowCount } = await superuser.query(
    'select from pg_stat_activity where datname = $1 and client_port is not null',
    [DATABASE],
  )
  return rowCount ?? 0
}

async function asSuperuser<T>(host: string, work: (pool: Pool) => Promise<T>): Promise<T> {
  const superuser = createPool({ host, user: SUPERUSER, database: 'postgres' }, 1)
  try {
    return await work(superuser)
  } finally {
    await superuser.end()
  }
}
