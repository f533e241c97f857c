import { createHash } from 'node:crypto'
import { chmodSync, lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The kernel's limit for the path of a socket, with its closing zero. */
const LONGEST = 107
const SOCKET = '/.s.PGSQL.5432'

/** The server's own folder in the data folder; also where its account is tried out. */
export function workFolder(dataFolder: string): string {
  const folder = join(dataFolder, 'run')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** A folder that only we may enter, short enough for a socket: in the data folder, or else in the temporary one. */
export function socketFolder(dataFolder: string): string {
  const inside = join(dataFolder, 'run')
  const name = `opora-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)}`
  const candidates = [inside, join(tmpdir(), name), join('/tmp', name)]
  const folder = candidates.find((path) => Buffer.byteLength(path + SOCKET) <= LONGEST) ?? inside
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const at = lstatSync(folder)
  const uid = process.getuid?.() ?? 0
  if (!at.isDirectory() || (uid !== 0 && at.uid !== uid)) {
    throw new Error(`${folder} is not a folder of ours`)
  }
  chmodSync(folder, 0o700)
  return folder
}
