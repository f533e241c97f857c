import type { JsonValue } from '../database/columns.ts'
import type { Reader } from '../database/handles.ts'
import type { PersonId } from '../ids.ts'

/** A job as its page shows it; it may be left and come back to. */
export interface JobRun {
  readonly id: string
  readonly task: string
  readonly payload: JsonValue
  readonly state: 'queued' | 'running' | 'finished' | 'failed'
  readonly done: number
  /** Unknown until the task has counted. */
  readonly total: number | null
  readonly outcome: JsonValue
  /** Why a failed run was refused; null when a bug ended it: then the request id leads to the log. */
  readonly failure: string | null
  readonly requestId: string | null
  readonly requestedBy: PersonId | null
  readonly queuedAt: string
  readonly startedAt: string | null
  readonly finishedAt: string | null
}

/** A run of the reader's municipality. */
export const findJobRun = (reader: Reader, id: string): Promise<JobRun | undefined> =>
  selectRuns(reader).where('id', '=', id).executeTakeFirst()

/** The latest runs of the reader's municipality, newest first. */
export const listJobRuns = (
  reader: Reader,
  { task, limit = 20 }: { task?: string; limit?: number } = {},
): Promise<readonly JobRun[]> =>
  selectRuns(reader)
    .$if(task !== undefined, (query) => query.where('task', '=', task ?? ''))
    .orderBy('queuedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(Math.min(limit, 200))
    .execute()

const selectRuns = (reader: Reader) =>
  reader
    .selectFrom('jobRuns')
    .select([
      'id',
      'task',
      'payload',
      'state',
      'done',
      'total',
      'outcome',
      'failure',
      'requestId',
      'requestedBy',
      'queuedAt',
      'startedAt',
      'finishedAt',
    ])
