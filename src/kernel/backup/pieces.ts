import { z } from 'zod'

/** Первая часть: what the back-up holds and which program made it. */
export const backupHead = z.object({
  program: z.string(),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.object({ file: z.string(), checksum: z.string() })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()).readonly() })),
  sequences: z.array(z.object({ name: z.string(), last: z.string().nullable() })),
})

export type BackupHead = z.infer<typeof backupHead>

/** What a stream of pieces is made of; `rows` and `bytes` continue what `table` and `file` began. */
export type Piece =
  | { readonly kind: 'head'; readonly data: Buffer }
  | { readonly kind: 'table'; readonly data: Buffer }
  | { readonly kind: 'rows'; readonly data: Buffer }
  | { readonly kind: 'file'; readonly data: Buffer }
  | { readonly kind: 'bytes'; readonly data: Buffer }
  | { readonly kind: 'end'; readonly data: Buffer }

const kinds = ['head', 'table', 'rows', 'file', 'bytes', 'end'] as const
const PREFIX = 5

export function framed(kind: Piece['kind'], data: Buffer | string): Buffer {
  const body = typeof data === 'string' ? Buffer.from(data) : data
  const prefix = Buffer.alloc(PREFIX)
  prefix.writeUInt8(kinds.indexOf(kind))
  prefix.writeUInt32BE(body.length, 1)
  return Buffer.concat([prefix, body])
}

/** Takes the pieces out of a stream again. A stream that ends in the middle is a bug: its seal was whole. */
export async function* unframed(stream: AsyncIterable<Buffer>): AsyncGenerator<Piece> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const bytes of stream) {
    rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
    while (rest.length >= PREFIX) {
      const length = PREFIX + rest.readUInt32BE(1)
      if (rest.length < length) break
      const kind = kinds[rest.readUInt8()]
      if (kind === undefined) throw new TypeError('an unknown piece in a back-up')
      yield { kind, data: rest.subarray(PREFIX, length) }
      rest = rest.subarray(length)
    }
  }
  if (rest.length > 0) throw new TypeError('a back-up that ends in the middle of a piece')
}

const LARGE = 1 << 18

/** The server sends a row at a time; they go on together. */
export async function* gathered(small: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let size = 0
  for await (const bytes of small) {
    waiting.push(bytes)
    size += bytes.length
    if (size < LARGE) continue
    yield Buffer.concat(waiting)
    waiting = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(waiting)
}
