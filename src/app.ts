import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import type { Config } from './config.ts'
import { openAssets } from './kernel/http/server/assets.ts'
import { compressed } from './kernel/http/server/compress.ts'
import {
  isForeign,
  publicUrl,
  remoteAddress,
  underPublicUrl,
} from './kernel/http/server/public-request.ts'
import { newNonce, openRequest, type ServerParts } from './kernel/http/server/request-state.ts'
import { securityHeaders } from './kernel/http/server/security-headers.ts'

export interface Health {
  readonly status: 'ok' | 'starting' | 'failing'
  readonly version: string
  readonly database: string
}

export interface AppParts extends ServerParts {
  readonly config: Pick<Config, 'publicUrl' | 'proxies' | 'uploadBytes'>
  readonly build: ServerBuild
  readonly clientFolder: string
  /** What rooms need beside the database: accounts. */
  readonly provide: (services: RouterContextProvider) => void
  readonly health: () => Promise<Health>
}

interface Variables {
  requestId: string
  nonce: string
  url: URL
}

type App = Hono<{ Bindings: { incoming?: IncomingMessage }; Variables: Variables }>
type AppContext = Context<{ Bindings: { incoming?: IncomingMessage }; Variables: Variables }>

/** The whole server as one function from a request to an answer; tests call it without a socket. */
export function createApp(parts: AppParts): App {
  const { config, log } = parts
  const app: App = new Hono()
  const assets = openAssets(parts.clientFolder)
  const render = createRequestHandler(parts.build, 'production')

  app.use(async (c, next) => {
    const started = performance.now()
    c.set('requestId', randomBytes(6).toString('hex'))
    c.set('nonce', newNonce())
    c.set('url', publicUrl(c.req.raw, config.publicUrl))
    await next()
    const headers = securityHeaders(c.var.nonce, c.var.url.protocol === 'https:')
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value)
    c.res.headers.set('x-request-id', c.var.requestId)
    log.info('request', {
      request: c.var.requestId,
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      ms: Math.round(performance.now() - started),
    })
  })
  app.get('/health', async (c) => {
    const health = await parts.health()
    return c.json(health, health.status === 'ok' ? 200 : 503)
  })
  app.use(async (c, next) => (await assets(c.req.raw, c.req.path)) ?? next())
  app.use(async (c, next) => {
    if (isForeign(c.req.raw, c.var.url)) return c.text(texts.foreign, 403)
    // No text of ours holds the zero character, and PostgreSQL stores none: such an address is damaged.
    if (c.req.url.includes('%00')) return c.text(texts.damaged, 400)
    return next()
  })
  app.use(bodyLimit({ maxSize: config.uploadBytes, onError: (c) => c.text(texts.tooLarge, 413) }))
  app.all('*', (c) => page(c, parts, render))
  app.onError((thrown, c) => {
    log.error('request.failed', thrown, { request: c.var.requestId })
    return c.text(texts.failed(c.var.requestId), 500)
  })
  return app
}

/** Only where no page can be drawn; everything else is answered by the error pages. */
const texts = {
  foreign: 'Форма отправлена с другого сайта, поэтому не принята.',
  damaged: 'Адрес повреждён: в нём есть знак с кодом 0.',
  tooLarge: 'Отправлено больше, чем принимает сервер.',
  failed: (requestId: string) => `Произошла ошибка. Номер обращения: ${requestId}`,
}

async function page(
  c: AppContext,
  parts: AppParts,
  render: ReturnType<typeof createRequestHandler>,
): Promise<Response> {
  const { url, requestId, nonce } = c.var
  const request = underPublicUrl(c.req.raw, url)
  const forwarded = c.req.raw.headers.get('x-forwarded-for')
  const socket = c.env?.incoming?.socket.remoteAddress
  const services = new RouterContextProvider()
  parts.provide(services)
  const { state, cookies } = openRequest(parts, {
    request,
    url,
    requestId,
    nonce,
    remoteAddress: remoteAddress(socket, forwarded, parts.config.proxies),
    services,
  })
  try {
    const rendered = await render(request, services)
    const response = await compressed(request, rendered)
    return withCookies(response, cookies)
  } finally {
    await state.reads.close()
  }
}

function withCookies(response: Response, cookies: readonly string[]): Response {
  const answer = new Response(response.body, response)
  for (const each of cookies) answer.headers.append('set-cookie', each)
  // What a signed-in person saw must not come out of a cache after they left.
  if (!answer.headers.has('cache-control')) answer.headers.set('cache-control', 'no-store')
  return answer
}
