import type { Pool, PoolClient } from 'pg'
import { CopyOut } from '../database/copy-out.ts'
import type { FileStore } from '../files/file-store.ts'
import { carriedSequences, carriedTables } from './carried-tables.ts'
import { type BackupHead, framed, gathered } from './pieces.ts'
import { writeSealed } from './sealed-file.ts'

export interface BackupParts {
  /** Sees every municipality. */
  readonly owner: Pool
  readonly files: FileStore
  /** Of the program. */
  readonly version: string
  readonly onStep?: (what: string) => void
}

export interface BackupMade {
  readonly tables: number
  readonly files: number
  /** Bytes of the back-up. */
  readonly size: number
}

/** Резервная копия: everything of one moment in one sealed file, while people go on working. */
export async function makeBackup(path: string, parts: BackupParts): Promise<BackupMade> {
  const client = await parts.owner.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query('set local row_security = off')
    const counts = { tables: 0, files: 0 }
    const size = await writeSealed(path, piecesOf(client, parts, counts))
    await client.query('commit')
    return { ...counts, size }
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

async function* piecesOf(
  client: PoolClient,
  { files, version, onStep }: BackupParts,
  counts: { tables: number; files: number },
): AsyncGenerator<Buffer> {
  const head = await headOf(client, version)
  yield framed('head', JSON.stringify(head))
  for (const { name, columns } of head.tables) {
    onStep?.(name)
    counts.tables += 1
    yield framed('table', name)
    const rows = client.query(new CopyOut(`copy ${name} (${columns.join(', ')}) to stdout`))
    for await (const bytes of gathered(rows)) yield framed('rows', bytes)
  }
  // A file is kept before the row that names it: whatever these rows name is there.
  for await (const sha256 of files.list()) {
    onStep?.(sha256)
    counts.files += 1
    yield framed('file', sha256)
    yield framed('bytes', await files.get(sha256))
  }
  yield framed('end', JSON.stringify(counts))
}

async function headOf(client: PoolClient, version: string): Promise<BackupHead> {
  const { rows: applied } = await client.query<{ file: string; checksum: string }>(
    'select file, checksum from public.schema_migrations order by file',
  )
  return {
    program: version,
    madeAt: new Date().toISOString(),
    migrations: applied,
    tables: await carriedTables(client),
    sequences: await carriedSequences(client),
  }
}
