import { randomBytes } from 'node:crypto'
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  RouterContextProvider,
} from 'react-router'
import { demoMunicipalityId, demoPersonId, demoRegionId } from '../../db/demo/ids.ts'
import { demoPerson } from '../../db/demo/people.ts'
import { type Subject, visitor } from '../../src/kernel/access/actor.ts'
import type { Database } from '../../src/kernel/database/handles.ts'
import { KeptForms } from '../../src/kernel/http/kept-forms.ts'
import { openRequest } from '../../src/kernel/http/server/request-state.ts'
import { signerFrom } from '../../src/kernel/http/signed.ts'
import type { Day } from '../../src/kernel/ids.ts'
import { openLog } from '../../src/kernel/log.ts'

const keptForms = new KeptForms()

/** A person of the demo district as a policy sees them, without signing in. */
export function subjectOf(login: string): Subject {
  const person = demoPerson(login)
  return {
    kind: 'person',
    personId: demoPersonId(person.place),
    displayName: person.name,
    municipalityId: demoMunicipalityId,
    regionId: demoRegionId,
    grants: person.grants.map(({ role }) => ({
      role,
      municipalityId: demoMunicipalityId,
      schoolId: null,
      acting: null,
    })),
  }
}

export interface Sent {
  readonly as?: Subject
  readonly path?: string
  readonly fields?: Readonly<Record<string, string>> | FormData | [string, string][]
  readonly params?: Record<string, string>
  readonly locale?: 'ru' | 'en'
}

/** What React Router gives a loader or action, over a real database. */
export function requestTo(database: Database, sent: Sent = {}) {
  const logged: string[] = []
  const url = new URL(sent.path ?? '/', 'http://localhost')
  const { fields } = sent
  const body = fields instanceof FormData ? fields : new URLSearchParams(fields ?? {})
  const headers = { cookie: `opora_lang=${sent.locale ?? 'ru'}` }
  const request = new Request(
    url,
    fields === undefined ? { headers } : { method: 'POST', body, headers },
  )
  const services = new RouterContextProvider()
  const { state, cookies } = openRequest(
    {
      database,
      signer: signerFrom('a secret of tests'),
      log: openLog('info', (line) => logged.push(line)),
      keptForms,
      sessionOf: async () => ({
        subject: sent.as ?? visitor,
        municipalityName: null,
        today: '2025-09-15' as Day,
        clockStands: true,
        timeZone: 'Europe/Moscow',
      }),
    },
    {
      request,
      url,
      requestId: randomBytes(6).toString('hex'),
      nonce: '',
      remoteAddress: '::1',
      services,
    },
  )
  const args = { request, url, params: sent.params ?? {}, context: services, pattern: url.pathname }
  return {
    args: args as unknown as LoaderFunctionArgs & ActionFunctionArgs,
    state,
    cookies,
    logged,
  }
}

/** What became of it: an answer with a status, a redirect, or data. */
export async function outcomeOf(
  work: Promise<unknown>,
): Promise<{ status: number; location: string | null; data: unknown }> {
  const given = await work.catch((thrown: unknown) => thrown)
  if (given instanceof Response) {
    return { status: given.status, location: given.headers.get('location'), data: null }
  }
  if (given instanceof Error) throw given
  const { data, init } = given as { data?: unknown; init?: ResponseInit | null }
  return { status: init?.status ?? 200, location: null, data: data ?? given }
}
