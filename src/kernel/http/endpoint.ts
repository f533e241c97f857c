import type { LoaderFunctionArgs } from 'react-router'
import type { Policy } from '../access/decision.ts'
import type { Scope, Writer } from '../database/handles.ts'
import type { Locale } from '../i18n/catalogue.ts'
import type { Result } from '../result.ts'
import { admit, askedFor, problemBody } from './answer.ts'
import { assertRecorded } from './audit.ts'
import { contextOf, type ReadingContext, scopeOf, type WritingContext } from './context.ts'
import { declare } from './declaration.ts'
import { SignInNeeded } from './problems.ts'
import { type RequestState, stateOf } from './request-state.ts'
import { signInFirst } from './sign-in-first.ts'

interface Reading {
  readonly policy: Policy
  readonly handle: (context: ReadingContext, request: Request) => Promise<Response>
}

/** Also for reading what must be journalled: a file with personal data is given out by a writing endpoint. */
interface Writing<R> {
  readonly policy: Policy
  readonly audit: string
  readonly write: (context: WritingContext, request: Request) => Promise<Result<Response, R>>
  readonly refusal: (refusal: R, locale: Locale) => string
}

/** Makes a loader or action that answers files, CSV or JSON. Faults are RFC 9457 documents. */
export function endpoint<R = never>(
  declaration: Reading | Writing<R>,
): (args: LoaderFunctionArgs) => Promise<Response> {
  const handler = async ({ context, params, request }: LoaderFunctionArgs): Promise<Response> => {
    const state = stateOf(context)
    try {
      const session = await state.session()
      admit(declaration.policy, session, state.locale)
      const make = <H extends object>(handle: H) => contextOf(state, session, params, handle)
      const scope = scopeOf(session.subject)
      if ('write' in declaration) return await write(declaration, state, scope, make, request)
      return await state.reads.use(scope, (reader) => declaration.handle(make({ reader }), request))
    } catch (thrown) {
      if (thrown instanceof Response) return thrown
      // Somebody followed a link to a file after their session had ended.
      const wantsPage = request.headers.get('accept')?.includes('text/html') ?? false
      if (thrown instanceof SignInNeeded && wantsPage) {
        return signInFirst(askedFor(state), state.locale)
      }
      return problemDocument(state, thrown)
    }
  }
  const audit = 'write' in declaration ? [declaration.audit] : []
  return declare(handler, { kind: 'endpoint', policy: declaration.policy, audit })
}

async function write<R>(
  declaration: Writing<R>,
  state: RequestState,
  scope: Scope,
  make: (handle: { writer: Writer }) => WritingContext,
  request: Request,
): Promise<Response> {
  const outcome = await state.database.write(scope, async (writer) => {
    const answer = await declaration.write(make({ writer }), request)
    if (answer.ok) assertRecorded(writer, [declaration.audit])
    return answer
  })
  if (outcome.ok) return outcome.value
  const detail = declaration.refusal(outcome.refusal, state.locale)
  return problemResponse({ status: 422, code: 'refused', detail, requestId: state.requestId })
}

function problemDocument(state: RequestState, thrown: unknown): Response {
  const { status, code, reason, requestId } = problemBody(state, thrown)
  return problemResponse({ status, code, detail: reason, requestId })
}

function problemResponse(problem: {
  status: number
  code: string
  detail: string | null
  requestId: string
}): Response {
  const { status, code, detail, requestId } = problem
  const body = { type: `urn:opora:problem:${code}`, status, detail, requestId }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  })
}
