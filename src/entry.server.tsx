import { Writable } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router'
import { NonceContext } from './kernel/http/nonce.ts'
import { stateOf } from './kernel/http/request-state.ts'
import { ScriptNeedContext } from './ui/script/use-script.ts'

/** Renders the page whole: all data is there before rendering, so streaming would gain nothing and hide the length. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const { nonce, log } = stateOf(context)
  headers.set('content-type', 'text/html; charset=utf-8')
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let answered = status
    const page = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(Buffer.from(chunk))
        done()
      },
      final(done) {
        resolve(new Response(Buffer.concat(chunks), { status: answered, headers }))
        done()
      },
    })
    const { pipe } = renderToPipeableStream(
      <NonceContext value={nonce}>
        <ScriptNeedContext value={{ isNeeded: false }}>
          <ServerRouter context={entry} url={request.url} nonce={nonce} />
        </ScriptNeedContext>
      </NonceContext>,
      {
        nonce,
        onAllReady: () => void pipe(page),
        onShellError: reject,
        onError(thrown) {
          answered = 500
          log.error('render.failed', thrown)
        },
      },
    )
  })
}

/** Loaders made by our wrapper log for themselves; what gets here broke outside of one. */
export function handleError(
  thrown: unknown,
  { context, request }: { context: Readonly<RouterContextProvider>; request: Request },
): void {
  if (request.signal.aborted) return
  stateOf(context).log.error('request.failed', thrown)
}
