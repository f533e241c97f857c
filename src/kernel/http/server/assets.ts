import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

const YEAR = 'public, max-age=31536000, immutable'
const HOUR = 'public, max-age=3600'

interface Asset {
  readonly plain: Buffer
  readonly type: string
  readonly caching: string
  packed: { br: Promise<Buffer>; gzip: Promise<Buffer> } | undefined
}

/** The built files, held in memory: no path from outside ever reaches the disk, each is packed once. */
export function openAssets(
  folder: string,
): (request: Request, path: string) => Promise<Response | undefined> {
  const assets = new Map<string, Asset>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const file = join(entry.parentPath, entry.name)
    const path = `/${relative(folder, file).split(sep).join('/')}`
    // Names under /assets carry the hash of their content.
    const caching = path.startsWith('/assets/') ? YEAR : HOUR
    assets.set(path, { plain: readFileSync(file), type, caching, packed: undefined })
  }
  return async (request, path) => {
    const asset = assets.get(path)
    if (asset === undefined || !/^(GET|HEAD)$/.test(request.method)) return undefined
    return answer(asset, request.headers.get('accept-encoding') ?? '')
  }
}

async function answer(asset: Asset, accepted: string): Promise<Response> {
  const headers: Record<string, string> = {
    'content-type': asset.type,
    'cache-control': asset.caching,
    'x-content-type-options': 'nosniff',
  }
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null
  if (encoding === null || !/^(text|image\/svg)/.test(asset.type)) {
    return new Response(asset.plain as BodyInit, { headers })
  }
  asset.packed ??= {
    br: promisify(brotliCompress)(asset.plain),
    gzip: promisify(gzip)(asset.plain),
  }
  const body = await asset.packed[encoding]
  return new Response(body as BodyInit, {
    headers: { ...headers, 'content-encoding': encoding, vary: 'Accept-Encoding' },
  })
}
