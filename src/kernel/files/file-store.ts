import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { createContext } from 'react-router'

/** Keeps files by what is in them: the same bytes are one file, and a name cannot lie about its content. */
export interface FileStore {
  /** Answers the SHA-256 under which the bytes are found again. */
  put(bytes: Uint8Array): Promise<string>
  get(sha256: string): Promise<Buffer>
  has(sha256: string): Promise<boolean>
  /** All that is kept, for a back-up. */
  list(): AsyncIterable<string>
}

/** How a route asks for the store: `service(fileStore)`. */
export const fileStore = createContext<FileStore>()

export class FileMissing extends Error {
  override readonly name = 'FileMissing'
}

export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')

const HASH = /^[0-9a-f]{64}$/

/** Files in a folder, spread over 256 subfolders. */
export function folderStore(folder: string): FileStore {
  const pathOf = (sha256: string) => {
    if (!HASH.test(sha256)) throw new FileMissing('not a SHA-256')
    return join(folder, sha256.slice(0, 2), sha256)
  }
  const has = async (sha256: string) => {
    const found = await stat(pathOf(sha256)).catch(absent)
    return found?.isFile() ?? false
  }
  return {
    has,
    async *list() {
      const names = await readdir(folder, { recursive: true }).catch(absent)
      for (const name of (names ?? []).sort()) {
        const sha256 = basename(name)
        if (HASH.test(sha256)) yield sha256
      }
    },
    async put(bytes) {
      const sha256 = sha256Of(bytes)
      if (await has(sha256)) return sha256
      const path = pathOf(sha256)
      await mkdir(dirname(path), { recursive: true })
      // Whole or not at all, even when the program is killed in between.
      const aside = `${path}.${randomUUID()}`
      await writeFile(aside, bytes, { flush: true, mode: 0o600 })
      await rename(aside, path)
      return sha256
    },
    async get(sha256) {
      const bytes = await readFile(pathOf(sha256)).catch(absent)
      if (bytes === undefined) throw new FileMissing(sha256)
      if (sha256Of(bytes) !== sha256) throw new FileMissing(`${sha256} is damaged`)
      return bytes
    },
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
  return undefined
}

/** For tests and benchmarks that keep nothing. */
export function memoryStore(): FileStore {
  const files = new Map<string, Buffer>()
  return {
    has: async (sha256) => files.has(sha256),
    async *list() {
      yield* files.keys()
    },
    async put(bytes) {
      const sha256 = sha256Of(bytes)
      files.set(sha256, Buffer.from(bytes))
      return sha256
    },
    async get(sha256) {
      const bytes = files.get(sha256)
      if (bytes === undefined) throw new FileMissing(sha256)
      return bytes
    },
  }
}
