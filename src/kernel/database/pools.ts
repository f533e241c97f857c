import pg from 'pg'
import { typeParsers } from './type-parsers.ts'

/** How to reach one database as one role. */
export type Connection = Pick<
  pg.PoolConfig,
  'host' | 'port' | 'user' | 'database' | 'connectionString' | 'options'
>

/** A pool with our type parsers. A lost idle connection is the pool's business and must not end the program. */
export function createPool(connection: Connection, max: number): pg.Pool {
  const pool = new pg.Pool({
    application_name: 'opora',
    max,
    types: typeParsers,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    ...connection,
    options: ['-c TimeZone=UTC', connection.options].filter(Boolean).join(' '),
  })
  pool.on('error', ignore)
  pool.on('connect', (client) => client.on('error', ignore))
  return pool
}

function ignore(): void {}
