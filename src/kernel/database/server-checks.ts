import type { Pool } from 'pg'
import { type RolePower, StorageProblem } from './faults.ts'
import type { Reached } from './reach.ts'

export const OLDEST_POSTGRES = 15

/** Says in a sentence, without the password, which server does not answer. */
export async function requireConnection({ owner, server }: Reached): Promise<void> {
  try {
    await owner.query('select 1')
  } catch (error) {
    throw new StorageProblem(
      { kind: 'noConnection', server, cause: causeOf(error) },
      { cause: error },
    )
  }
}

/** A name with several addresses fails once for each. */
function causeOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(causeOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}

/** Refuses a server older than what our SQL needs. */
export async function requireVersion(pool: Pool, oldest = OLDEST_POSTGRES): Promise<void> {
  const found = await serverVersion(pool)
  if (found.number < oldest * 10_000) {
    throw new StorageProblem({ kind: 'postgresTooOld', found: found.text, oldest })
  }
}

export async function serverVersion(pool: Pool): Promise<{ number: number; text: string }> {
  const { rows } = await pool.query<{ number: string; text: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as text`,
  )
  return { number: Number(rows[0]?.number), text: rows[0]?.text ?? '' }
}

/** Refuses to work as a role that row-level security does not hold back. */
export async function requireModestRole(application: Pool): Promise<void> {
  const { rows } = await application.query<{
    role: string
    superuser: boolean
    bypassing: boolean
    owning: boolean
  }>(`
    select current_user as role, rolsuper as superuser, rolbypassrls as bypassing, exists (
      select from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relowner = r.oid
    ) as owning
    from pg_roles r where rolname = current_user`)
  const found = rows[0]
  const power = found && powerOf(found)
  if (found !== undefined && power !== undefined) {
    throw new StorageProblem({ kind: 'roleTooMighty', role: found.role, power })
  }
}

function powerOf(role: {
  superuser: boolean
  bypassing: boolean
  owning: boolean
}): RolePower | undefined {
  if (role.superuser) return 'superuser'
  if (role.bypassing) return 'bypassesRowSecurity'
  return role.owning ? 'ownsTables' : undefined
}
