import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Pool, PoolClient } from 'pg'
import { StorageProblem } from './faults.ts'

export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../../db/migrations', import.meta.url))

/** One numbered SQL file. */
export interface Migration {
  readonly file: string
  readonly sql: string
  readonly checksum: string
}

export interface MigrationState {
  readonly applied: readonly string[]
  readonly pending: readonly Migration[]
}

/** Any number nobody else locks; two programs that start at once migrate one after the other. */
const LOCK = 7_301_202_501

export function readMigrations(folder: string = MIGRATIONS_FOLDER): readonly Migration[] {
  const files = readdirSync(folder).filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file))
  return files.sort().map((file) => {
    const sql = readFileSync(join(folder, file), 'utf8')
    return { file, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

/** Applies what is missing, in order, each file in one transaction; answers the files applied now. */
export async function migrate(
  owner: Pool,
  migrations: readonly Migration[] = readMigrations(),
): Promise<readonly string[]> {
  const client = await owner.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(`
      create table if not exists schema_migrations (
        file text primary key,
        checksum text not null,
        applied_at timestamptz not null default now()
      )`)
    const { pending } = await compare(client, migrations)
    for (const migration of pending) await apply(client, migration)
    return pending.map(({ file }) => file)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => undefined)
    client.release()
  }
}

/** What stands in the database against what stands in the folder; changes nothing. */
export async function migrationState(
  owner: Pool,
  migrations: readonly Migration[] = readMigrations(),
): Promise<MigrationState> {
  const { rows } = await owner.query<{ there: boolean }>(
    `select to_regclass('public.schema_migrations') is not null as there`,
  )
  if (!rows[0]?.there) return { applied: [], pending: migrations }
  return compare(owner, migrations)
}

async function compare(
  client: Pick<PoolClient, 'query'> | Pool,
  migrations: readonly Migration[],
): Promise<MigrationState> {
  const { rows } = await client.query<{ file: string; checksum: string }>(
    'select file, checksum from public.schema_migrations order by file',
  )
  const known = new Map(migrations.map((migration) => [migration.file, migration]))
  for (const { file, checksum } of rows) {
    const migration = known.get(file)
    if (migration === undefined) {
      throw new StorageProblem({
        kind: 'databaseNewer',
        found: file,
        known: migrations.at(-1)?.file ?? '—',
      })
    }
    if (migration.checksum !== checksum)
      throw new StorageProblem({ kind: 'migrationChanged', file })
  }
  const applied = rows.map(({ file }) => file)
  const done = new Set(applied)
  return { applied, pending: migrations.filter(({ file }) => !done.has(file)) }
}

async function apply(client: PoolClient, { file, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into public.schema_migrations (file, checksum) values ($1, $2)', [
      file,
      checksum,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    const cause = error instanceof Error ? error.message : String(error)
    throw new StorageProblem({ kind: 'migrationFailed', file, cause }, { cause: error })
  }
}
