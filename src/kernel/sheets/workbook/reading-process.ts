import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Result, refuse } from '../../result.ts'
import { usualLimits } from './limits.ts'
import type { PackedBook } from './packed.ts'
import type { ReadingWishes } from './read-workbook.ts'
import type { WorkbookFault, WorkbookRefusal } from './refusal.ts'

type Answer = Result<PackedBook, WorkbookRefusal>

export interface ReadRequest {
  readonly bytes: Uint8Array
  readonly wishes: ReadingWishes
}

const PROGRAM = fileURLToPath(new URL('./reading-child.ts', import.meta.url))
/** One that has grown so far gives its memory back only by ending. */
const FIT_RESIDENT = 320 * 1024 * 1024
const LOOK_EVERY_MS = 100
const PAGE = 4096

interface Bounds {
  readonly heapMegabytes: number
  readonly mostResident: number
  /** The child stops by itself when its time is over; this is for one that no longer can. */
  readonly graceMs: number
}

const usual: Bounds = { heapMegabytes: 256, mostResident: 640 * 1024 * 1024, graceMs: 2000 }

/** A process that reads one workbook after another. It is started when first asked, and again when it has died. */
export class ReadingProcess {
  readonly #bounds: Bounds
  #child: ChildProcess | undefined
  #resting: NodeJS.Timeout | undefined

  constructor(bounds: Partial<Bounds> = {}) {
    this.#bounds = { ...usual, ...bounds }
  }

  get isFit(): boolean {
    return this.#child === undefined || resident(this.#child.pid) < FIT_RESIDENT
  }

  replaced(): ReadingProcess {
    this.kill()
    return new ReadingProcess()
  }

  /** Ends when nobody asks for so long. */
  rest(milliseconds: number): void {
    this.#resting = setTimeout(() => this.kill(), milliseconds)
    this.#resting.unref()
  }

  async read(bytes: Uint8Array, wishes: ReadingWishes = {}): Promise<Answer> {
    clearTimeout(this.#resting)
    const child = this.#child ?? start(this.#bounds)
    this.#child = child
    hold(child)
    const answer = await ask(child, { bytes, wishes }, this.#bounds)
    if (child.connected && child.exitCode === null && !child.killed) release(child)
    else this.#child = undefined
    return answer
  }

  kill(): void {
    this.#child?.kill('SIGKILL')
    this.#child = undefined
  }
}

/** Without the environment of the server: what it holds is none of a workbook's business. It may write no file either. */
function start({ heapMegabytes }: Bounds): ChildProcess {
  return fork(PROGRAM, {
    cwd: '/',
    env: {},
    execArgv: ['--permission', '--allow-fs-read=*', `--max-old-space-size=${heapMegabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

function ask(
  child: ChildProcess,
  request: ReadRequest,
  { mostResident, graceMs }: Bounds,
): Promise<Answer> {
  return new Promise((resolve) => {
    let why: WorkbookFault | undefined
    const kill = (fault: WorkbookFault) => {
      why = fault
      child.kill('SIGKILL')
    }
    const looking = setInterval(() => {
      if (resident(child.pid) > mostResident) kill('tooMuchMemory')
    }, LOOK_EVERY_MS)
    const { milliseconds } = request.wishes.limits ?? usualLimits
    const late = setTimeout(() => kill('tooSlow'), milliseconds + graceMs)
    const done = (answer: Answer) => {
      clearInterval(looking)
      clearTimeout(late)
      child.removeAllListeners()
      resolve(answer)
    }
    child.once('message', (answer) => done(answer as Answer))
    child.once('error', () => done(refuse({ kind: why ?? 'readerFailed' })))
    child.once('exit', (_, signal) => {
      const fault = why ?? (signal === 'SIGABRT' ? 'tooMuchMemory' : 'readerFailed')
      done(refuse(fault === 'tooSlow' ? { kind: fault, limit: milliseconds } : { kind: fault }))
    })
    child.send(request, (error) => {
      if (error !== null) kill('readerFailed')
    })
  })
}

/** While it reads, the program waits for it; while it rests, the program may end without it. */
function hold(child: ChildProcess): void {
  child.ref()
  child.channel?.ref()
}

function release(child: ChildProcess): void {
  child.on('error', () => {})
  child.unref()
  child.channel?.unref()
}

/** Bytes of memory; 0 where it cannot be told. */
function resident(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * PAGE
  } catch {
    return 0
  }
}
