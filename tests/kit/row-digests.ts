import type { Pool } from 'pg'

/** A digest of all rows of every table; with a municipality, of its rows alone. Two moments compared say what was touched. */
export async function rowDigests(
  owner: Pool,
  municipalityId?: string,
): Promise<Readonly<Record<string, string>>> {
  const { rows: tables } = await owner.query<{ name: string; tenant: boolean }>(`
    select c.relname as name, exists (
      select from pg_attribute a where a.attrelid = c.oid and a.attname = 'municipality_id'
    ) as tenant
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and not c.relispartition
    order by 1`)
  const digests: Record<string, string> = {}
  for (const { name, tenant } of tables) {
    if (municipalityId !== undefined && !tenant) continue
    const where = municipalityId === undefined ? '' : 'where municipality_id = $1'
    const { rows } = await owner.query<{ digest: string }>(
      `select count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest
       from ${name} t ${where}`,
      municipalityId === undefined ? [] : [municipalityId],
    )
    digests[name] = rows[0]?.digest ?? ''
  }
  return digests
}

/** Tables whose rows are not the same at both moments. */
export const changedTables = (
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): string[] => Object.keys(after).filter((name) => before[name] !== after[name])
