import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from 'pg'
import { createDatabase } from './database.ts'
import { SUPERUSER } from './embedded/cluster.ts'
import { type Embedded, startEmbedded } from './embedded/embedded.ts'
import type { Purpose } from './embedded/holder.ts'
import { StorageProblem } from './faults.ts'
import type { Database } from './handles.ts'
import { databaseMessages } from './messages.ts'
import { migrate, migrationState } from './migrate.ts'
import { type Connection, createPool } from './pools.ts'
import { ensureQueue } from './queue.ts'
import { APP_ROLE, bootstrapCluster, ensureAppRole, OWNER_ROLE } from './roles.ts'
import { requireConnection, requireModestRole, requireVersion } from './server-checks.ts'

export interface DatabaseConfig {
  /** `OPORA_DATA`. */
  readonly dataFolder: string
  /** `DATABASE_URL`: a server of one's own instead of the embedded one; its login owns the tables. */
  readonly url?: string | undefined
  /** `DATABASE_APP_URL`: a login of its own for the application, a member of `opora_app`. */
  readonly appUrl?: string | undefined
  /** A server refuses a second one on the same data; a command joins it. */
  readonly purpose: Purpose
  /** Sentences about what takes time, for standard error. */
  readonly report?: (sentence: string) => void
}

export interface OpenDatabase {
  readonly database: Database
  /** Migrations, back-up, the worker's bookkeeping: sees every municipality. */
  readonly owner: Pool
  /** For libraries that need a pool of their own (accounts): the application role, no municipality set. */
  readonly application: Pool
  readonly kind: 'embedded' | 'external'
  /** Does another program hold the embedded server? */
  readonly joined: boolean
  close(): Promise<void>
}

interface Connections {
  readonly owner: Connection
  readonly app: Connection
}

const DATABASE = 'opora'

/** The database, ready to use: started or joined, of the right version, migrated, with safe roles. */
export async function openDatabase(config: DatabaseConfig): Promise<OpenDatabase> {
  const report = config.report ?? (() => undefined)
  if (config.url !== undefined) {
    const opened = await connect(externalConnections(config.url, config.appUrl), false, report)
    return { ...opened, kind: 'external', joined: false }
  }
  const embedded = await startEmbedded({ ...config, report })
  try {
    await prepare(embedded)
    const opened = await connect(embeddedConnections(embedded.host), embedded.joined, report)
    const close = async (): Promise<void> => {
      await opened.close()
      if (!embedded.joined && config.purpose === 'command') await othersLeave(embedded.host, report)
      await embedded.stop()
    }
    return { ...opened, kind: 'embedded', joined: embedded.joined, close }
  } catch (error) {
    await embedded.stop()
    throw error
  }
}

async function connect(
  connections: Connections,
  joined: boolean,
  report: (sentence: string) => void,
): Promise<Pick<OpenDatabase, 'database' | 'owner' | 'application' | 'close'>> {
  const owner = createPool(connections.owner, 8)
  const application = createPool(connections.app, 10)
  try {
    await requireConnection(owner, connections.owner)
    await requireVersion(owner)
    await ensureAppRole(owner)
    await bringUpToDate(owner, joined, report)
    await requireModestRole(application)
  } catch (error) {
    await Promise.all([owner.end(), application.end()])
    throw error
  }
  const database = createDatabase(application)
  const close = async (): Promise<void> => {
    await Promise.all([owner.end(), database.close()])
  }
  return { database, owner, application, close }
}

/** A command that joined a running server must not change the tables under it. */
async function bringUpToDate(
  owner: Pool,
  joined: boolean,
  report: (sentence: string) => void,
): Promise<void> {
  if (joined) {
    const { pending } = await migrationState(owner)
    if (pending.length > 0) {
      throw new StorageProblem({ kind: 'migrationPending', files: pending.length })
    }
    return
  }
  const applied = await migrate(owner)
  await ensureQueue(owner)
  if (applied.length > 0) report(databaseMessages.ru.migrated(applied.length))
}

const embeddedConnections = (host: string): Connections => ({
  owner: { host, user: OWNER_ROLE, database: DATABASE },
  app: { host, user: APP_ROLE, database: DATABASE },
})

/** Without a login of its own the application takes its role on as soon as it connects. */
const externalConnections = (url: string, appUrl: string | undefined): Connections => ({
  owner: { connectionString: url },
  app:
    appUrl === undefined
      ? { connectionString: url, options: `-c role=${APP_ROLE}` }
      : { connectionString: appUrl },
})

async function prepare({ host, joined }: Embedded): Promise<void> {
  if (joined) return
  const superuser = createPool({ host, user: SUPERUSER, database: 'postgres' }, 1)
  try {
    await bootstrapCluster(superuser, DATABASE)
  } finally {
    await superuser.end()
  }
}

/** Commands that joined us still need the server. */
async function othersLeave(host: string, report: (sentence: string) => void): Promise<void> {
  const superuser = createPool({ host, user: SUPERUSER, database: 'postgres' }, 1)
  try {
    for (let told = false; (await clients(superuser)) > 0; await sleep(100)) {
      if (!told) report(databaseMessages.ru.waitingForOthers)
      told = true
    }
  } finally {
    await superuser.end()
  }
}

async function clients(superuser: Pool): Promise<number> {
  const { rowCount } = await superuser.query('select from pg_stat_activity where datname = $1', [
    DATABASE,
  ])
  return rowCount ?? 0
}
