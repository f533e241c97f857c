import { expect, test } from 'vitest'
import { testDatabase } from '../../../tests/kit/database.ts'
import type { Actor } from '../../kernel/access/actor.ts'
import type { Role } from '../../kernel/access/roles.ts'
import type { PersonId } from '../../kernel/ids.ts'
import { schoolYearStarting } from '../../kernel/school-year.ts'
import { addSchool } from './commands/add-school.ts'
import { uploadRegister } from './commands/upload-register.ts'
import { schoolsDuties } from './queries-duties.ts'
import { aSchoolCalled, day, testDistrict } from './test-district.ts'

const db = await testDatabase()
const district = await testDistrict(db)
const { scope } = district

const somebody = (role: Role): Actor => ({
  kind: 'person',
  personId: scope.actor as PersonId,
  displayName: 'Тестова Т. Т.',
  municipalityId: district.actor.municipalityId,
  regionId: null,
  grants: [{ role, municipalityId: district.actor.municipalityId, schoolId: null, acting: null }],
})

const duties = (role: Role = 'adviser') =>
  db.database.read(scope, (reader) =>
    schoolsDuties(reader, somebody(role), { today: day('2025-09-15'), locale: 'ru' }),
  )

const upload = (text: string) =>
  district.write((writer) =>
    uploadRegister(writer, district.actor, {
      fileName: 'реестр.csv',
      bytes: Buffer.from(text),
      validFrom: day('2025-09-01'),
      schoolYear: schoolYearStarting(2025),
    }),
  )

test('an empty register asks for nothing; what is missing is asked for with its place', async () => {
  expect(await duties()).toEqual([])
  const added = await district.write((writer) =>
    addSchool(writer, district.actor, { fields: aSchoolCalled('СОШ № 1') }),
  )
  if (!added.ok) throw new Error('refused')
  expect(await duties()).toMatchObject([
    {
      what: 'Внести параллели и\u00a0контингент на\u00a02025/26: 1\u00a0школа',
      why: 'СОШ № 1.',
      act: { href: '/schools/grades' },
    },
    { what: 'Указать логины ФИС\u00a0ОКО: 1\u00a0школа', act: { label: 'Исправить' } },
  ])
})

test('nobody but the keepers of the register is asked', async () => {
  expect(await duties('schoolHead')).toEqual([])
  expect(await duties('teacher')).toEqual([])
  expect(await duties('authorityHead')).toHaveLength(2)
})

test('a load waits for its confirmation as long as it would change something', async () => {
  const heading = 'Полное наименование;Краткое наименование'
  const line = (name: string) => `Муниципальное общеобразовательное учреждение «${name}»;${name}`
  await upload(`${heading}\n${line('СОШ № 1')}\n`)
  expect((await duties()).map(({ id }) => id)).toEqual(['schools.grades', 'schools.logins'])
  await upload(`${heading}\n${line('СОШ № 2')}\n`)
  await upload(`${heading}\n${line('СОШ № 1')}\n`)
  expect((await duties())[0]).toMatchObject({
    what: 'Подтвердить загрузку реестра «реестр.csv»',
    why: expect.stringMatching(/^Новых школ: 1\. До/),
    act: { href: expect.stringMatching(/^\/schools\/imports\/[0-9a-f-]{36}$/) },
  })
})
