import pg, { type Pool } from 'pg'
import { StorageProblem } from './faults.ts'

/** Owns the tables, runs migrations, back-up and the worker's own bookkeeping. */
export const OWNER_ROLE = 'opora_owner'
/** What every request and every job works as: owns nothing, held by row-level security. */
export const APP_ROLE = 'opora_app'

/** The one statement for the administrator of a server where our login may not create roles. */
export const appRoleStatement = (login: string): string =>
  `CREATE ROLE ${APP_ROLE} NOLOGIN ROLE ${pg.escapeIdentifier(login)};`

const DUPLICATE = new Set(['42710', '23505'])
const INSUFFICIENT_PRIVILEGE = '42501'

/** Makes sure that the owner's login can work as the application role. */
export async function ensureAppRole(owner: Pool): Promise<void> {
  const statement = await missingGrant(owner)
  if (statement === undefined) return
  try {
    await owner.query(statement)
  } catch (error) {
    const { code } = error as pg.DatabaseError
    if (code === INSUFFICIENT_PRIVILEGE)
      throw new StorageProblem({ kind: 'roleMissing', statement })
    if (!DUPLICATE.has(code ?? '')) throw error
  }
}

/** Only says what is missing. */
export async function requireAppRole(owner: Pool): Promise<void> {
  const statement = await missingGrant(owner)
  if (statement !== undefined) throw new StorageProblem({ kind: 'roleMissing', statement })
}

async function missingGrant(owner: Pool): Promise<string | undefined> {
  const { rows } = await owner.query<{ login: string; exists: boolean; member: boolean }>(
    `select session_user as login, r.oid is not null as exists,
            coalesce(pg_has_role(session_user, r.oid, 'MEMBER'), false) as member
     from (select) as one left join pg_roles r on r.rolname = $1`,
    [APP_ROLE],
  )
  const { login = '', exists = false, member = false } = rows[0] ?? {}
  if (exists && member) return undefined
  return exists ? `GRANT ${APP_ROLE} TO ${pg.escapeIdentifier(login)};` : appRoleStatement(login)
}

/** Makes the two roles and the database in a cluster of our own; each start may find any part of it missing. */
export async function bootstrapCluster(superuser: Pool, database: string): Promise<void> {
  for (const role of [OWNER_ROLE, APP_ROLE]) {
    await tolerate(superuser.query(`create role ${role} login`))
  }
  await superuser.query(`grant ${APP_ROLE} to ${OWNER_ROLE}`)
  const { rowCount } = await superuser.query('select from pg_database where datname = $1', [
    database,
  ])
  if (rowCount === 0) {
    const name = pg.escapeIdentifier(database)
    await tolerate(superuser.query(`create database ${name} owner ${OWNER_ROLE}`))
  }
}

const DUPLICATE_DATABASE = '42P04'

async function tolerate(query: Promise<unknown>): Promise<void> {
  try {
    await query
  } catch (error) {
    const code = (error as pg.DatabaseError).code ?? ''
    if (!DUPLICATE.has(code) && code !== DUPLICATE_DATABASE) throw error
  }
}
