import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress, createZstdDecompress } from 'node:zlib'
import { BackupProblem } from './faults.ts'

const MAGIC = Buffer.from('OPORA-BACKUP 1\n')
const SEAL = 32

/** Writes the pieces compressed, with their SHA-256 at the end; the file appears whole or not at all. Answers its size. */
export async function writeSealed(path: string, pieces: AsyncIterable<Buffer>): Promise<number> {
  const aside = `${path}.part`
  const file = await open(aside, 'w', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new BackupProblem({ kind: 'notWritable', path, code: error.code ?? '' })
  })
  try {
    const hash = createHash('sha256')
    let size = 0
    const put = async (bytes: Buffer): Promise<void> => {
      size += bytes.length
      await file.writeFile(bytes)
    }
    hash.update(MAGIC)
    await put(MAGIC)
    await pipeline(pieces, createZstdCompress(), async (compressed: AsyncIterable<Buffer>) => {
      for await (const bytes of compressed) {
        hash.update(bytes)
        await put(bytes)
      }
    })
    await put(hash.digest())
    await file.sync()
    await file.close()
    await rename(aside, path)
    return size
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(aside, { force: true })
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOSPC') throw new BackupProblem({ kind: 'notWritable', path, code })
    throw error
  }
}

/** The pieces of a file whose seal was found whole: a damaged one is refused before its first byte is used. */
export async function* readSealed(path: string): AsyncGenerator<Buffer> {
  const end = await verify(path)
  const compressed = createReadStream(path, { start: MAGIC.length, end: end - 1 })
  const pieces = createZstdDecompress()
  compressed.on('error', (error) => pieces.destroy(error))
  compressed.pipe(pieces)
  for await (const piece of pieces) yield piece as Buffer
}

async function verify(path: string): Promise<number> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new BackupProblem({ kind: 'notReadable', path, code: error.code ?? '' })
  })
  try {
    const stat = await file.stat()
    if (stat.isDirectory()) throw new BackupProblem({ kind: 'notABackup', path })
    const start = Buffer.alloc(MAGIC.length)
    await file.read(start, 0, start.length, 0)
    if (!start.equals(MAGIC)) throw new BackupProblem({ kind: 'notABackup', path })
    const end = stat.size - SEAL
    if (end <= MAGIC.length) throw new BackupProblem({ kind: 'damaged', path })
    const hash = createHash('sha256')
    for await (const bytes of createReadStream(path, { end: end - 1 })) hash.update(bytes as Buffer)
    const seal = Buffer.alloc(SEAL)
    await file.read(seal, 0, SEAL, end)
    if (!seal.equals(hash.digest())) throw new BackupProblem({ kind: 'damaged', path })
    return end
  } finally {
    await file.close()
  }
}
