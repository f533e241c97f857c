import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { stages } from '../src/rooms/desk/stages.ts'
import { origin, testApp } from './kit/app.ts'

const app = await testApp()

test('health answers when the program can serve', async () => {
  const answer = await app.visitor().get('/health')
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({ status: 'ok', version: 'test', database: 'embedded' })
})

test('the first page without a cookie is Russian', async () => {
  const page = await (await app.visitor().get('/sign-in')).text()
  expect(page).toContain('<html lang="ru">')
  expect(page).toContain('Вход')
  const start = await app.visitor().get('/')
  expect(start.headers.get('location')).toBe('/sign-in')
  expect(await start.text()).toContain('<html lang="ru">')
})

test('the switch in the footer changes the language and comes back', async () => {
  const visitor = app.visitor()
  const answer = await visitor.post('/language', { locale: 'en', returnTo: '/sign-in?next=%2Fme' })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/sign-in?next=%2Fme')
  const page = await (await visitor.get('/sign-in')).text()
  expect(page).toContain('<html lang="en">')
  expect(page).toContain('Sign in')
})

test('the language switch leads to no other site', async () => {
  const answer = await app.visitor().post('/language', { locale: 'en', returnTo: '//evil.example' })
  expect(answer.headers.get('location')).toBe('/')
})

test('a page that gains nothing by script is sent without it', async () => {
  const metodist = await app.as('metodist')
  for (const path of ['/', '/schools']) {
    expect(await (await metodist.get(path)).text()).not.toContain('<script')
  }
  expect(await (await metodist.get('/design')).text()).toContain('<script')
})

