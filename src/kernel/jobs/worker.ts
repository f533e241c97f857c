import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { JobHelpers, Runner, WorkerPool } from 'graphile-worker'
import type { Pool, PoolClient } from 'pg'
import { loadGraphileWorker } from '../database/graphile-worker.ts'
import type { OpenDatabase } from '../database/open.ts'
import type { Log } from '../log.ts'
import { reviveAbandoned, WORKER_LOCK } from './abandoned.ts'
import { type RunKey, RunRecords } from './run-records.ts'
import { runTask } from './run-task.ts'
import type { Task } from './task.ts'

export interface JobWorker {
  /** Takes no more jobs, tells the running ones to end, waits a moment; the rest start anew later. */
  stop(): Promise<void>
}

/** As long as requests under way may take: the two end side by side. */
const PATIENCE = 900
const LOOK_FOR_ABANDONED = 10_000

/** Works off the queue in this process. Bookkeeping is the owner's; tasks work as the application role. */
export async function startWorker(
  open: Pick<OpenDatabase, 'database' | 'owner' | 'kind'>,
  tasks: readonly Task[],
  { log, concurrency = 2 }: { log: Log; concurrency?: number },
): Promise<JobWorker> {
  const { owner, database } = open
  const stopping = new AbortController()
  const records = new RunRecords(owner)
  await reviveAbandoned(owner, open.kind === 'embedded')
  const handler =
    (task: Task) =>
    (payload: unknown, { job }: JobHelpers) =>
      runTask(
        task,
        {
          key: payload as RunKey,
          isLast: job.attempts >= job.max_attempts,
          signal: stopping.signal,
        },
        { database, records, log },
      )
  const { runner, name } = await startRunner(owner, concurrency, log, tasks, handler)
  const lock = await holdLock(owner, name)
  const timer = setInterval(() => {
    reviveAbandoned(owner, false).catch((error) => log.error('jobs.reviveFailed', error))
  }, LOOK_FOR_ABANDONED)
  timer.unref()
  const stop = async (): Promise<void> => {
    clearInterval(timer)
    stopping.abort()
    await Promise.race([
      runner.stop().catch(() => undefined),
      sleep(PATIENCE, null, { ref: false }),
    ])
    lock.release(true)
  }
  return { stop }
}

async function startRunner(
  owner: Pool,
  concurrency: number,
  log: Log,
  tasks: readonly Task[],
  handler: (task: Task) => (payload: unknown, helpers: JobHelpers) => Promise<void>,
): Promise<{ runner: Runner; name: string }> {
  const events = new EventEmitter()
  let name = ''
  events.on('pool:create', ({ workerPool }: { workerPool: WorkerPool }) => {
    name = (workerPool as WorkerPool & { id: string }).id
  })
  const { Logger, run } = await loadGraphileWorker()
  const runner = await run({
    pgPool: owner,
    concurrency,
    events,
    noHandleSignals: true,
    parsedCronItems: [],
    logger: new Logger(() => (level, message) => {
      // A task's own failure is logged where it is known which run it was.
      if (level === 'error' && !message.startsWith('Failed task'))
        log.warn('jobs.queue', { message })
    }),
    taskList: Object.fromEntries(tasks.map((task) => [task.name, handler(task)])),
  })
  return { runner, name }
}

/** As long as the connection lives, so does the worker in the eyes of the others. */
async function holdLock(owner: Pool, name: string): Promise<PoolClient> {
  const client = await owner.connect()
  await client.query('select pg_advisory_lock($1, hashtext($2))', [WORKER_LOCK, name])
  return client
}
