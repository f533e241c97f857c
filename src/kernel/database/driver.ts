import { AsyncLocalStorage } from 'node:async_hooks'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { CopyIn } from './copy-in.ts'
import type { Scope } from './handles.ts'

/** One transaction of a handle, known to everything that is awaited inside it. */
export interface OpenTransaction {
  readonly mode: 'read' | 'write'
  readonly scope: Scope
  open: boolean
  /** COPY into a table of this transaction's own; `copyRows` is the door to it. */
  copy?: (statement: string, chunks: Iterable<Buffer>) => Promise<void>
}

export const currentTransaction = new AsyncLocalStorage<OpenTransaction>()

/** Thrown when a command reads outside the transaction it writes in: it would not see its own rows. */
export class OutsideTransaction extends Error {
  override readonly name = 'OutsideTransaction'
}

/** The transaction in which something is being written right now, in this chain of calls. */
export function openWrite(): OpenTransaction | undefined {
  const current = currentTransaction.getStore()
  return current?.mode === 'write' && current.open ? current : undefined
}

/** kysely's PostgreSQL with one change: a transaction begins and says on whose behalf in one round trip. */
export const scopedDialect = (pool: Pool): Dialect => ({
  createDriver: () => new ScopedDriver(pool),
  createQueryCompiler: () => new PostgresQueryCompiler(),
  createAdapter: () => new PostgresAdapter(),
  createIntrospector: (db) => new PostgresIntrospector(db),
})

interface Acquired {
  client: PoolClient | undefined
}

const acquiring = new AsyncLocalStorage<Acquired>()

class ScopedDriver extends PostgresDriver {
  readonly #transactions = new WeakMap<DatabaseConnection, OpenTransaction>()
  readonly #guarded = new WeakSet<DatabaseConnection>()
  /** kysely hides the client of a connection, and COPY needs it. */
  readonly #clients = new WeakMap<DatabaseConnection, PoolClient>()

  constructor(pool: Pool) {
    const connect = async () => {
      const client = await pool.connect()
      const acquired = acquiring.getStore()
      if (acquired !== undefined) acquired.client = client
      return client
    }
    super({ pool: { connect, end: () => pool.end(), options: pool.options } })
  }

  override async acquireConnection(
    ...args: Parameters<PostgresDriver['acquireConnection']>
  ): Promise<DatabaseConnection> {
    const acquired: Acquired = { client: undefined }
    const connection = await acquiring.run(acquired, () => super.acquireConnection(...args))
    if (!this.#guarded.has(connection)) this.#guard(connection)
    if (acquired.client !== undefined) this.#clients.set(connection, acquired.client)
    return connection
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const transaction = currentTransaction.getStore()
    if (transaction === undefined) throw new OutsideTransaction('begin without a scope')
    this.#transactions.set(connection, transaction)
    const client = this.#clients.get(connection)
    if (client !== undefined && transaction.mode === 'write') {
      transaction.copy = (statement, chunks) => client.query(new CopyIn(statement, chunks)).done
    }
    await connection.executeQuery(CompiledQuery.raw(beginStatement(transaction)))
  }

  override async releaseConnection(
    ...[connection]: Parameters<PostgresDriver['releaseConnection']>
  ): Promise<void> {
    this.#transactions.delete(connection)
    await super.releaseConnection(connection)
  }

  #guard(connection: DatabaseConnection): void {
    const execute = connection.executeQuery.bind(connection)
    connection.executeQuery = async (...args) => {
      const writing = openWrite()
      if (writing !== undefined && this.#transactions.get(connection) !== writing) {
        throw new OutsideTransaction('a read handle was used while a write transaction is open')
      }
      return execute(...args)
    }
    this.#guarded.add(connection)
  }
}

function beginStatement({ mode, scope }: OpenTransaction): string {
  const access = mode === 'read' ? 'begin isolation level repeatable read, read only' : 'begin'
  return `${access}; select ${setting('app.tenant', scope.tenant)}, ${setting('app.actor', scope.actor)}`
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Parameters are not possible in a statement of two commands, so only an identifier gets in. */
function setting(name: string, id: string | null): string {
  if (id !== null && !UUID.test(id)) throw new TypeError(`${name} is not an identifier`)
  return `set_config('${name}', '${id ?? ''}', true)`
}
