import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureBuilt } from '../src/build.ts'
import { freePort, type Run, run, stop, untilHealthy } from './kit/served.ts'

const folder = mkdtempSync(join(tmpdir(), 'opora-serve-'))
const data = join(folder, 'data')
let port = 0
let server: Run

const env = (more: Record<string, string> = {}) => ({
  OPORA_DATA: data,
  PORT: String(port),
  OPORA_LOG: 'info',
  ...more,
})

beforeAll(async () => {
  await ensureBuilt()
  port = await freePort()
  server = run(['serve'], env())
  await untilHealthy(port, server)
}, 60_000)

afterAll(async () => {
  if (server.child.exitCode === null) await stop(server)
  rmSync(folder, { recursive: true, force: true })
})

test('the first start prints the address and who can sign in', async () => {
  await expect.poll(() => server.output()).toContain(`Опора работает: http://localhost:${port}`)
  expect(server.output()).toMatch(/metodist\s+Соколова Ирина Примеровна, методист/)
})

test('until it can serve, it says so instead of serving', async () => {
  const other = await freePort()
  const second = run(['serve'], {
    OPORA_DATA: join(folder, 'late'),
    PORT: String(other),
    OPORA_DEMO: '0',
  })
  const seen = new Set<number>()
  while (!seen.has(200)) {
    const status = await fetch(`http://127.0.0.1:${other}/health`).then(
      (answer) => answer.status,
      () => 0,
    )
    seen.add(status)
  }
  expect([...seen].filter((status) => status !== 0)).toEqual([503, 200])
  await expect
    .poll(() => second.output())
    .toMatch(/одноразовой ссылке:\n\s+http:\/\/localhost:\d+\/set-up\?key=\S+/)
  await stop(second)
}, 60_000)

test('the secret is made once and is ours alone', () => {
  expect(statSync(join(data, 'secret')).mode & 0o777).toBe(0o600)
  expect(readFileSync(join(data, 'secret'), 'utf8').length).toBeGreaterThanOrEqual(32)
})

test('a second start on the same data says so and changes nothing', async () => {
  const second = run(['serve'], env({ PORT: String(await freePort()) }))
  expect(await second.ended).toBe(1)
  expect(second.output()).toContain(`Опора уже запущена с папкой данных «${data}»`)
  expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200)
}, 30_000)

test('a port that Opora holds and one that somebody else holds are told apart', async () => {
  const ours = run(['serve'], env())
  expect(await ours.ended).toBe(1)
  expect(ours.output()).toContain(`На порту ${port} уже работает Опора`)
  const stranger = createServer((_request, answer) => answer.end('hello'))
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve))
  const address = stranger.address()
  const taken = typeof address === 'object' && address !== null ? address.port : 0
  const theirs = run(['serve'], env({ PORT: String(taken) }))
  expect(await theirs.ended).toBe(1)
  stranger.close()
  expect(theirs.output()).toContain(`Порт ${taken} занят другой программой`)
}, 30_000)

test('wrong settings are all named', async () => {
  const wrong = run(['serve'], env({ PORT: '99999', OPORA_DEMO: 'maybe' }))
  expect(await wrong.ended).toBe(1)
  expect(wrong.output()).toContain('PORT: ожидается')
  expect(wrong.output()).toContain('OPORA_DEMO: ожидается')
}, 30_000)

test('the command line joins the running server', async () => {
  const list = run(['user', 'list', '--json'], env())
  expect(await list.ended).toBe(0)
  const people = JSON.parse(list.output())
  expect(people).toContainEqual({ login: 'metodist', municipality: 'demo', roles: ['adviser'] })
}, 30_000)

test('a person added at the command line signs in, and not after a new password', async () => {
  const add = ['user', 'add', '--municipality', 'demo', '--login', 'novyj', '--name', 'Новый']
  const added = run([...add, '--role', 'adviser', '--json'], env())
  expect(await added.ended).toBe(0)
  const { password } = JSON.parse(added.output())
  const signIn = async () => {
    const body = new URLSearchParams({ login: 'novyj', password })
    const url = `http://127.0.0.1:${port}/sign-in`
    return (await fetch(url, { method: 'POST', body, redirect: 'manual' })).status
  }
  expect(await signIn()).toBe(303)
  expect(await run([...add, '--role', 'adviser'], env()).ended).toBe(1)
  expect(await run([...add, '--role', 'wizard'], env()).ended).toBe(2)
  expect(await run(['user', 'reset', 'novyj'], env()).ended).toBe(0)
  expect(await signIn()).toBe(422)
}, 60_000)

test('told to stop in the middle of uploads, all is gone in three seconds; a later start keeps the data', async () => {
  const lines = await Promise.all(Array.from({ length: 5 }, () => halfSentForm(port)))
  expect(await stop(server)).toBeLessThan(3000)
  for (const line of lines) line.destroy()
  expect(server.child.exitCode).toBe(0)
  expect(processesNaming(data)).toEqual([])
  server = run(['serve'], env())
  await untilHealthy(port, server)
  const list = run(['user', 'list'], env())
  await list.ended
  expect(list.output()).toContain('novyj')
}, 60_000)

/** A form whose sender has stopped in the middle: a village line. */
async function halfSentForm(at: number): Promise<Socket> {
  const line = connect(at, '127.0.0.1')
  line.on('error', () => undefined)
  await once(line, 'connect')
  const head = ['POST /sign-in HTTP/1.1', `Host: 127.0.0.1:${at}`, 'Content-Length: 9000']
  const type = 'Content-Type: application/x-www-form-urlencoded'
  line.write([...head, type, '', 'login=meto'].join('\r\n'))
  return line
}

const processesNaming = (path: string): string[] =>
  readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid))
    .flatMap((pid) => {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        return line.includes(path) ? [line] : []
      } catch {
        return []
      }
    })
