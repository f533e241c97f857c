import { sql } from 'kysely'
import type { Writer } from '../../../kernel/database/handles.ts'
import type { PersonId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'

export type ResetPasswordRefusal = { readonly kind: 'nobodyWithLogin'; readonly login: string }

/** Gives a person a new password and ends all their sessions. */
export async function resetPassword(
  writer: Writer,
  login: string,
  passwordHash: string,
): Promise<Result<PersonId, ResetPasswordRefusal>> {
  const person = await writer
    .selectFrom('people')
    .select('id')
    .where('login', '=', login.toLowerCase())
    .where('leftAt', 'is', null)
    .executeTakeFirst()
  if (person === undefined) return refuse({ kind: 'nobodyWithLogin', login })
  await sql`select access_reset_password(${person.id}, ${passwordHash})`.execute(writer)
  await record(writer, {
    event: 'access.passwordReset',
    object: { kind: 'person', id: person.id },
  })
  return ok(person.id as PersonId)
}
