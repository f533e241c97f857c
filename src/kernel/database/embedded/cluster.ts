import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { StorageProblem } from '../faults.ts'
import { type Account, own, spawnAs } from './account.ts'
import type { Binaries } from './binaries.ts'
import { tail } from './tail.ts'

/** The superuser of the embedded cluster; the program itself uses it to create roles and the database, no more. */
export const SUPERUSER = 'postgres'

/** Does the folder hold a cluster of this version? Refuses what it must not touch. */
export function clusterExists(folder: string, expected: string): boolean {
  if (!existsSync(folder)) return false
  const uid = process.getuid?.() ?? 0
  const owner = statSync(folder).uid
  if (uid !== 0 && owner !== uid)
    throw new StorageProblem({ kind: 'dataNotOurs', path: folder, owner })
  const version = join(folder, 'PG_VERSION')
  if (!existsSync(version)) {
    if (readdirSync(folder).length === 0) return false
    throw new StorageProblem({ kind: 'notACluster', path: folder })
  }
  const found = readFileSync(version, 'utf8').trim()
  if (found !== expected) throw new StorageProblem({ kind: 'clusterVersion', found, expected })
  return true
}

/** Makes the cluster aside and moves it into place whole, so that a killed first start leaves nothing half made. */
export async function createCluster(
  folder: string,
  account: Account,
  binaries: Binaries,
  durable: boolean,
): Promise<void> {
  const aside = `${folder}.tmp`
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(aside, { mode: 0o700 })
  if (process.getuid?.() === 0) own(aside, account.uid)
  const failed = await initialise(aside, account, binaries, durable, 'C.UTF-8')
  const failedAgain =
    failed === undefined ? undefined : await initialise(aside, account, binaries, durable, 'C')
  if (failedAgain !== undefined) {
    throw new StorageProblem({ kind: 'notStarted', path: dirname(folder), log: failedAgain })
  }
  if (existsSync(folder)) rmSync(folder, { recursive: true })
  renameSync(aside, folder)
}

/** Answers the program's own words when it failed. `C.UTF-8` is not on every system. */
async function initialise(
  folder: string,
  account: Account,
  binaries: Binaries,
  durable: boolean,
  locale: string,
): Promise<string | undefined> {
  const options = [
    `--pgdata=${folder}`,
    `--username=${SUPERUSER}`,
    '--auth-local=trust',
    '--auth-host=reject',
    '--encoding=UTF8',
    '--locale-provider=icu',
    '--icu-locale=ru-RU',
    `--locale=${locale}`,
    '--data-checksums',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]
  const child = spawnAs(account, binaries, 'initdb', options, {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log = tail(child)
  const [code] = (await once(child, 'exit')) as [number | null]
  return code === 0 ? undefined : log()
}
