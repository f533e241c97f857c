import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Account, spawnAs } from './account.ts'
import type { Binaries } from './binaries.ts'
import { gone, readPostmaster } from './postmaster.ts'
import { tail } from './tail.ts'

/** One PostgreSQL to be started. */
export interface Server {
  readonly cluster: string
  readonly host: string
  readonly durable: boolean
}

/** Starts the server and waits until it answers; else its last words. */
export async function launch(
  server: Server,
  account: Account,
  binaries: Binaries,
): Promise<{ pid: number } | { log: string }> {
  const child = spawnAs(account, binaries, 'postgres', serverOptions(server), {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A signal to our process group (Ctrl-C) must not end the database before its users.
    detached: true,
  })
  const log = tail(child)
  child.unref()
  const ended = once(child, 'close').catch(() => undefined)
  const pid = await Promise.race([ready(server.cluster, child.pid), ended.then(() => undefined)])
  if (pid !== undefined) return { pid }
  // The process may be gone before its last words have come through the pipe.
  await Promise.race([ended, sleep(LAST_WORDS)])
  return { log: log() }
}

const LAST_WORDS = 1_000

async function ready(cluster: string, pid: number | undefined): Promise<number | undefined> {
  for (;;) {
    const found = readPostmaster(cluster)
    if (found?.ready && found.pid === pid) return pid
    if (pid === undefined || (await gone(pid, 5))) return undefined
  }
}

function serverOptions({ cluster, host, durable }: Server): string[] {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: host,
    unix_socket_permissions: '0700',
    log_min_messages: 'warning',
    log_timezone: 'UTC',
    jit: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return ['-D', cluster, ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])]
}
