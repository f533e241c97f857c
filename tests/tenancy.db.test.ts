import { expect, test } from 'vitest'
import { testDatabase } from './kit/database.ts'

const db = await testDatabase()

interface TenantTable {
  readonly table: string
  readonly protected: boolean
  readonly checksWrites: boolean
  readonly key: string
}

const { rows: tables } = await db.owner.query<TenantTable>(`
  select c.relname as table, c.relrowsecurity as protected,
         exists (
           select from pg_policy p where p.polrelid = c.oid
             and pg_get_expr(p.polqual, p.polrelid) like '%municipality_id%'
         ) as "checksWrites",
         (select k.attname from pg_index i join pg_attribute k on k.attrelid = c.oid and k.attnum = i.indkey[0]
          where i.indrelid = c.oid and i.indisprimary) as key
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'municipality_id'
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnotnull
  order by 1`)

test('there are tables to look at', () => {
  expect(tables.map(({ table }) => table)).toContain('journal')
})

test.each(tables)('$table lets nobody into another municipality', (table) => {
  expect(table).toMatchObject({ protected: true, checksWrites: true, key: 'municipality_id' })
})

test('the application owns nothing and has no right to go round the policies', async () => {
  const { rows } = await db.application.query(`
    select current_user as role, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
           exists (select from pg_class where relowner = r.oid) as owns
    from pg_roles r where rolname = current_user`)
  expect(rows).toEqual([
    {
      role: 'opora_app',
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owns: false,
    },
  ])
})

test('the application cannot make or change tables', async () => {
  for (const statement of [
    'create table mine (id int)',
    'alter table journal disable row level security',
    'drop policy journal_tenant on journal',
    'update schema_migrations set checksum = $$x$$',
  ]) {
    await expect(db.application.query(statement)).rejects.toMatchObject({ code: '42501' })
  }
})

test('the owner of the tables is no superuser', async () => {
  const { rows } = await db.owner.query(
    'select rolsuper, rolbypassrls from pg_roles where rolname = current_user',
  )
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false }])
})

test('functions that work with the rights of the owner have a fixed search path', async () => {
  const { rows } = await db.owner.query<{ name: string; settings: string[] | null }>(`
    select proname as name, proconfig as settings from pg_proc
    where pronamespace = 'public'::regnamespace and prosecdef`)
  expect(rows.map(({ name }) => name)).toContain('enqueue')
  for (const { name, settings } of rows) {
    expect(settings?.join(), name).toMatch(/search_path=pg_catalog/)
  }
})
