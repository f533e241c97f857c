import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, type ProcessMark, thisProcess } from './process-table.ts'

/** A server stays; a command goes when its work is done. */
export type Purpose = 'serve' | 'command'

/** The program that started PostgreSQL in a data folder and ends it. */
export interface Holder extends ProcessMark {
  readonly purpose: Purpose
}

export type Claim =
  | { readonly kind: 'ours'; release(): void }
  | { readonly kind: 'held'; readonly holder: Holder }
  | { readonly kind: 'heldElsewhere' }

const HEARTBEAT = 5_000
/** Three missed beats: a holder that cannot be looked up is taken for dead. */
export const LONGEST_SILENCE = 15_000

/** Makes this process the holder, unless another living one is. */
export function claim(dataFolder: string, purpose: Purpose): Claim {
  const path = join(dataFolder, 'opora.pid')
  const mine: Holder = { ...thisProcess(), purpose }
  for (;;) {
    if (create(path, mine)) return { kind: 'ours', release: keep(path) }
    const holder = read(path)
    if (holder !== undefined) {
      if (isForeign(holder, mine)) {
        if (!isSilent(path)) return { kind: 'heldElsewhere' }
      } else if (isAlive(holder)) return { kind: 'held', holder }
    }
    rmSync(path, { force: true })
  }
}

/** In another container the process table is another one; only its heartbeat tells. */
const isForeign = (holder: Holder, mine: Holder): boolean =>
  holder.boot !== mine.boot || holder.pidNamespace !== mine.pidNamespace

function isSilent(path: string): boolean {
  try {
    return Date.now() - statSync(path).mtimeMs > LONGEST_SILENCE
  } catch {
    return true
  }
}

function create(path: string, holder: Holder): boolean {
  try {
    writeFileSync(path, JSON.stringify(holder), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function read(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

function keep(path: string): () => void {
  const timer = setInterval(() => {
    try {
      utimesSync(path, new Date(), new Date())
    } catch {
      // The folder went away; the database will say so.
    }
  }, HEARTBEAT)
  timer.unref()
  return () => {
    clearInterval(timer)
    rmSync(path, { force: true })
  }
}
