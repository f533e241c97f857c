import type { Pool } from 'pg'
import type { DatabaseConfig } from './config.ts'
import { createDatabase } from './database.ts'
import { StorageProblem } from './faults.ts'
import type { Database } from './handles.ts'
import { databaseMessages } from './messages.ts'
import { migrate, migrationState } from './migrate.ts'
import { ensureQueue } from './queue.ts'
import { type Reached, reachServer } from './reach.ts'
import { ensureAppRole } from './roles.ts'
import { requireConnection, requireModestRole, requireVersion } from './server-checks.ts'

export type { DatabaseConfig } from './config.ts'

export interface OpenDatabase {
  readonly database: Database
  /** Migrations, back-up, the worker's bookkeeping: sees every municipality. */
  readonly owner: Pool
  /** For libraries that need a pool of their own (accounts): the application role, no municipality set. */
  readonly application: Pool
  readonly kind: 'embedded' | 'external'
  /** Does another program hold the embedded server? */
  readonly joined: boolean
  /** The migrations that this opening applied. */
  readonly migrated: readonly string[]
  close(): Promise<void>
}

/** The database, ready to use: started or joined, of the right version, migrated, with safe roles. */
export async function openDatabase(config: DatabaseConfig): Promise<OpenDatabase> {
  const reached = await reachServer(config)
  const { owner, application, kind, joined, close } = reached
  try {
    await requireConnection(reached)
    await requireVersion(owner)
    await ensureAppRole(owner)
    const migrated = await bringUpToDate(reached)
    await requireModestRole(application)
    if (migrated.length > 0) {
      config.report?.(databaseMessages[config.locale ?? 'ru'].migrated(migrated.length))
    }
    return {
      database: createDatabase(application),
      owner,
      application,
      kind,
      joined,
      migrated,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** A command that joined a running server must not change the tables under it. */
async function bringUpToDate({ owner, joined }: Reached): Promise<readonly string[]> {
  if (joined) {
    const { pending } = await migrationState(owner)
    if (pending.length === 0) return []
    throw new StorageProblem({ kind: 'migrationPending', files: pending.length })
  }
  const applied = await migrate(owner)
  await ensureQueue(owner)
  return applied
}
