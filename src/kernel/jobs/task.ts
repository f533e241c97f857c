import type { JsonValue } from '../database/columns.ts'
import type { Database, Scope, Writer } from '../database/handles.ts'

/** What a running task is given. */
export interface TaskContext {
  readonly database: Database
  /** Municipality and person that asked for the job. */
  readonly scope: Scope
  readonly runId: string
  /** Aborted when the program stops: end soon by throwing; the job starts anew later. */
  readonly signal: AbortSignal
  /** Shown on the page that waits; costs nothing when called for every row. */
  progress(done: number, total?: number): void
  /**
   * Ends the run in the transaction that writes its result: after a crash both are there or neither. Without it a task that
   * was interrupted just before its end runs twice.
   */
  finish(writer: Writer, outcome?: JsonValue): Promise<void>
}

/** Long work outside of a request, by name; runs again after a crash, so it must bear that. */
export interface Task<Payload extends JsonValue = JsonValue> {
  /** `room.workToDo`, such as `schools.importRegister`. */
  readonly name: string
  /** How often a bug or a lost connection is tried again; a `JobRefused` never is. */
  readonly attempts?: number
  run(payload: Payload, context: TaskContext): Promise<JsonValue | undefined>
}

export const defineTask = <Payload extends JsonValue>(task: Task<Payload>): Task<Payload> => task

/** An expected end without a result: the person reads the sentence, nothing is tried again. */
export class JobRefused extends Error {
  override readonly name = 'JobRefused'
}

export const ATTEMPTS = 3
