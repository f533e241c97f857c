import { once } from 'node:events'
import { accessSync, constants, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StorageProblem } from '../faults.ts'
import type { DatabaseTexts } from '../messages.ts'
import { type Account, chooseAccount, own, spawnAs } from './account.ts'
import { type Binaries, findBinaries, majorVersion, postgres18 } from './binaries.ts'
import { clusterExists, createCluster } from './cluster.ts'
import { claim, type Purpose } from './holder.ts'
import { findPostmaster, gone, readPostmaster, stopPostmaster } from './postmaster.ts'
import { socketFolder, workFolder } from './socket.ts'
import { tail } from './tail.ts'

export interface EmbeddedOptions {
  readonly dataFolder: string
  readonly purpose: Purpose
  readonly report: (sentence: string) => void
  readonly texts: DatabaseTexts
  /** The package with the programs. */
  readonly packageName?: string
  /** Off for tests only: a lost machine would lose data. */
  readonly durable?: boolean
  /** Forces one of the ways root has. */
  readonly account?: 'namespace' | 'nobody'
}

/** A running PostgreSQL that is reached by a socket in `host`. */
export interface Embedded {
  readonly host: string
  readonly pid: number
  /** Did another program start it? Then it is that program's to end. */
  readonly joined: boolean
  stop(): Promise<void>
}

const WAIT_FOR_HOLDER = 60_000

/** Starts PostgreSQL on the data folder, or joins the one that a living Opora runs there. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataFolder = writableFolder(options.dataFolder)
  const cluster = join(dataFolder, 'pg')
  const until = Date.now() + WAIT_FOR_HOLDER
  let told = false
  for (;;) {
    const claimed = claim(dataFolder, options.purpose)
    if (claimed.kind === 'ours') return await hold(options, dataFolder, claimed.release)
    if (claimed.kind === 'heldElsewhere') {
      throw new StorageProblem({ kind: 'heldElsewhere', path: dataFolder })
    }
    const { pid, purpose } = claimed.holder
    if (options.purpose === 'serve' && (purpose === 'serve' || Date.now() > until)) {
      throw new StorageProblem({ kind: 'alreadyServing', path: dataFolder, pid })
    }
    const running = options.purpose === 'command' ? readPostmaster(cluster) : undefined
    if (running?.ready) return joined(running.socketFolder, running.pid)
    if (!told && options.purpose === 'serve') {
      options.report(options.texts.waitingForCommand(pid))
      told = true
    }
    await sleep(50)
  }
}

const joined = (host: string, pid: number): Embedded => ({
  host,
  pid,
  joined: true,
  stop: () => Promise.resolve(),
})

async function hold(
  options: EmbeddedOptions,
  dataFolder: string,
  release: () => void,
): Promise<Embedded> {
  try {
    const started = await start(options, dataFolder)
    const stop = async (): Promise<void> => {
      await stopPostmaster(started.pid)
      release()
    }
    return { ...started, joined: false, stop }
  } catch (error) {
    release()
    throw error
  }
}

async function start(
  options: EmbeddedOptions,
  dataFolder: string,
): Promise<{ host: string; pid: number }> {
  const { durable = true } = options
  const cluster = join(dataFolder, 'pg')
  const found = findBinaries(options.packageName ?? postgres18, join(dataFolder, 'lib'))
  const exists = clusterExists(cluster, majorVersion(found))
  await endLeftover(cluster, options)
  const host = socketFolder(dataFolder)
  const place = { dataFolder, cluster, workFolders: [workFolder(dataFolder), host] }
  const { account, binaries } = chooseAccount(found, place, options.account)
  if (!exists) {
    options.report(options.texts.creating(dataFolder))
    await createCluster(cluster, account, binaries, durable)
  } else if (process.getuid?.() === 0) {
    own(cluster, account.uid)
  }
  let log = ''
  for (let left = exists ? ATTEMPTS : 1; left > 0; left--) {
    const attempt = await launch({ cluster, host, durable }, account, binaries)
    if ('pid' in attempt) return { host, pid: attempt.pid }
    log = attempt.log
    await sleep(RETRY_AFTER)
    findPostmaster(cluster)
  }
  throw new StorageProblem({ kind: 'notStarted', path: dataFolder, log })
}

/** The children of a killed server hold its shared memory for a moment longer. */
const ATTEMPTS = 10
const RETRY_AFTER = 300

async function endLeftover(cluster: string, { report, texts }: EmbeddedOptions): Promise<void> {
  const leftover = findPostmaster(cluster)
  if (leftover === undefined) return
  // Most often it is ending already: its program has just died.
  if (!(await gone(leftover.pid, 500))) {
    report(texts.stoppingLeftover(leftover.pid))
    await stopPostmaster(leftover.pid)
  }
  findPostmaster(cluster)
}

interface Server {
  readonly cluster: string
  readonly host: string
  readonly durable: boolean
}

async function launch(
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
  return pid === undefined ? { log: log() } : { pid }
}

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

function writableFolder(path: string): string {
  const folder = resolve(path)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new StorageProblem({ kind: 'dataNotWritable', path: folder, code })
  }
  return folder
}
