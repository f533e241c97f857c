import { accessSync, constants, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StorageProblem } from '../faults.ts'
import type { DatabaseTexts } from '../messages.ts'
import { chooseAccount, own } from './account.ts'
import { findBinaries, majorVersion, postgres18 } from './binaries.ts'
import { clusterExists, createCluster } from './cluster.ts'
import { type Claim, claim, LONGEST_SILENCE, type Purpose } from './holder.ts'
import { launch } from './launch.ts'
import {
  findPostmaster,
  gone,
  type Postmaster,
  readPostmaster,
  stopPostmaster,
} from './postmaster.ts'
import { socketFolder, workFolder } from './socket.ts'

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
  const began = Date.now()
  const told = new Set<string>()
  for (;;) {
    const claimed = claim(dataFolder, options.purpose)
    if (claimed.kind === 'ours') return await hold(options, dataFolder, claimed.release)
    const running = joinable(claimed, options.purpose, dataFolder)
    if (running !== undefined) return joined(running.socketFolder, running.pid)
    const sentence = waitOrRefuse(claimed, options, dataFolder, Date.now() - began)
    if (!told.has(sentence)) options.report(sentence)
    told.add(sentence)
    await sleep(50)
  }
}

type NotOurs = Exclude<Claim, { kind: 'ours' }>

function joinable(claimed: NotOurs, purpose: Purpose, dataFolder: string): Postmaster | undefined {
  if (claimed.kind === 'heldElsewhere' || purpose === 'serve') return undefined
  const running = readPostmaster(join(dataFolder, 'pg'))
  return running?.ready ? running : undefined
}

/** What the wait is for; the other may be about to end, or may have died where we cannot see it. */
function waitOrRefuse(
  claimed: NotOurs,
  { purpose, texts }: EmbeddedOptions,
  path: string,
  waited: number,
): string {
  if (claimed.kind === 'heldElsewhere') {
    if (waited < LONGEST_SILENCE + 1_000) return texts.waitingForElsewhere
    throw new StorageProblem({ kind: 'heldElsewhere', path })
  }
  const { pid } = claimed.holder
  const isServer = purpose === 'serve' && claimed.holder.purpose === 'serve'
  if (isServer || waited > WAIT_FOR_HOLDER) {
    throw new StorageProblem({ kind: 'alreadyServing', path, pid })
  }
  return purpose === 'serve' ? texts.waitingForCommand(pid) : texts.waitingForStart(pid)
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
