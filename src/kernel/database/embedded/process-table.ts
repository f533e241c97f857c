import { readFileSync, readlinkSync } from 'node:fs'

/** A process that cannot be mistaken for a later one with the same number. */
export interface ProcessMark {
  readonly pid: number
  readonly startedAtTick: string
  readonly boot: string
  readonly pidNamespace: string
}

export const thisProcess = (): ProcessMark => markOf(process.pid) ?? unknownMark(process.pid)

/** Is it the same process, and alive? A zombie is dead, though a signal still reaches it. */
export function isAlive(mark: ProcessMark): boolean {
  const now = markOf(mark.pid)
  return now !== undefined && now.startedAtTick === mark.startedAtTick && now.boot === mark.boot
}

export function isRunning(pid: number): boolean {
  const fields = statFields(pid)
  return fields !== undefined && fields[0] !== 'Z' && fields[0] !== 'X'
}

export function commandOf(pid: number): readonly string[] {
  return (read(`/proc/${pid}/cmdline`) ?? '').split('\0').filter(Boolean)
}

function markOf(pid: number): ProcessMark | undefined {
  const fields = isRunning(pid) ? statFields(pid) : undefined
  if (fields === undefined) return undefined
  return {
    pid,
    startedAtTick: fields[19] ?? '',
    boot: read('/proc/sys/kernel/random/boot_id')?.trim() ?? '',
    pidNamespace: namespace(),
  }
}

const unknownMark = (pid: number): ProcessMark => ({
  pid,
  startedAtTick: '',
  boot: '',
  pidNamespace: '',
})

/** The fields after the command's name, which may itself hold spaces and brackets. */
function statFields(pid: number): string[] | undefined {
  const stat = read(`/proc/${pid}/stat`)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
}

function namespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
