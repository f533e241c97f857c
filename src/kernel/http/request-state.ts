import { createContext, type RouterContextProvider } from 'react-router'
import type { Subject } from '../access/actor.ts'
import type { Database } from '../database/handles.ts'
import type { Locale } from '../i18n/catalogue.ts'
import type { Day } from '../ids.ts'
import type { Log } from '../log.ts'
import type { Flash } from './flash.ts'
import type { KeptForms } from './kept-forms.ts'
import type { ReadTransaction } from './read-transaction.ts'

/** Who is asking, where they work and which day it is there. Looked up once a request. */
export interface Session {
  readonly subject: Subject
  readonly municipalityName: string | null
  /** The day on the municipality's calendar; a demo district's clock stands still. */
  readonly today: Day
  readonly clockStands: boolean
  /** Of the municipality: an act after midnight there is of the new day. */
  readonly timeZone: string
}

/** What one request carries from the server's front to every loader and action. */
export interface RequestState {
  readonly requestId: string
  /** As the browser sees it, also behind a proxy. */
  readonly url: URL
  readonly locale: Locale
  readonly nonce: string
  readonly log: Log
  readonly database: Database
  readonly reads: ReadTransaction
  readonly session: () => Promise<Session>
  /** The message left by the action that sent the browser here; it is shown once. */
  readonly takeFlash: () => Flash | null
  /** The address of the other end, for slowing down guessing; never logged. */
  readonly remoteAddress: string
  /** Set on the answer whatever becomes of it: page, data or redirect. */
  readonly setCookie: (cookie: string) => void
  readonly leaveFlash: (flash: Flash) => void
  readonly keptForms: KeptForms
  readonly headers: Headers
  /** What rooms were provided with beside the database. */
  readonly services: Readonly<RouterContextProvider>
}

export const requestState = createContext<RequestState>()

export const stateOf = (context: Readonly<RouterContextProvider>): RequestState =>
  context.get(requestState)
