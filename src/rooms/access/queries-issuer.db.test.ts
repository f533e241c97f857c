import { expect, test } from 'vitest'
import { testDatabase } from '../../../tests/kit/database.ts'
import { type Day, type MunicipalityId, newId, type RegionId } from '../../kernel/ids.ts'
import { addMunicipality } from './commands/add-municipality.ts'
import { addPerson, type NewGrant } from './commands/add-person.ts'
import { getIssuer } from './queries-issuer.ts'

const db = await testDatabase()
const municipalityId = newId<MunicipalityId>()
const scope = { tenant: municipalityId, actor: null }
const today = '2025-09-15' as Day
let regionId = newId<RegionId>()

const issuer = (on = today) =>
  db.database.read(scope, (reader) => getIssuer(reader, { municipalityId }, on))

async function hire(displayName: string, post: string, grant: NewGrant): Promise<void> {
  const login = `person-${Math.random().toString(36).slice(2, 9)}`
  const person = { regionId, municipalityId, login, displayName, post, passwordHash: 'x' }
  const added = await db.database.write(scope, (writer) =>
    addPerson(writer, { ...person, grants: [grant] }),
  )
  expect(added.ok).toBe(true)
}

test('the head signs, whoever acts for the head signs for the head, until the last day', async () => {
  const made = await db.database.write(scope, (writer) =>
    addMunicipality(writer, {
      id: municipalityId,
      code: 'lesnoy',
      name: 'Лесной район',
      authorityName: 'Управление образования Лесного района',
      advisoryServiceName: 'МКУ «ИМЦ»',
      region: { code: 'test', name: 'Тестовый край' },
    }),
  )
  if (made.ok) regionId = made.value
  expect(await issuer()).toEqual({
    authorityName: 'Управление образования Лесного района',
    advisoryServiceName: 'МКУ «ИМЦ»',
    head: null,
  })

  const post = 'начальник управления образования'
  await hire('Громова Елена Примеровна', post, { role: 'authorityHead' })
  const herself = { post, name: 'Громова Елена Примеровна', isActing: false }
  expect((await issuer()).head).toEqual(herself)

  await hire('Зимин Павел Примерович', 'заместитель начальника', {
    role: 'authorityHead',
    acting: { basis: 'распоряжение № 84-р', untilOn: '2025-09-26' as Day },
  })
  const acting = { post, name: 'Зимин Павел Примерович', isActing: true }
  expect((await issuer()).head).toEqual(acting)
  expect((await issuer('2025-09-26' as Day)).head).toEqual(acting)
  expect((await issuer('2025-09-27' as Day)).head).toEqual(herself)
})
