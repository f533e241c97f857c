import type { PoolClient } from 'pg'

export interface CarriedTable {
  /** With its schema, quoted. */
  readonly name: string
  /** Quoted; generated ones are made again. */
  readonly columns: readonly string[]
}

/**
 * Left behind on purpose: sign-ins must not come back to life with a back-up, the queue of jobs belongs to its worker
 * (open runs are put into it again), and the list of migrations is written by the restore itself.
 */
const leftBehind = [
  'auth.sessions',
  'auth.verifications',
  'auth.failures',
  'public.schema_migrations',
]

interface Row {
  readonly name: string
  readonly columns: string[]
  readonly needs: string[]
}

/** Every table of ours, those that others refer to first. */
export async function carriedTables(client: Pick<PoolClient, 'query'>): Promise<CarriedTable[]> {
  const { rows } = await client.query<Row>(
    `select format('%I.%I', n.nspname, c.relname) as name,
            (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                and a.attgenerated = '') as columns,
            coalesce((select array_agg(distinct format('%I.%I', fn.nspname, f.relname))
              from pg_constraint k join pg_class f on f.oid = k.confrelid
                join pg_namespace fn on fn.oid = f.relnamespace
              where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid), '{}') as needs
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('public', 'auth')
       and format('%I.%I', n.nspname, c.relname) <> all ($1)
     order by name`,
    [leftBehind],
  )
  return inOrderOfNeed(rows).map(({ name, columns }) => ({ name, columns }))
}

function inOrderOfNeed(rows: readonly Row[]): readonly Row[] {
  const waiting = new Map(rows.map((row) => [row.name, row]))
  const ordered: Row[] = []
  while (waiting.size > 0) {
    const free = [...waiting.values()].filter(({ needs }) => !needs.some((n) => waiting.has(n)))
    if (free.length === 0) {
      throw new Error(`tables refer to each other in a circle: ${[...waiting.keys()].join(', ')}`)
    }
    for (const row of free) waiting.delete(row.name)
    ordered.push(...free)
  }
  return ordered
}

export interface Sequence {
  readonly name: string
  /** As text: it may be larger than a number holds. Null: never used. */
  readonly last: string | null
}

export async function carriedSequences(client: Pick<PoolClient, 'query'>): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string; last: string | null }>(
    `select format('%I.%I', schemaname, sequencename) as name, last_value::text as last
     from pg_sequences where schemaname in ('public', 'auth') order by name`,
  )
  return rows
}
