import {
  CamelCasePlugin,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { Pool } from 'pg'
import type { Database, Reader, Scope } from '../src/kernel/database/handles.ts'
import type { Tables } from '../src/kernel/database/tables.ts'

/** Asks PostgreSQL each question once and answers from memory afterwards: what a page costs without its database. */
export function rememberingDatabase(pool: Pool, { write, close }: Database): Database {
  const answers = new Map<string, QueryResult<unknown>>()
  const read = async <T>(scope: Scope, work: (reader: Reader) => Promise<T>): Promise<T> => {
    const connection: DatabaseConnection = {
      executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
        const key = JSON.stringify([scope, query.sql, query.parameters])
        const known = answers.get(key) ?? (await ask(pool, scope, query))
        answers.set(key, known)
        return known as QueryResult<R>
      },
      streamQuery: () => {
        throw new Error('pages do not stream')
      },
    }
    const kysely = new Kysely<Tables>({
      dialect: {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => driver(connection),
        createIntrospector: (db) => new PostgresIntrospector(db),
        createQueryCompiler: () => new PostgresQueryCompiler(),
      },
      plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    })
    return work(kysely as unknown as Reader)
  }
  return { read, write, close }
}

async function ask(pool: Pool, scope: Scope, query: CompiledQuery): Promise<QueryResult<unknown>> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('app.tenant', $1, true), set_config('app.actor', $2, true)`,
      [scope.tenant ?? '', scope.actor ?? ''],
    )
    const { rows } = await client.query(query.sql, [...query.parameters])
    return { rows }
  } finally {
    await client.query('rollback')
    client.release()
  }
}

const nothing = async (): Promise<void> => undefined

const driver = (connection: DatabaseConnection): Driver => ({
  init: nothing,
  acquireConnection: async () => connection,
  beginTransaction: nothing,
  commitTransaction: nothing,
  rollbackTransaction: nothing,
  releaseConnection: nothing,
  destroy: nothing,
})
