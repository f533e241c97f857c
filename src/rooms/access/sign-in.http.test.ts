import { expect, test } from 'vitest'
import { demoPassword } from '../../../db/demo/people.ts'
import { testApp } from '../../../tests/kit/app.ts'

const server = await testApp()
const good = { login: 'metodist', password: demoPassword }

test('a methodist signs in and is on the desk', async () => {
  const browser = server.visitor()
  const answer = await browser.post('/sign-in', good)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/')
  const desk = await browser.get('/')
  expect(desk.status).toBe(200)
  expect(await desk.text()).toContain('Соколова')
})

test('the session cookie is closed to scripts and other sites', async () => {
  const answer = await server.visitor().post('/sign-in', good)
  const [cookie = ''] = answer.headers.getSetCookie()
  expect(cookie).toMatch(/^opora\.session_token=/)
  expect(cookie).toMatch(/HttpOnly/i)
  expect(cookie).toMatch(/SameSite=Lax/i)
})

test('signing in and out stand in the journal of the municipality', async () => {
  const browser = server.visitor()
  await browser.post('/sign-in', { login: 'direktor-7', password: demoPassword })
  const out = await browser.post('/sign-out', {})
  expect(out.headers.get('location')).toBe('/sign-in')
  const { rows } = await server.db.owner.query(
    `select event from journal j join people p on p.id = j.actor_id
     where p.login = 'direktor-7' and event like 'access.signed%' order by j.id`,
  )
  expect(rows.map((row) => row.event)).toEqual(['access.signedIn', 'access.signedOut'])
})

test('after signing out the old cookie opens nothing', async () => {
  const browser = await server.as('uchitel')
  const copy = new Map(browser.cookies)
  await browser.post('/sign-out', {})
  const thief = server.visitor()
  for (const [name, value] of copy) thief.cookies.set(name, value)
  expect((await thief.get('/me')).status).toBe(303)
})

test('a cookie with a changed signature is nobody', async () => {
  const browser = await server.as('uchitel')
  for (const [name, value] of browser.cookies)
    browser.cookies.set(name, `${value.slice(0, -6)}AAAA%3D`)
  expect((await browser.get('/me')).status).toBe(303)
})

test('a wrong password is refused in words, the login stays in the field, the password does not', async () => {
  const answer = await server
    .visitor()
    .post('/sign-in', { login: 'nachalnik', password: 'guess-77' })
  const page = await answer.text()
  expect(answer.status).toBe(422)
  expect(page).toContain('не\u00a0подходят друг к\u00a0другу')
  expect(page).toContain('value="nachalnik"')
  expect(page).not.toContain('guess-77')
})

test('an unknown login is answered like a wrong password', async () => {
  const wrong = await server.visitor().post('/sign-in', { login: 'coko', password: 'nonsense' })
  const unknown = await server.visitor().post('/sign-in', { login: 'nobody', password: 'nonsense' })
  expect(unknown.status).toBe(wrong.status)
  expect(await unknown.text()).toContain('не\u00a0подходят друг к\u00a0другу')
})

test('all empty fields are named at once', async () => {
  const page = await (await server.visitor().post('/sign-in', { login: '', password: '' })).text()
  expect(page.match(/Заполните это поле/g)?.length).toBeGreaterThanOrEqual(4)
})

test('guessing slows down, and the right password waits too', async () => {
  const browser = server.visitor()
  const login = 'kurator'
  for (let tries = 0; tries < 8; tries += 1)
    await browser.post('/sign-in', { login, password: 'wrong' })
  const answer = await browser.post('/sign-in', { login, password: demoPassword })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toMatch(/Повторите через \d/)
})

test('after signing in the browser goes where it wanted, but never to another site', async () => {
  const wanted = async (next: string) =>
    (await server.visitor().post('/sign-in', { ...good, next })).headers.get('location')
  expect(await wanted('/me?tab=1')).toBe('/me?tab=1')
  for (const evil of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
  ]) {
    expect(await wanted(evil)).toBe('/')
  }
})

test('a visitor is sent to sign in and back', async () => {
  const answer = await server.visitor().get('/me?x=1')
  expect(answer.headers.get('location')).toBe('/sign-in?next=%2Fme%3Fx%3D1')
})

test('the demo lists its people, the neighbour district not among them', async () => {
  const page = await (await server.visitor().get('/sign-in')).text()
  expect(page).toContain('Громова Елена Примеровна')
  expect(page).toContain('начальник управления образования')
  expect(page).not.toContain('Белова')
})

test('who has left loses the door', async () => {
  const browser = await server.as('nablyudatel')
  await server.db.owner.query("update people set left_at = now() where login = 'nablyudatel'")
  expect((await browser.get('/me')).status).toBe(303)
})

test('acting ends by itself after its last day', async () => {
  const browser = await server.as('zamestitel')
  expect(await (await browser.get('/me')).text()).toContain('по\u00a026.09.2025')
  await server.db.owner.query(
    "update municipalities set today_on = '2025-09-27' where code = 'demo'",
  )
  const page = await (await browser.get('/me')).text()
  await server.db.owner.query(
    "update municipalities set today_on = '2025-09-15' where code = 'demo'",
  )
  expect(page).not.toContain('по\u00a026.09.2025')
})

test('nothing personal is logged', () => {
  const log = server.logged.join('')
  expect(log).toContain('"path":"/sign-in"')
  for (const secret of ['metodist', 'guess-77', 'Соколова', demoPassword, 'tab=1']) {
    expect(log).not.toContain(secret)
  }
})
