import { fileURLToPath, pathToFileURL } from 'node:url'
import type { ServerBuild } from 'react-router'
import { ensureBuilt } from '../../src/build.ts'
import { type Subject, visitor } from '../../src/kernel/access/actor.ts'
import type { Policy } from '../../src/kernel/access/decision.ts'
import { type Role, roles } from '../../src/kernel/access/roles.ts'
import { type Declaration, declarationOf } from '../../src/kernel/http/declaration.ts'
import type { MunicipalityId, PersonId } from '../../src/kernel/ids.ts'

export type Who = Role | 'visitor'
export type Answer = 'yes' | 'no' | 'signIn'

/** Everybody a route is held against: each role alone, and somebody who is not signed in. */
export const whoever: readonly Who[] = ['visitor', ...roles]

/** One door of the server: what may be done at an address, and who may. */
export interface Door {
  /** `/schools/:schoolId` */
  readonly path: string
  readonly method: 'GET' | 'POST'
  /** One of several forms of a page. */
  readonly intent: string | null
  readonly kind: Declaration['kind']
  readonly audit: readonly string[]
  readonly answers: Readonly<Record<Who, Answer>>
}

export async function builtServer(): Promise<ServerBuild> {
  await ensureBuilt()
  const file = fileURLToPath(new URL('../../build/server/index.js', import.meta.url))
  return import(/* @vite-ignore */ pathToFileURL(file).href)
}

/** Every loader and action of the built server; one that no wrapper made is an error, not a gap. */
export function doorsOf(build: ServerBuild): readonly Door[] {
  const doors: Door[] = []
  for (const route of Object.values(build.routes)) {
    if (route === undefined) continue
    const path = pathOf(route.id, build)
    const { loader, action } = route.module
    if (loader !== undefined && route.id !== 'root') {
      doors.push(doorOf(path, 'GET', null, declared(loader, route.id)))
    }
    if (action === undefined) continue
    const declaration = declared(action, route.id)
    const forms = Object.entries(declaration.intents ?? {})
    if (forms.length === 0) doors.push(doorOf(path, 'POST', null, declaration))
    for (const [intent, form] of forms) doors.push(doorOf(path, 'POST', intent, form))
  }
  const key = ({ path, method, intent }: Door) => `${path} ${method} ${intent ?? ''}`
  return doors.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

function declared(handler: unknown, id: string): Declaration {
  const declaration = declarationOf(handler)
  if (declaration !== undefined) return declaration
  throw new Error(`${id}: a loader or action that was not made by page(), form() or endpoint()`)
}

function doorOf(
  path: string,
  method: Door['method'],
  intent: string | null,
  { policy, kind, audit }: Declaration,
): Door {
  const answers = Object.fromEntries(whoever.map((who) => [who, answerOf(policy, who)]))
  return { path, method, intent, kind, audit, answers: answers as Record<Who, Answer> }
}

function answerOf(policy: Policy, who: Who): Answer {
  const decision = policy(who === 'visitor' ? visitor : holding(who))
  if (decision.allowed) return 'yes'
  return decision.because.kind === 'signInNeeded' ? 'signIn' : 'no'
}

const nil = '00000000-0000-0000-0000-000000000000'

const holding = (role: Role): Subject => ({
  kind: 'person',
  personId: nil as PersonId,
  displayName: role,
  municipalityId: nil as MunicipalityId,
  regionId: null,
  grants: [{ role, municipalityId: nil as MunicipalityId, schoolId: null, acting: null }],
})

function pathOf(id: string, build: ServerBuild): string {
  const parts: string[] = []
  for (let route = build.routes[id]; route !== undefined; ) {
    if (route.path) parts.unshift(route.path)
    route = route.parentId === undefined ? undefined : build.routes[route.parentId]
  }
  return `/${parts.join('/')}`
}
