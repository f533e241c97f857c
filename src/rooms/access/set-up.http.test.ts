import { expect, test } from 'vitest'
import { testApp } from '../../../tests/kit/app.ts'

const app = await testApp({ demo: false })
const key = app.access.setUpKey
const good = {
  key,
  regionName: 'Примерная область',
  municipalityName: 'Лесной район',
  municipalityCode: 'lesnoy',
  authorityName: 'Управление образования Лесного района',
  personName: 'Первая Анна Примеровна',
  login: 'first.admin',
  password: 'correct-horse-9',
}

test('an empty installation offers no demo and no page without the link', async () => {
  const visitor = app.visitor()
  expect(await (await visitor.get('/sign-in')).text()).not.toContain('Показательный район')
  expect((await visitor.get('/set-up')).status).toBe(404)
  expect((await visitor.get(`/set-up?key=${key}x`)).status).toBe(404)
  expect((await visitor.get(`/set-up?key=${key}`)).status).toBe(200)
})

test('a wrong link makes nobody', async () => {
  const answer = await app.visitor().post('/set-up', { ...good, key: 'guess' })
  expect(answer.status).toBe(422)
  const { rows } = await app.db.owner.query('select from people')
  expect(rows).toHaveLength(0)
})

test('faults come back at their fields, the password does not', async () => {
  const bad = { ...good, municipalityCode: 'Лесной', login: 'я', personName: '' }
  const answer = await app.visitor().post(`/set-up?key=${key}`, bad)
  const page = await answer.text()
  expect(answer.status).toBe(422)
  for (const field of ['municipalityCode', 'login', 'personName']) {
    expect(page).toContain(`href="#field-${field}"`)
  }
  expect(page).toContain('value="Управление образования Лесного района"')
  expect(page).not.toContain(good.password)
})

test('of two people with the link one becomes the administrator and is signed in', async () => {
  const [one, two] = [app.visitor(), app.visitor()]
  const answers = await Promise.all([
    one.post(`/set-up?key=${key}`, good),
    two.post(`/set-up?key=${key}`, { ...good, login: 'second', municipalityCode: 'drugoy' }),
  ])
  expect(answers.map((answer) => answer.status).sort()).toEqual([303, 422])
  const winner = answers[0]?.status === 303 ? one : two
  const desk = await (await winner.get('/')).text()
  expect(desk).toContain('Муниципалитет создан')
  expect(desk).toContain('администратор')
  const { rows } = await app.db.owner.query('select event from journal order by id')
  expect(rows.map((row) => row.event)).toEqual(['access.municipalityAdded', 'access.personAdded'])
})

test('the message is shown once', async () => {
  const admin = app.visitor()
  const { rows } = await app.db.owner.query('select login from people')
  await admin.post('/sign-in', { login: rows[0].login, password: good.password })
  expect(await (await admin.get('/')).text()).not.toContain('Муниципалитет создан')
})

test('the link has died with its use', async () => {
  const visitor = app.visitor()
  expect((await visitor.get(`/set-up?key=${key}`)).status).toBe(404)
  expect((await visitor.post('/set-up', { ...good, login: 'third' })).status).toBe(422)
})
