import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'

export interface MeasuredRun {
  readonly seconds: number
  readonly peakMegabytes: number
}

const LOOK_EVERY_MS = 15

/** A whole process from its start to its end, output to a file; the peak is what the kernel of Linux counted. */
export async function measure(args: readonly string[], outFile: string): Promise<MeasuredRun> {
  const out = openSync(outFile, 'w')
  const begun = process.hrtime.bigint()
  const child = spawn(process.execPath, args, { stdio: ['ignore', out, 'inherit'] })
  let peak = 0
  const looking = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid))
  }, LOOK_EVERY_MS)
  const code = await new Promise<number | null>((done, failed) => {
    child.on('error', failed)
    child.on('exit', done)
  })
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9
  clearInterval(looking)
  closeSync(out)
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`)
  return { seconds, peakMegabytes: peak }
}

export function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024
  } catch {
    // The process has ended between two looks, or this is not Linux.
    return 0
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
