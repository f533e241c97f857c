import { sql } from 'kysely'
import type { JsonValue } from '../database/columns.ts'
import type { Writer } from '../database/handles.ts'
import { newId } from '../ids.ts'
import { ATTEMPTS, type Task } from './task.ts'

/** Puts a job into the queue in the caller's transaction and answers the id of its run, for the page that shows it. */
export async function enqueue<Payload extends JsonValue>(
  writer: Writer,
  task: Pick<Task<Payload>, 'name' | 'attempts'>,
  payload: Payload,
  requestId?: string,
): Promise<string> {
  const run = newId<string & never>() as string
  const { name, attempts = ATTEMPTS } = task
  await sql`select enqueue(${name}, ${JSON.stringify(payload)}::jsonb, ${run}, ${requestId ?? null}, ${attempts})`.execute(
    writer,
  )
  return run
}
