import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'

type Fetch = (request: Request, bindings: object) => Response | Promise<Response>

export interface Listening {
  readonly port: number
  /** From now on requests are answered by this; before, they are told to come back. */
  readonly serve: (fetch: Fetch) => void
  readonly stop: () => Promise<void>
}

/** The port is in use, or not ours to take. */
export class PortUnavailable extends Error {
  override readonly name = 'PortUnavailable'
  readonly host: string
  readonly port: number
  readonly code: string

  constructor(host: string, port: number, code: string) {
    super(`cannot listen on ${host}:${port}: ${code}`)
    this.host = host
    this.port = port
    this.code = code
  }
}

/** Time for requests under way. With what the worker and the database take, all must be gone within three seconds. */
const GRACE_MS = 900

export async function listen(host: string, port: number, version: string): Promise<Listening> {
  let fetch: Fetch = (request) => starting(request, version)
  const server = createAdaptorServer({
    fetch: (request, bindings) => fetch(request, bindings),
  }) as Server
  server.requestTimeout = 300_000
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new PortUnavailable(host, port, error.code ?? error.message)),
    )
    server.listen(port, host, resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    serve: (served) => {
      fetch = served
    },
    stop: () => stop(server),
  }
}

function starting(request: Request, version: string): Response {
  const headers = { 'retry-after': '2', 'cache-control': 'no-store' }
  if (new URL(request.url).pathname === '/health') {
    const body = { status: 'starting', version, database: 'starting' }
    return Response.json(body, { status: 503, headers })
  }
  const text = 'Опора запускается. Обновите страницу через несколько секунд.'
  return new Response(text, {
    status: 503,
    headers: { ...headers, 'content-type': 'text/plain; charset=utf-8', refresh: '2' },
  })
}

/** Idle lines are cut at once, requests under way may finish. */
async function stop(server: Server): Promise<void> {
  if (!server.listening) return
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS)
  await closed
  clearTimeout(timer)
}
