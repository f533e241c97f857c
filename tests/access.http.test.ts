import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { demoMunicipalityId, demoRegionId } from '../db/demo/ids.ts'
import { demoPassword } from '../db/demo/people.ts'
import { type Answer, type Door, doorsOf, type Who, whoever } from '../scripts/access/routes.ts'
import { renderAccess } from '../scripts/docs/access.ts'
import { roles } from '../src/kernel/access/roles.ts'
import { newId, type PersonId } from '../src/kernel/ids.ts'
import { addPerson, hashPassword } from '../src/rooms/access/index.ts'
import { testApp, type Visit } from './kit/app.ts'

const app = await testApp({ demo: true })
const doors = doorsOf(app.build)

/** Somebody who holds this role and no other. */
const loginOf = (who: Who) => `only-${who.toLowerCase()}`
const passwordHash = await hashPassword(demoPassword)
for (const role of roles) {
  const id = newId<PersonId>()
  const added = await app.db.database.write({ tenant: demoMunicipalityId, actor: id }, (writer) =>
    addPerson(writer, {
      id,
      regionId: demoRegionId,
      municipalityId: demoMunicipalityId,
      login: loginOf(role),
      displayName: role,
      passwordHash,
      grants: [{ role }],
    }),
  )
  if (!added.ok) throw new Error(`no person for ${role}`)
}

const visitAs = (who: Who): Visit | Promise<Visit> =>
  who === 'visitor' ? app.visitor() : app.as(loginOf(who))

/** Real addresses: identifiers that nobody has, words that a route knows. */
const known: Readonly<Record<string, string>> = { stage: 'data', format: 'csv' }
const addressOf = ({ path }: Door) =>
  path
    .replace(/:(\w+)/g, (_, name: string) => known[name] ?? '01990000-0000-7000-8000-00000000dead')
    .replace('*', 'no-such-page')

async function answerTo(visit: Visit, door: Door): Promise<Answer> {
  const path = addressOf(door)
  const fields: Record<string, string> = door.intent === null ? {} : { intent: door.intent }
  const answer = door.method === 'GET' ? await visit.get(path) : await visit.post(path, fields)
  expect(answer.status, `${door.method} ${path}`).toBeLessThan(500)
  const leadsTo = answer.headers.get('location') ?? ''
  const sentAway = /^\/sign-in(\?|$)/.test(leadsTo) && answer.status === 303
  // Whoever has just signed out is led there too.
  if (answer.status === 401 || (sentAway && !signedOut(answer))) return 'signIn'
  return answer.status === 403 ? 'no' : 'yes'
}

const signedOut = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .some((cookie) => cookie.includes('session_token') && cookie.includes('Max-Age=0'))

test.each(whoever)('every door answers %s as docs/access.md says', async (who) => {
  const visit = await visitAs(who)
  const given: Record<string, Answer> = {}
  const promised: Record<string, Answer> = {}
  for (const door of doors) {
    const name = `${door.method} ${door.path} ${door.intent ?? ''}`
    promised[name] = door.answers[who]
    // Signing out works: whoever comes after needs a session of their own.
    given[name] = await answerTo(door.path === '/sign-out' ? await visitAs(who) : visit, door)
  }
  expect(given).toEqual(promised)
})

test('docs/access.md is what the routes declare', () => {
  const page = readFileSync(new URL('../docs/access.md', import.meta.url), 'utf8')
  expect(renderAccess(doors), 'npm run docs').toBe(page)
})

test('every form names the event it writes', () => {
  const silent = doors.filter(({ kind, audit }) => kind === 'form' && audit.length === 0)
  expect(silent).toEqual([])
})

test('a loader that no wrapper made is noticed', () => {
  const build = { ...app.build, routes: { ...app.build.routes } }
  const [id = ''] = Object.keys(build.routes).filter((each) => each.endsWith('/me'))
  const route = build.routes[id]
  if (route === undefined) throw new Error('no route to plant in')
  build.routes[id] = { ...route, module: { ...route.module, loader: async () => ({}) } }
  expect(() => doorsOf(build)).toThrow('was not made by page()')
})

test('a policy that lets in whom the page does not name changes a cell', () => {
  const [first] = doors
  if (first === undefined) throw new Error('no doors')
  const opened = { ...first, answers: { ...first.answers, teacher: 'no' as const } }
  const closed = { ...first, answers: { ...first.answers, teacher: 'yes' as const } }
  expect(renderAccess([opened])).not.toBe(renderAccess([closed]))
})
