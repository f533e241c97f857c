import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { demoPassword } from '../../db/demo/people.ts'
import { seedDemo } from '../../db/demo/seed.ts'
import { assemble } from '../../src/assemble.ts'
import { ensureBuilt } from '../../src/build.ts'
import type { Config } from '../../src/config.ts'
import { type FileStore, folderStore } from '../../src/kernel/files/file-store.ts'
import { openLog } from '../../src/kernel/log.ts'
import { type TestDatabase, testDatabase } from './database.ts'

export const origin = 'http://localhost'

/** A program that keeps cookies and sends forms as a browser does. */
export interface Visit {
  get(path: string, headers?: Record<string, string>): Promise<Response>
  post(path: string, fields: Fields, headers?: Record<string, string>): Promise<Response>
  readonly cookies: Map<string, string>
}

export type Fields = Readonly<Record<string, string>> | FormData

type Assembled = Awaited<ReturnType<typeof assemble>>

export interface TestApp {
  readonly db: TestDatabase
  readonly files: FileStore
  readonly build: Assembled['build']
  readonly access: Assembled['access']
  /** What the server logged, one JSON object a line. */
  readonly logged: string[]
  /** The request as it is, for what a browser would not send. */
  fetch(request: Request): Promise<Response>
  visitor(): Visit
  /** Signed in as somebody of the cast, by login. */
  as(login: string): Promise<Visit>
}

export interface AppOptions {
  readonly config?: Partial<Pick<Config, 'publicUrl' | 'proxies' | 'uploadBytes'>>
  /** The demo district; `runs`: as it was before its list; without, the database is empty. */
  readonly demo?: boolean | 'runs'
}

/** The whole server over a fresh database, without a socket. Call at the top of a test file. */
export async function testApp({ config, demo = true }: AppOptions = {}): Promise<TestApp> {
  await ensureBuilt()
  const db = await testDatabase()
  const dataFolder = mkdtempSync(join(tmpdir(), 'opora-http-'))
  const files = folderStore(join(dataFolder, 'files'))
  afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))
  if (demo) await seedDemo(db, files, { upTo: demo === 'runs' ? 'runs' : 'list' })
  const logged: string[] = []
  const limits = { publicUrl: undefined, proxies: 0, uploadBytes: 1_048_576 }
  const { app, access, build } = await assemble({
    config: { ...limits, dataFolder, secret: undefined, ...config },
    version: 'test',
    open: db,
    log: openLog('info', (line) => logged.push(line)),
    demoPassword: demo ? demoPassword : null,
  })
  const fetch = async (request: Request) => app.fetch(request)
  const visitor = () => visit(fetch, config?.publicUrl?.origin ?? origin)
  const as = async (login: string) => {
    const signedIn = await access.accounts.signIn(login, demoPassword)
    if (signedIn === null) throw new Error(`nobody signs in as ${login}`)
    const page = visitor()
    for (const cookie of signedIn.cookies) keep(page.cookies, cookie)
    return page
  }
  return { db, files, build, access, logged, fetch, visitor, as }
}

function visit(fetch: TestApp['fetch'], base: string): Visit {
  const cookies = new Map<string, string>()
  const send = async (path: string, init: RequestInit & { headers: Record<string, string> }) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = cookie === '' ? init.headers : { cookie, ...init.headers }
    const response = await fetch(new Request(`${base}${path}`, { ...init, headers }))
    for (const each of response.headers.getSetCookie()) keep(cookies, each)
    return response
  }
  return {
    cookies,
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, fields, headers = {}) =>
      send(path, {
        method: 'POST',
        body: fields instanceof FormData ? fields : new URLSearchParams(fields),
        headers: { origin: base, ...headers },
      }),
  }
}

function keep(cookies: Map<string, string>, cookie: string): void {
  const [pair = '', ...rules] = cookie.split('; ')
  const at = pair.indexOf('=')
  const name = pair.slice(0, at)
  if (rules.includes('Max-Age=0')) cookies.delete(name)
  else cookies.set(name, pair.slice(at + 1))
}