test('only scripts with the nonce of the page run', async () => {
  const answer = await (await app.as('metodist')).get('/design')
  const policy = answer.headers.get('content-security-policy') ?? ''
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
  const scripts = (await answer.text()).match(/<script[^>]*>/g) ?? []
  expect(scripts.length).toBeGreaterThan(0)
  for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`)
  expect(policy).not.toContain("script-src 'self' 'unsafe-inline'")
  const other = await app.visitor().get('/sign-in')
  expect(other.headers.get('content-security-policy')).not.toContain(nonce)
})

test.each([
  ['the origin of another site', { origin: 'https://evil.example' }],
  ['an opaque origin', { origin: 'null' }],
  ['another port', { origin: `${origin}:81` }],
])('a form from %s is refused', async (_name, headers) => {
  const person = await app.as('metodist')
  const answer = await person.post('/sign-out', {}, headers)
  expect(answer.status).toBe(403)
  expect((await person.get('/me')).status).toBe(200)
})

test('a cross-site form without an Origin is told by Sec-Fetch-Site', async () => {
  const body = new URLSearchParams({ locale: 'en', returnTo: '/' })
  const send = (site: string) =>
    app.fetch(
      new Request(`${origin}/language`, {
        method: 'POST',
        body,
        headers: { 'sec-fetch-site': site },
      }),
    )
  expect((await send('cross-site')).status).toBe(403)
  expect((await send('same-origin')).status).toBe(303)
})

test('behind TLS the public address is the one that counts', async () => {
  const proxied = await testApp({ config: { publicUrl: new URL('https://opora.example.ru') } })
  const inside = (from: string) =>
    proxied.fetch(
      new Request('http://127.0.0.1:3000/sign-in', {
        method: 'POST',
        body: new URLSearchParams({ login: 'metodist', password: 'zarechny-2025' }),
        headers: { origin: from },
      }),
    )
  const answer = await inside('https://opora.example.ru')
  expect(answer.status).toBe(303)
  expect(answer.headers.getSetCookie().join()).toMatch(/__Secure-opora\.session_token=.*Secure/)
  expect(answer.headers.get('strict-transport-security')).toBeTruthy()
  expect((await inside('http://127.0.0.1:3000')).status).toBe(403)
})

test('a page that is not there is 404 inside the frame', async () => {
  const person = await app.as('metodist')
  for (const path of ['/no/such/page', '/cycle/nonsense']) {
    const answer = await person.get(path)
    expect(answer.status).toBe(404)
    const page = await answer.text()
    expect(page).toContain('Страница не найдена')
    expect(page).toContain('Соколова')
  }
})

test('a bug is a page with the number of the request and nothing of its text', async () => {
  const person = await app.as('metodist')
  await app.db.owner.query('alter table schools rename to schools_elsewhere')
  const answer = await person.get('/')
  await app.db.owner.query('alter table schools_elsewhere rename to schools')
  const page = await answer.text()
  expect(answer.status).toBe(500)
  expect(page).toContain('Произошла ошибка')
  expect(page).toContain(`<code>${answer.headers.get('x-request-id')}</code>`)
  expect(page).not.toContain('relation')
  expect(app.logged.join()).toContain('42P01')
})

test('what is larger than the server takes is refused', async () => {
  const answer = await app.visitor().post('/sign-in', { login: 'x'.repeat(1_100_000) })
  expect(answer.status).toBe(413)
})

test('a form nobody waits for is an error page, not a crash', async () => {
  const person = await app.as('metodist')
  const answer = await person.post('/me', { title: 'x' })
  expect([404, 405]).toContain(answer.status)
})

test('built files are packed and may be kept for a year', async () => {
  const visitor = app.visitor()
  const page = await (await visitor.get('/sign-in')).text()
  const style = /href="(\/assets\/[^"]+\.css)"/.exec(page)?.[1] ?? ''
  const answer = await visitor.get(style, { 'accept-encoding': 'gzip, br' })
  expect(answer.headers.get('cache-control')).toContain('immutable')
  expect(answer.headers.get('content-encoding')).toBe('br')
  expect((await visitor.get('/assets/../../package.json')).status).toBe(404)
  expect((await visitor.get('/assets/%2e%2e%2f%2e%2e%2fpackage.json')).status).toBe(404)
})

test('a page is packed and never kept', async () => {
  const answer = await app.visitor().get('/sign-in', { 'accept-encoding': 'br' })
  expect(answer.headers.get('content-encoding')).toBe('br')
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('the desk counts the real schools of the district', async () => {
  const page = await (await (await app.as('metodist')).get('/')).text()
  const { rows } = await app.db.owner.query(
    `select count(*) as open from schools s join municipalities m on m.id = s.municipality_id
     where m.code = 'demo' and closed_on is null`,
  )
  expect(Number(rows[0].open)).toBeGreaterThan(20)
  expect(page).toContain(`>${rows[0].open}</a>`)
  expect(page).toContain('15\u00a0сентября\u00a02025')
})

test.each(stages)('the step %s of the cycle says what it is for', async (stage) => {
  const answer = await (await app.as('nachalnik')).get(`/cycle/${stage}`)
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('aria-current="page"')
})

test('the server build takes the kernel from its files and holds none of it', () => {
  const built = readFileSync(new URL('../build/server/index.js', import.meta.url), 'utf8')
  expect(built).toContain('../../src/kernel/http/page.ts')
  for (const ours of ['class ReadTransaction', 'class AccessDenied', 'set_config', 'betterAuth(']) {
    expect(built).not.toContain(ours)
  }
  expect(built).not.toMatch(/from ["'](pg|kysely|better-auth)["']/)
})

test('the zero character breaks neither an address nor a form', async () => {
  const browser = app.visitor()
  expect((await browser.get('/sign-in?next=%00')).status).toBe(400)
  const answer = await browser.post('/sign-in', { login: 'meto\0dist', password: 'zarechny-2025' })
  expect(answer.status).toBe(303)
  expect((await browser.get('/schools?q=%00')).status).toBe(400)
})

test('what checks input on the server is not sent to browsers', () => {
  const folder = new URL('../build/client/assets/', import.meta.url)
  const heavy = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .filter((name) => readFileSync(new URL(name, folder), 'utf8').includes('_zod'))
  expect(heavy).toEqual([])
})
