import type { Pool } from 'pg'
import { loadGraphileWorker } from './graphile-worker.ts'

/** The worker's own tables, so that a command can put jobs into the queue before any worker has run. */
export async function ensureQueue(owner: Pool): Promise<void> {
  const { rows } = await owner.query<{ there: boolean }>(
    `select to_regclass('graphile_worker.migrations') is not null as there`,
  )
  // A running worker brings its tables up to date by itself; loading it costs a command too much.
  if (rows[0]?.there) return
  const { Logger, runMigrations } = await loadGraphileWorker()
  await runMigrations({ pgPool: owner, logger: new Logger(() => () => undefined) })
}
