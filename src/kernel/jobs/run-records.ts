import type { Pool } from 'pg'
import type { JsonValue } from '../database/columns.ts'
import type { PersonId } from '../ids.ts'

/** Names a run whatever the municipality. */
export interface RunKey {
  readonly municipality: string
  readonly run: string
}

export interface StartedRun {
  readonly payload: JsonValue
  readonly requestedBy: PersonId | null
  readonly requestId: string | null
}

/** The worker's own notes about runs, on the owner's pool: seen at once, whatever the task's transactions do. */
export class RunRecords {
  readonly #owner: Pool

  constructor(owner: Pool) {
    this.#owner = owner
  }

  /** Answers nothing when the run has already ended: its result was written just before a crash. */
  async start({ municipality, run }: RunKey): Promise<StartedRun | undefined> {
    const { rows } = await this.#owner.query<StartedRun>(
      `update job_runs
       set state = 'running', attempts = attempts + 1, done = 0, total = null,
           started_at = coalesce(started_at, clock_timestamp())
       where municipality_id = $1 and id = $2 and state in ('queued', 'running')
       returning payload, requested_by as "requestedBy", request_id as "requestId"`,
      [municipality, run],
    )
    return rows[0]
  }

  async progress({ municipality, run }: RunKey, done: number, total: number | null): Promise<void> {
    await this.#owner.query(
      `update job_runs set done = $3, total = $4
       where municipality_id = $1 and id = $2 and state = 'running'`,
      [municipality, run, done, total],
    )
  }

  async finish({ municipality, run }: RunKey, outcome: JsonValue): Promise<void> {
    await this.#owner.query(
      `update job_runs set state = 'finished', outcome = $3, finished_at = clock_timestamp()
       where municipality_id = $1 and id = $2 and state = 'running'`,
      [municipality, run, JSON.stringify(outcome)],
    )
  }

  async fail({ municipality, run }: RunKey, failure: string | null): Promise<void> {
    await this.#owner.query(
      `update job_runs set state = 'failed', failure = $3, finished_at = clock_timestamp()
       where municipality_id = $1 and id = $2 and state = 'running'`,
      [municipality, run, failure],
    )
  }

  async putBack({ municipality, run }: RunKey): Promise<void> {
    await this.#owner.query(
      `update job_runs set state = 'queued'
       where municipality_id = $1 and id = $2 and state = 'running'`,
      [municipality, run],
    )
  }
}
