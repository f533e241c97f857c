import type { LoaderFunctionArgs } from 'react-router'
import type { Policy } from '../access/decision.ts'
import { admit, answering } from './answer.ts'
import { type Context, contextOf, type ReadingContext, scopeOf } from './context.ts'
import { declare } from './declaration.ts'
import { stateOf } from './request-state.ts'

interface Loading<T> {
  readonly policy: Policy
  /** Reads in the request's one read transaction. */
  readonly load: (context: ReadingContext) => Promise<T>
}

interface Showing<T> {
  readonly policy: Policy
  /** For a page that needs no row: no transaction is opened. */
  readonly show: (context: Context) => Promise<T> | T
}

/** Makes the loader of a page. `export const loader = page({ policy, load: async ({ reader }) => … })` */
export function page<T>(
  declaration: Loading<T> | Showing<T>,
): (args: LoaderFunctionArgs) => Promise<T> {
  const loader = async ({ context, params }: LoaderFunctionArgs): Promise<T> => {
    const state = stateOf(context)
    return answering(state, async () => {
      const session = await state.session()
      admit(declaration.policy, session, state.locale)
      if ('show' in declaration) return declaration.show(contextOf(state, session, params))
      return state.reads.use(scopeOf(session.subject), (reader) =>
        declaration.load(contextOf(state, session, params, { reader })),
      )
    })
  }
  return declare(loader, { kind: 'page', policy: declaration.policy, audit: [] })
}
