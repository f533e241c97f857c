import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A program of ours in a process group of its own, so that all of it can be killed. */
export interface Program {
  readonly pid: number
  readonly lines: string[]
  readonly errors: () => string
  line(wanted: string): Promise<void>
  kill(signal: NodeJS.Signals): Promise<void>
}

export function startProgram(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Program {
  const path = fileURLToPath(new URL(`./programs/${name}.ts`, import.meta.url))
  const child = spawn(process.execPath, [path, ...args], {
    env: { PATH: process.env.PATH ?? '', TMPDIR: process.env.TMPDIR ?? '/tmp', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const ended = once(child, 'close')
  const lines: string[] = []
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString('utf8')
  })
  const reader = createInterface({ input: child.stdout })
  reader.on('line', (line) => lines.push(line))
  return {
    pid: child.pid ?? 0,
    lines,
    errors: () => errors,
    line: async (wanted) => {
      while (!lines.includes(wanted)) {
        const told = await Promise.race([once(reader, 'line'), ended.then(() => undefined)])
        if (told === undefined) throw new Error(`the program ended: ${errors}`)
      }
    },
    kill: (signal) => killGroup(child, signal, ended),
  }
}

async function killGroup(
  child: ChildProcess,
  signal: NodeJS.Signals,
  ended: Promise<unknown>,
): Promise<void> {
  process.kill(-(child.pid ?? 0), signal)
  await ended
}

/** Living processes whose command line names the folder. A zombie has no command line. */
export function processesNaming(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && commandLine(pid).includes(folder))
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
