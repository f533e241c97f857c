import type { Pool, PoolClient } from 'pg'
import { CopyIn } from '../database/copy-in.ts'
import { type Migration, migrate, migrationState, readMigrations } from '../database/migrate.ts'
import { ensureQueue } from '../database/queue.ts'
import type { FileStore } from '../files/file-store.ts'
import { carriedTables } from './carried-tables.ts'
import { BackupProblem } from './faults.ts'
import { type BackupHead, backupHead, type Piece, unframed } from './pieces.ts'
import { readSealed } from './sealed-file.ts'

export interface RestoreParts {
  readonly owner: Pool
  readonly files: FileStore
  readonly onStep?: (what: string) => void
}

export interface Restored {
  readonly head: BackupHead
  readonly files: number
  /** Jobs that were waiting or running when the back-up was made and are put into the queue again. */
  readonly jobs: number
}

/** The head of a sound back-up that this program can take; anything else is a `BackupProblem`. Changes nothing. */
export async function checkBackup(path: string): Promise<BackupHead> {
  for await (const piece of unframed(readSealed(path))) return headOf(piece, path)
  throw new BackupProblem({ kind: 'damaged', path })
}

/** Brings an empty database to what the back-up holds: all of it, or it stays empty. */
export async function restoreBackup(path: string, parts: RestoreParts): Promise<Restored> {
  const head = await checkBackup(path)
  await requireEmpty(parts.owner)
  const known = readMigrations()
  // The tables as they were then; what came later is applied to the rows, as in any upgrade.
  await migrate(parts.owner, migrationsOf(head, known))
  const files = await load(path, head, parts)
  await migrate(parts.owner, known)
  await ensureQueue(parts.owner)
  return { head, files, jobs: await queueAgain(parts.owner) }
}

function headOf({ kind, data }: Piece, path: string): BackupHead {
  if (kind !== 'head') throw new BackupProblem({ kind: 'damaged', path })
  const head = backupHead.parse(JSON.parse(data.toString()))
  const known = new Map(readMigrations().map(({ file, checksum }) => [file, checksum]))
  for (const { file, checksum } of head.migrations) {
    if (known.get(file) !== checksum) {
      throw new BackupProblem({ kind: 'newer', path, version: head.program })
    }
  }
  return head
}

const migrationsOf = (head: BackupHead, known: readonly Migration[]): readonly Migration[] => {
  const then = new Set(head.migrations.map(({ file }) => file))
  return known.filter(({ file }) => then.has(file))
}

/** Rows of ours mean that somebody works here. */
async function requireEmpty(owner: Pool): Promise<void> {
  const { applied } = await migrationState(owner)
  if (applied.length === 0) return
  for (const { name } of await carriedTables(owner)) {
    const { rowCount } = await owner.query(`select from ${name} limit 1`)
    if (rowCount !== 0) throw new BackupProblem({ kind: 'notEmpty' })
  }
}

async function load(path: string, head: BackupHead, parts: RestoreParts): Promise<number> {
  const client = await parts.owner.connect()
  try {
    await client.query('begin')
    await client.query('set local row_security = off')
    const files = await loadPieces(client, path, head, parts)
    for (const { name, last } of head.sequences) {
      if (last !== null) await client.query('select setval($1::regclass, $2::bigint)', [name, last])
    }
    await client.query('commit')
    return files
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

async function loadPieces(
  client: PoolClient,
  path: string,
  head: BackupHead,
  { files, onStep }: RestoreParts,
): Promise<number> {
  const columns = new Map(head.tables.map((table) => [table.name, table.columns.join(', ')]))
  const pieces = unframed(readSealed(path))
  let count = 0
  let next = await pieces.next()
  while (next.done !== true) {
    const { kind, data } = next.value
    if (kind === 'table') {
      const name = data.toString()
      onStep?.(name)
      const rows = new Rows(pieces)
      // One COPY a table: a row may refer to a later one of its own table.
      const copy = new CopyIn(`copy ${name} (${columns.get(name)}) from stdin`, rows.chunks())
      client.query(copy)
      await copy.done
      next = rows.after
    } else {
      if (kind === 'bytes') {
        count += 1
        await files.put(data)
      }
      next = await pieces.next()
    }
  }
  return count
}

/** The rows of one table, and what comes after them. */
class Rows {
  after: IteratorResult<Piece> = { done: true, value: undefined }
  readonly #pieces: AsyncGenerator<Piece>

  constructor(pieces: AsyncGenerator<Piece>) {
    this.#pieces = pieces
  }

  async *chunks(): AsyncGenerator<Buffer> {
    for (;;) {
      const next = await this.#pieces.next()
      if (next.done === true || next.value.kind !== 'rows') {
        this.after = next
        return
      }
      yield next.value.data
    }
  }
}

async function queueAgain(owner: Pool): Promise<number> {
  const { rowCount } = await owner.query(
    `select graphile_worker.add_job(
       task, json_build_object('municipality', municipality_id, 'run', id), job_key => id::text)
     from job_runs where state in ('queued', 'running')`,
  )
  return rowCount ?? 0
}
