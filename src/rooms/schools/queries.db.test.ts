import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../../../tests/kit/database.ts'
import { schoolYearStarting } from '../../kernel/school-year.ts'
import { addSchool } from './commands/add-school.ts'
import { countSchools, listSchools } from './queries.ts'
import { readRegister } from './queries-register.ts'
import { compareNaturally } from './rules-order.ts'
import { aSchoolCalled, testDistrict } from './test-district.ts'

const db = await testDatabase()
const district = await testDistrict(db)
const { actor, scope, neighbour, neighbourScope } = district
const schoolYear = schoolYearStarting(2025)

const names = [
  'СОШ № 10',
  'СОШ № 2',
  'СОШ № 1',
  'ООШ № 3',
  'Ёлочка',
  'Елань',
  'Ель',
  'школа № 5',
  'Школа № 12',
  'Лицей «Свет»',
  'лицей 07',
  'Лицей 7а',
  'СОШ № 2 с. Рощино',
  'МБОУ «СОШ № 2»',
  '"СОШ" № 2',
  'Гимназия – 4',
]

for (const name of names) {
  await district.write((writer) =>
    addSchool(writer, actor, {
      fields: aSchoolCalled(name, name.startsWith('СОШ') ? { setting: 'urban' } : {}),
    }),
  )
}

test('TypeScript and the database put names in one order', async () => {
  const { rows } = await db.owner.query<{ name: string }>(
    'select short_name as name from schools order by short_name collate ru_num, id',
  )
  expect(rows.map((row) => row.name)).toEqual([...names].sort(compareNaturally))
})

test('a list is cut and counted, and says how many there are', async () => {
  const page = (offset: number) =>
    db.database.read(scope, (reader) =>
      listSchools(reader, actor, { schoolYear, limit: 7, offset }),
    )
  const [first, second] = [await page(0), await page(7)]
  expect([first.schools.length, first.total]).toEqual([7, names.length])
  const ids = [...first.schools, ...second.schools].map((school) => school.id)
  expect(new Set(ids).size).toBe(14)
  expect(await db.database.read(scope, (reader) => countSchools(reader, actor))).toEqual({
    open: names.length,
    closed: 0,
    urban: 4,
    rural: 0,
    settingUnknown: names.length - 4,
  })
})

test('what a person types is words, never a pattern of SQL', async () => {
  for (const search of ['%', '_', "'; drop table schools; --", '\\', '((', '&|!', '"']) {
    const list = await db.database.read(scope, (reader) =>
      listSchools(reader, actor, { schoolYear, search }),
    )
    expect(list.total).toBeLessThanOrEqual(names.length)
  }
})

test('another municipality sees none of it, whatever it asks for', async () => {
  const asNeighbour = await db.database.read(neighbourScope, (reader) =>
    readRegister(reader, neighbour, schoolYear),
  )
  // Even a query that forgets the municipality: the database refuses the rows.
  const forgetful = await db.database.read(neighbourScope, (reader) =>
    readRegister(reader, actor, schoolYear),
  )
  const raw = await db.database.read(neighbourScope, (reader) =>
    sql<{ found: number }>`
      select (select count(*) from schools) + (select count(*) from school_names)
        + (select count(*) from school_codes) + (select count(*) from school_grades)
        + (select count(*) from school_mergers) + (select count(*) from school_imports) as found
    `.execute(reader),
  )
  expect([asNeighbour, forgetful, raw.rows[0]?.found]).toEqual([[], [], 0])
})

test('nobody of no municipality sees a school', async () => {
  const list = await db.database.read({ tenant: null, actor: null }, (reader) =>
    listSchools(reader, { municipalityId: null }, { schoolYear }),
  )
  expect(list.total).toBe(0)
})
