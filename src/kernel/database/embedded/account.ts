import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { StorageProblem } from '../faults.ts'
import { type Binaries, program } from './binaries.ts'

/** Under whose name PostgreSQL runs, because it refuses root. */
export interface Account {
  /** `namespace`: our own files under another name; `user`: files are given to that user. */
  readonly kind: 'self' | 'namespace' | 'user'
  readonly uid: number
}

export const NOBODY = 65534

export interface Place {
  readonly dataFolder: string
  readonly cluster: string
  /** Folders in which the server itself makes files. */
  readonly workFolders: readonly string[]
}

/** An account that can run the programs and work in the place, and the programs where it can reach them. */
export function chooseAccount(
  binaries: Binaries,
  place: Place,
  only?: 'namespace' | 'nobody',
): { account: Account; binaries: Binaries } {
  const uid = process.getuid?.() ?? 0
  if (uid !== 0) return { account: ordinaryAccount(uid, binaries, place), binaries }
  for (const account of accountsForRoot(place, only)) {
    const reachable = settle(account, binaries, place)
    if (reachable !== undefined) return { account, binaries: reachable }
  }
  throw new StorageProblem({ kind: 'dataUnreachable', path: place.dataFolder })
}

/** A container may run us under a number that no user has; `initdb` insists on a name. */
function ordinaryAccount(uid: number, binaries: Binaries, place: Place): Account {
  if (hasName()) return { kind: 'self', uid }
  const namespace: Account = { kind: 'namespace', uid }
  if (works(namespace, binaries, place)) return namespace
  throw new StorageProblem({ kind: 'userUnnamed', uid })
}

function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

/** Data of an ordinary user stay that user's, also when root looks in. */
function accountsForRoot({ cluster }: Place, only?: 'namespace' | 'nobody'): readonly Account[] {
  const namespace: Account = { kind: 'namespace', uid: 0 }
  const nobody: Account = { kind: 'user', uid: NOBODY }
  if (only !== undefined) return [only === 'namespace' ? namespace : nobody]
  const owner = existsSync(cluster) ? statSync(cluster).uid : 0
  if (owner !== 0 && owner !== NOBODY) return [{ kind: 'user', uid: owner }]
  return [namespace, nobody]
}

function settle(account: Account, binaries: Binaries, place: Place): Binaries | undefined {
  for (const folder of place.workFolders) own(folder, account.uid)
  if (account.kind === 'user') {
    chmodSync(place.dataFolder, (statSync(place.dataFolder).mode & 0o777) | 0o011)
  }
  if (works(account, binaries, place)) return binaries
  if (account.kind === 'namespace') return undefined
  const near = copyNextTo(binaries, place.dataFolder)
  return works(account, near, place) ? near : undefined
}

/** Starts a program of PostgreSQL that gets SIGINT when this process ends in whatever way. */
export function spawnAs(
  account: Account,
  binaries: Binaries,
  name: 'postgres' | 'initdb',
  args: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  const [command, ...rest] = commandLine(account, [program(binaries, name), ...args])
  return spawn(command, rest, {
    cwd: '/',
    env: environment(binaries),
    ...identity(account),
    ...options,
  })
}

/** Gives a folder and all in it to the account: the way of running may have changed since the last start. */
export function own(folder: string, uid: number): void {
  if (!existsSync(folder)) return
  const at = lstatSync(folder)
  if (at.uid !== uid) chownSync(folder, uid, uid)
  if (!at.isDirectory()) return
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (!lstatSync(path).isSymbolicLink()) own(path, uid)
  }
}

function works(account: Account, binaries: Binaries, place: Place): boolean {
  const probe = '"$0" --version && for f; do test -r "$f" -a -w "$f" -a -x "$f" || exit 1; done'
  const shell = ['/bin/sh', '-c', probe, program(binaries, 'postgres'), ...place.workFolders]
  const [command, ...args] = commandLine(account, shell)
  const result = spawnSync(command, args, {
    cwd: '/',
    env: environment(binaries),
    stdio: 'ignore',
    ...identity(account),
  })
  return result.status === 0
}

function commandLine(account: Account, command: readonly string[]): [string, ...string[]] {
  const bound = hasSetpriv() ? ['setpriv', '--pdeathsig=INT', ...command] : command
  const namespace = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`]
  return (account.kind === 'namespace' ? [...namespace, ...bound] : bound) as [string, ...string[]]
}

let setpriv: boolean | undefined

function hasSetpriv(): boolean {
  setpriv ??= spawnSync('setpriv', ['--pdeathsig=INT', 'true'], { stdio: 'ignore' }).status === 0
  return setpriv
}

const identity = ({ kind, uid }: Account): { uid?: number; gid?: number } =>
  kind === 'user' ? { uid, gid: uid } : {}

const environment = ({ libraries }: Binaries): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  LD_LIBRARY_PATH: libraries.join(':'),
  LC_ALL: 'C.UTF-8',
  TZ: 'UTC',
})

/** The project may lie where nobody may enter, such as under /root. */
function copyNextTo(binaries: Binaries, dataFolder: string): Binaries {
  const native = join(dataFolder, 'postgresql', 'native')
  if (!existsSync(join(native, 'bin', 'postgres'))) {
    cpSync(binaries.native, native, { recursive: true, verbatimSymlinks: true })
  }
  return { native, libraries: [join(native, 'lib')] }
}
