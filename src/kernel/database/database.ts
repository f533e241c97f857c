import { CamelCasePlugin, Kysely } from 'kysely'
import type { Pool } from 'pg'
import type { Result } from '../result.ts'
import { currentTransaction, OutsideTransaction, openWrite, scopedDialect } from './driver.ts'
import type { Database, Reader, Scope, Writer } from './handles.ts'
import type { Tables } from './tables.ts'

/** The two doors over a pool that logs in as the application role. */
export function createDatabase(pool: Pool): Database {
  const kysely = new Kysely<Tables>({
    dialect: scopedDialect(pool),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return {
    read: (scope, work) => inTransaction(kysely, 'read', scope, (trx) => work(trx as Reader)),
    write: (scope, work) => write(kysely, scope, work),
    // Not kysely's `destroy`: it leaves a pool open that nothing was asked of yet.
    close: () => pool.end(),
  }
}

function write<T, R>(
  kysely: Kysely<Tables>,
  scope: Scope,
  work: (writer: Writer) => Promise<Result<T, R>>,
): Promise<Result<T, R>> {
  return inTransaction(kysely, 'write', scope, async (trx) => {
    const result = await work(trx as Writer)
    if (!result.ok) throw new RolledBack(result)
    return result
  }).catch((error: unknown) => {
    if (error instanceof RolledBack) return error.result as Result<T, R>
    throw error
  })
}

/** Carries a refusal past kysely, which rolls back for an exception only. */
class RolledBack extends Error {
  readonly result: Result<unknown, unknown>

  constructor(result: Result<unknown, unknown>) {
    super('refused')
    this.result = result
  }
}

async function inTransaction<T>(
  kysely: Kysely<Tables>,
  mode: 'read' | 'write',
  scope: Scope,
  work: (trx: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  if (openWrite() !== undefined) {
    throw new OutsideTransaction(`a ${mode} was opened while a write transaction is open`)
  }
  const transaction = { mode, scope, open: true }
  try {
    return await currentTransaction.run(transaction, () => kysely.transaction().execute(work))
  } finally {
    transaction.open = false
  }
}
