import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'build')
const stampFile = join(folder, 'stamp')
const cache = join(root, 'node_modules/.cache/opora')
const lock = join(cache, 'building')

/** Builds the pages when their sources differ from what was built last; answers whether it had to. */
export async function ensureBuilt(report: () => void = () => undefined): Promise<boolean> {
  if (isBuilt()) return false
  await lockBuild()
  try {
    if (isBuilt()) return false
    report()
    await build()
    return true
  } finally {
    await rm(lock, { recursive: true, force: true })
  }
}

export const isBuilt = (): boolean => isBuiltAtAll() && builtStamp() === stampOfSources()

function builtStamp(): string | undefined {
  try {
    return readFileSync(stampFile, 'utf8')
  } catch {
    // Never built, or being put in place at this moment.
    return undefined
  }
}

/** Whatever was built, perhaps before the last change. */
export const isBuiltAtAll = (): boolean => existsSync(join(folder, 'server/index.js'))

/** Types of the routes, then client and server. Fails with what the builder said. */
export async function build(): Promise<void> {
  const stamp = stampOfSources()
  const next = join(cache, `build-${process.pid}`)
  try {
    for (const step of ['typegen', 'build']) await reactRouter(step, next)
    writeFileSync(join(next, 'stamp'), stamp)
    await putInPlace(next)
  } finally {
    await rm(next, { recursive: true, force: true })
  }
}

/** Whoever starts meanwhile finds the old build or the new one. */
async function putInPlace(next: string): Promise<void> {
  const before = `${next}-before`
  if (existsSync(folder)) await rename(folder, before)
  await rename(next, folder)
  await rm(before, { recursive: true, force: true })
}

async function reactRouter(step: string, into: string): Promise<void> {
  const bin = join(root, 'node_modules/@react-router/dev/bin.cjs')
  const run = promisify(execFile)
  await run(process.execPath, [bin, step], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', OPORA_BUILD_INTO: into },
    maxBuffer: 16_777_216,
  }).catch((failed: { stdout?: string; stderr?: string }) => {
    throw new Error(`react-router ${step} failed\n${failed.stdout ?? ''}${failed.stderr ?? ''}`)
  })
}

/** Sizes and times of everything that goes into a build: reading 500 contents would take longer than the check may. */
function stampOfSources(): string {
  const hash = createHash('sha256')
  for (const name of ['package-lock.json', 'vite.config.ts', 'react-router.config.ts']) {
    hash.update(readFileSync(join(root, name)))
  }
  const files = ['src', 'public'].flatMap((part) =>
    readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(tsx?|css|woff2|svg|png)$/.test(file) && !/\.test\.tsx?$/.test(file))
      .map((file) => join(part, file)),
  )
  for (const file of files.sort()) {
    const { size, mtimeMs } = statSync(join(root, file))
    hash.update(`${file}\0${size}\0${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

const STALE_MS = 120_000

/** One build at a time in a folder: tests start several programs at once. */
async function lockBuild(): Promise<void> {
  await mkdir(cache, { recursive: true })
  for (;;) {
    try {
      await mkdir(lock)
      return
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown
    }
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - since > STALE_MS) await rm(lock, { recursive: true, force: true })
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
