import { existsSync, globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formattedTables } from '../scripts/tables/formatted.ts'
import { testDatabase } from './kit/database.ts'

const db = await testDatabase()

test('the row types in the project are those of the migrated database (else: npm run tables)', async () => {
  const made = await formattedTables(db.owner)
  const there = globSync('src/{rooms,kernel}/*/tables.ts').filter(
    (file) => file !== 'src/kernel/database/tables.ts',
  )
  expect(there.sort()).toEqual([...made.keys()].sort())
  for (const [file, text] of made) {
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '', file).toBe(text)
  }
}, 30_000)

test('a table that names no owner is not passed over', async () => {
  await db.owner.query('create table forgotten (id uuid primary key)')
  await expect(formattedTables(db.owner)).rejects.toThrow('forgotten')
  await db.owner.query('drop table forgotten')
})

test('words of a check, ids, days and defaults become types of their own', async () => {
  await db.owner.query(`
    create table samples (
      municipality_id uuid not null, id uuid not null, school_id uuid,
      kind text not null constraint samples_kind_known check (kind in ('vpr', 'oge')),
      held_on date not null, seen_at timestamptz not null default now(), share numeric,
      school_year smallint not null, approved_by uuid, tags text[] not null default '{}',
      primary key (municipality_id, id)
    );
    comment on table samples is 'samples'`)
  const made = await formattedTables(db.owner)
  const text = made.get('src/rooms/samples/tables.ts')
  for (const line of [
    'municipalityId: MunicipalityId',
    'schoolId: SchoolId | null',
    `kind: 'vpr' | 'oge'`,
    'heldOn: Day',
    'seenAt: GeneratedInstant',
    'share: NullableNumeric',
    'schoolYear: SchoolYear',
    'approvedBy: PersonId | null',
    'tags: Generated<string[]>',
  ]) {
    expect(text).toContain(`  ${line}\n`)
  }
  await db.owner.query('drop table samples')
})
