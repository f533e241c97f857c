/** The address as the browser sees it: behind TLS the program itself hears plain http. */
export function publicUrl(request: Request, outside: URL | undefined): URL {
  const url = new URL(request.url)
  return outside === undefined ? url : new URL(`${url.pathname}${url.search}`, outside)
}

/** The same request under its public address; React Router compares it with the Origin of a form. */
export function underPublicUrl(request: Request, url: URL): Request {
  if (request.url === url.href) return request
  const { method, headers, body, signal } = request
  return new Request(url, { method, headers, body, signal, duplex: 'half' } as RequestInit)
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A form of another site must not be able to act for a person who is signed in here. Browsers name the origin of
 * every POST; where they do not, `Sec-Fetch-Site` does. A program without both sends no cookies of anybody.
 */
export function isForeign(request: Request, url: URL): boolean {
  if (SAFE.has(request.method)) return false
  const origin = request.headers.get('origin')
  if (origin !== null) return origin !== url.origin
  const site = request.headers.get('sec-fetch-site')
  return site !== null && site !== 'same-origin' && site !== 'none'
}

/** The other end. Each proxy of ours adds one address at the right of the header; anything left of it is hearsay. */
export function remoteAddress(
  socketAddress: string | undefined,
  forwarded: string | null,
  proxies: number,
): string {
  const socket = socketAddress ?? 'unknown'
  if (proxies === 0 || forwarded === null) return socket
  const hops = forwarded.split(',').map((hop) => hop.trim())
  return hops.at(-proxies) ?? socket
}
