import { sql } from 'kysely'
import type { Scope, Writer } from '../database/handles.ts'
import { ok, type Result } from '../result.ts'
import type { Flash } from './flash.ts'
import type { Onward } from './form.ts'

interface Sent {
  readonly scope: Scope
  readonly token: string
  readonly body: string
}

/**
 * A form sent twice (a double click, a repeated request on a bad line) is stored once: the second sending waits
 * for the first and gets its answer. The same page sent with other values is another sending.
 */
export async function takeOnce<Done extends Onward, Refusal>(
  writer: Writer,
  { scope, token, body }: Sent,
  work: () => Promise<Result<Done, Refusal>>,
): Promise<Result<Done | (Onward & { readonly stored?: undefined }), Refusal>> {
  if (scope.tenant === null || scope.actor === null || token === '') return work()
  const first = await sql`
    insert into form_submissions (municipality_id, person_id, token, body)
    values (${scope.tenant}, ${scope.actor}, ${token}, ${body})
    on conflict do nothing returning 1`.execute(writer)
  if (first.rows.length === 0) return ok(await earlier(writer, scope, token, body))
  const outcome = await work()
  if (outcome.ok) {
    await sql`
      update form_submissions
      set location = ${outcome.value.location}, flash = ${JSON.stringify(outcome.value.flash)}::jsonb
      where municipality_id = ${scope.tenant} and person_id = ${scope.actor}
        and token = ${token} and body = ${body}`.execute(writer)
    await sql`
      delete from form_submissions
      where municipality_id = ${scope.tenant} and person_id = ${scope.actor}
        and sent_at < now() - interval '1 day'`.execute(writer)
  }
  return outcome
}

async function earlier(writer: Writer, scope: Scope, token: string, body: string): Promise<Onward> {
  const { rows } = await sql<{ location: string | null; flash: Flash | null }>`
    select location, flash from form_submissions
    where municipality_id = ${scope.tenant} and person_id = ${scope.actor}
      and token = ${token} and body = ${body}`.execute(writer)
  return { location: rows[0]?.location ?? '/', flash: rows[0]?.flash ?? null }
}
