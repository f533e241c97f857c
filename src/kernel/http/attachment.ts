/** A file that comes down and never opens inside the page; its Russian name survives the header. */
export function attachment(name: string, type: string, body: string | Buffer): Response {
  const ascii = name.replace(/[^\x20-\x7e]+/gu, '_').replace(/["\\]/gu, '')
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
