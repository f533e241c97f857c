import { data } from 'react-router'
import type { Policy } from '../access/decision.ts'
import { refusalReason } from '../access/refusal-reason.ts'
import { AccessDenied, Problem } from '../errors.ts'
import type { Locale } from '../i18n/catalogue.ts'
import { type ProblemBody, SignInNeeded } from './problems.ts'
import type { RequestState, Session } from './request-state.ts'
import { signInFirst } from './sign-in-first.ts'

/** Throws unless the policy lets the subject in: to the sign-in page, or 403 with the reason and who can. */
export function admit(policy: Policy, session: Session, locale: Locale): void {
  const decision = policy(session.subject)
  if (decision.allowed) return
  if (decision.because.kind === 'signInNeeded') throw new SignInNeeded()
  throw new AccessDenied(refusalReason(decision.because, session.subject, locale))
}

/**
 * Runs the work of a page or form. React Router would turn a thrown `Problem` into a blank 500, so it becomes
 * data with its status here; anything else is a bug, goes to the log, and leaves only the request's id.
 */
export async function answering<T>(state: RequestState, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    if (thrown instanceof Response || isData(thrown)) throw thrown
    if (thrown instanceof SignInNeeded) throw signInFirst(askedFor(state), state.locale)
    const body = problemBody(state, thrown)
    throw data(body, { status: body.status })
  }
}

export function problemBody(state: RequestState, thrown: unknown): ProblemBody {
  const { requestId } = state
  if (thrown instanceof Problem) {
    const reason = thrown instanceof AccessDenied ? thrown.reason : null
    return { code: thrown.code, status: thrown.status, reason, requestId }
  }
  state.log.error('request.failed', thrown)
  return { code: 'bug', status: 500, reason: null, requestId }
}

/** The page asked for; after a form, the page the form stood on. */
export function askedFor({ url }: RequestState): string {
  const path = url.pathname.replace(/\.data$/, '')
  const search = new URLSearchParams(url.search)
  search.delete('_routes')
  search.delete('index')
  const query = search.size > 0 ? `?${search}` : ''
  return path === '/_root' ? '/' : `${path}${query}`
}

const isData = (thrown: unknown): boolean =>
  typeof thrown === 'object' &&
  thrown !== null &&
  (thrown as { type?: unknown }).type === 'DataWithResponseInit'
