import type { Pool } from 'pg'

export interface Column {
  readonly name: string
  readonly type: string
  readonly array: boolean
  readonly nullable: boolean
  /** A default, or an identity that may be given. */
  readonly optional: boolean
  /** Made by the database, never written. */
  readonly computed: boolean
  /** The words a check constraint allows, in its order. */
  readonly words: readonly string[]
  /** `table.column` that a foreign key points to. */
  readonly references: string | null
}

export interface Table {
  readonly name: string
  /** The comment of the table: the room (or kernel folder) that owns it. */
  readonly owner: string
  readonly columns: readonly Column[]
}

/** The migrations' own bookkeeping belongs to no room. */
const OURS = 'schema_migrations'

export async function readCatalogue(pool: Pool): Promise<readonly Table[]> {
  const { rows } = await pool.query<Column & { table: string; owner: string | null }>(SQL, [OURS])
  const tables = new Map<string, Table & { columns: Column[] }>()
  for (const { table, owner, ...column } of rows) {
    if (owner === null) {
      throw new Error(`table ${table} names no owner: comment on table ${table} is '<room>'`)
    }
    const known = tables.get(table) ?? { name: table, owner, columns: [] }
    known.columns.push(column)
    tables.set(table, known)
  }
  return [...tables.values()]
}

const SQL = `
select c.relname as table,
       obj_description(c.oid, 'pg_class') as owner,
       a.attname as name,
       coalesce(e.typname, t.typname) as type,
       e.oid is not null as array,
       not a.attnotnull as nullable,
       a.atthasdef or a.attidentity <> '' as optional,
       a.attgenerated <> '' or a.attidentity = 'a' as computed,
       coalesce(checked.words, '{}') as words,
       referred.column as references
from pg_class c
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
join pg_type t on t.oid = a.atttypid
left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
left join lateral (
  select array_agg(m[1] order by at)::text[] as words
  from pg_constraint k,
       regexp_matches(pg_get_constraintdef(k.oid), '''([^'']*)''::text', 'g') with ordinality as x(m, at)
  where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
    and pg_get_constraintdef(k.oid) ~ ('^CHECK \\(\\(' || quote_ident(a.attname) || ' = ANY \\(ARRAY\\[[^\\]]*\\]\\)\\)\\)$')
) checked on true
left join lateral (
  select f.confrelid::regclass::text || '.' || fa.attname as column
  from pg_constraint f
  join lateral unnest(f.conkey, f.confkey) as pair(own, far) on pair.own = a.attnum
  join pg_attribute fa on fa.attrelid = f.confrelid and fa.attnum = pair.far
  where f.conrelid = c.oid and f.contype = 'f'
  order by fa.attname = 'id' desc, f.conname
  limit 1
) referred on true
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  and c.relname <> $1
order by c.relname collate "C", a.attnum`
