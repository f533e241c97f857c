import type { LoaderFunctionArgs, RouterContext } from 'react-router'
import type { Actor, Subject } from '../access/actor.ts'
import type { Reader, Scope, Writer } from '../database/handles.ts'
import { NotFound } from '../errors.ts'
import type { Locale } from '../i18n/catalogue.ts'
import type { Day } from '../ids.ts'
import type { Log } from '../log.ts'
import { SignInNeeded } from './problems.ts'
import type { RequestState, Session } from './request-state.ts'

/** What every loader, action and endpoint is told about the request. */
export interface Context {
  readonly subject: Subject
  /** The signed-in person. On a page open to everyone a visitor who gets here is sent to sign in. */
  readonly actor: Actor
  readonly scope: Scope
  readonly session: Session
  readonly url: URL
  readonly params: Readonly<Record<string, string | undefined>>
  /** An identifier from the address; anything that is not one is «not found». */
  id<Id extends string>(name: string): Id
  /** What `app.ts` provided a room with, by the key that the room made. */
  service<T>(key: RouterContext<T>): T
  readonly locale: Locale
  readonly today: Day
  readonly requestId: string
  readonly log: Log
  readonly state: RequestState
}

export interface ReadingContext extends Context {
  /** The request's read transaction. Only while the loader runs. */
  readonly reader: Reader
}

export interface WritingContext extends Context {
  /** The open transaction of the form or endpoint; a writer also reads. */
  readonly writer: Writer
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function contextOf<Handle extends object = object>(
  state: RequestState,
  session: Session,
  params: LoaderFunctionArgs['params'],
  handle?: Handle,
): Context & Handle {
  const { subject } = session
  return {
    ...(handle as Handle),
    subject,
    get actor() {
      if (subject.kind === 'visitor') throw new SignInNeeded()
      return subject
    },
    scope: scopeOf(subject),
    session,
    url: state.url,
    params,
    id: <Id extends string>(name: string) => {
      const value = params[name]
      if (value === undefined || !uuid.test(value)) throw new NotFound(`no ${name}`)
      return value as Id
    },
    service: (key) => state.services.get(key),
    locale: state.locale,
    today: session.today,
    requestId: state.requestId,
    log: state.log,
    state,
  }
}

/** What row-level security is told: a visitor has no municipality and sees no tenant's row. */
export const scopeOf = (subject: Subject): Scope =>
  subject.kind === 'visitor'
    ? { tenant: null, actor: null }
    : { tenant: subject.municipalityId, actor: subject.personId }
