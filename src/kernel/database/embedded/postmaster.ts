import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { commandOf, isRunning } from './process-table.ts'

/** What `postmaster.pid` says about the server of a cluster. */
export interface Postmaster {
  readonly pid: number
  readonly socketFolder: string
  readonly ready: boolean
}

/** The live server of this cluster. A file left by a dead or foreign process is removed: PostgreSQL would refuse to start. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const found = readPostmaster(cluster)
  if (found === undefined) return undefined
  if (isRunning(found.pid) && isPostgresOf(found.pid, cluster)) return found
  if (found.pid > 0) rmSync(join(cluster, 'postmaster.pid'), { force: true })
  return undefined
}

export function readPostmaster(cluster: string): Postmaster | undefined {
  let text: string
  try {
    text = readFileSync(join(cluster, 'postmaster.pid'), 'utf8')
  } catch {
    return undefined
  }
  const lines = text.split('\n')
  return {
    pid: Number(lines[0]),
    socketFolder: lines[4]?.trim() ?? '',
    ready: lines[7]?.trim() === 'ready',
  }
}

/**
 * Ends the server in the ways it knows, each harsher than the last: a program that is told to end has three seconds in all,
 * and what a harsh end leaves behind is recovered at the next start.
 */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    send(pid, signal)
    if (await gone(pid, signal === 'SIGINT' ? 1_000 : 300)) return
  }
}

export async function gone(pid: number, within: number): Promise<boolean> {
  const until = Date.now() + within
  while (isRunning(pid)) {
    if (Date.now() > until) return false
    await sleep(5)
  }
  return true
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended between the look and the signal.
  }
}

/** The number may belong to another program by now. */
function isPostgresOf(pid: number, cluster: string): boolean {
  const command = commandOf(pid)
  return command.some((word) => word.endsWith('postgres')) && command.includes(cluster)
}
