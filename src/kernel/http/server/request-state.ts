import { randomBytes } from 'node:crypto'
import type { RouterContextProvider } from 'react-router'
import type { Database } from '../../database/handles.ts'
import { type Locale, locales } from '../../i18n/catalogue.ts'
import type { Log } from '../../log.ts'
import { flashCookie, openFlash, sealFlash } from '../flash.ts'
import type { KeptForms } from '../kept-forms.ts'
import { ReadTransaction } from '../read-transaction.ts'
import { type RequestState, requestState, type Session } from '../request-state.ts'
import type { Signer } from '../signed.ts'
import { cookie, cookieOf } from './cookies.ts'

export const localeCookie = 'opora_lang'

/** What is the same for every request. */
export interface ServerParts {
  readonly database: Database
  readonly signer: Signer
  readonly log: Log
  readonly keptForms: KeptForms
  readonly sessionOf: (request: SessionRequest) => Promise<Session>
}

export interface SessionRequest {
  readonly headers: Headers
  readonly setCookie: (cookie: string) => void
}

export interface Arrival {
  readonly request: Request
  readonly url: URL
  readonly requestId: string
  readonly nonce: string
  readonly remoteAddress: string
  readonly services: RouterContextProvider
}

/** The state of one request, and the cookies it collects for the answer. */
export function openRequest(parts: ServerParts, arrival: Arrival) {
  const { headers } = arrival.request
  const { signer } = parts
  const overTls = arrival.url.protocol === 'https:'
  const cookies: string[] = []
  const setCookie = (value: string) => void cookies.push(value)
  let session: Promise<Session> | undefined
  const sealed = cookieOf(headers, flashCookie)
  const flash = openFlash(signer, sealed)
  const state: RequestState = {
    requestId: arrival.requestId,
    url: arrival.url,
    locale: localeOf(headers),
    nonce: arrival.nonce,
    log: parts.log.with({ request: arrival.requestId }),
    database: parts.database,
    reads: new ReadTransaction(parts.database),
    session: () => {
      session ??= parts.sessionOf({ headers, setCookie })
      return session
    },
    takeFlash: () => {
      if (sealed !== undefined) setCookie(cookie(flashCookie, '', { overTls, maxAge: 0 }))
      return flash
    },
    leaveFlash: (left) =>
      setCookie(cookie(flashCookie, sealFlash(signer, left), { overTls, maxAge: 60 })),
    remoteAddress: arrival.remoteAddress,
    keptForms: parts.keptForms,
    setCookie,
    headers,
    services: arrival.services,
  }
  arrival.services.set(requestState, state)
  return { state, cookies }
}

function localeOf(headers: Headers): Locale {
  const chosen = cookieOf(headers, localeCookie)
  return locales.find((locale) => locale === chosen) ?? 'ru'
}

export const newNonce = (): string => randomBytes(16).toString('base64')
