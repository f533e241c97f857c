import { sql } from 'kysely'
import type { Database } from '../database/handles.ts'
import type { MunicipalityId } from '../ids.ts'
import type { Log } from '../log.ts'
import { throttledProgress } from './progress.ts'
import type { RunKey, RunRecords, StartedRun } from './run-records.ts'
import { JobRefused, type Task, type TaskContext } from './task.ts'

/** What stands for the installation itself where a municipality is due. */
const INSTALLATION = '00000000-0000-0000-0000-000000000000'

export interface Attempt {
  readonly key: RunKey
  readonly isLast: boolean
  readonly signal: AbortSignal
}

/** Runs a task once on behalf of whoever asked for it; throws what the queue is to try again. */
export async function runTask(
  task: Task,
  attempt: Attempt,
  { database, records, log }: { database: Database; records: RunRecords; log: Log },
): Promise<void> {
  const { key } = attempt
  const started = await records.start(key)
  if (started === undefined) return
  const progress = throttledProgress((done, total) => records.progress(key, done, total))
  const context: TaskContext = {
    database,
    scope: {
      tenant: key.municipality === INSTALLATION ? null : (key.municipality as MunicipalityId),
      actor: started.requestedBy,
    },
    runId: key.run,
    signal: attempt.signal,
    progress: progress.report,
    finish: async (writer, outcome = null) => {
      await sql`select finish_job_run(${key.run}, ${JSON.stringify(outcome)}::jsonb)`.execute(
        writer,
      )
    },
  }
  try {
    const outcome = await task.run(started.payload, context)
    await progress.flush()
    await records.finish(key, outcome ?? null)
  } catch (error) {
    await progress.flush()
    await recordFailure(error, attempt, started, { records, log: log.with({ task: task.name }) })
  }
}

async function recordFailure(
  error: unknown,
  { key, isLast, signal }: Attempt,
  { requestId }: StartedRun,
  { records, log }: { records: RunRecords; log: Log },
): Promise<void> {
  if (error instanceof JobRefused) return records.fail(key, error.message)
  if (!signal.aborted) log.error('jobs.failed', error, { run: key.run, requestId, isLast })
  await (isLast && !signal.aborted ? records.fail(key, null) : records.putBack(key))
  throw error
}
