import type { Pool } from 'pg'
import { SUPERUSER } from '../../src/kernel/database/embedded/cluster.ts'
import { type Connection, createPool } from '../../src/kernel/database/pools.ts'
import { APP_ROLE, OWNER_ROLE } from '../../src/kernel/database/roles.ts'

/** The PostgreSQL of a run of tests: our own by its socket, or somebody's by its address. */
export type TestServer = { readonly template: string } & (
  | { readonly host: string }
  | { readonly url: string }
)

type Role = 'superuser' | 'owner' | 'app'

const roles: Readonly<Record<Role, string>> = {
  superuser: SUPERUSER,
  owner: OWNER_ROLE,
  app: APP_ROLE,
}

/** On somebody's server there is one login, which takes the role on. */
export function testConnection(server: TestServer, role: Role, database: string): Connection {
  if ('host' in server) return { host: server.host, user: roles[role], database }
  const url = new URL(server.url)
  url.pathname = `/${database}`
  const connectionString = url.href
  return role === 'superuser'
    ? { connectionString: server.url }
    : { connectionString, options: `-c role=${roles[role]}` }
}

export async function withPool<T>(
  server: TestServer,
  role: Role,
  database: string,
  work: (pool: Pool) => Promise<T>,
): Promise<T> {
  const pool = createPool(testConnection(server, role, database), 1)
  try {
    return await work(pool)
  } finally {
    await pool.end()
  }
}
