import { readFileSync } from 'node:fs'
import { refuse } from '../../result.ts'
import type { Answer } from './book-wire.ts'
import { usualLimits } from './limits.ts'
import type { ReadingWishes } from './read-workbook.ts'
import { ReadingTalk } from './reading-talk.ts'
import type { WorkbookFault } from './refusal.ts'

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
  #talk: ReadingTalk | undefined
  #resting: NodeJS.Timeout | undefined

  constructor(bounds: Partial<Bounds> = {}) {
    this.#bounds = { ...usual, ...bounds }
  }

  get isFit(): boolean {
    return this.#talk === undefined || resident(this.pid) < FIT_RESIDENT
  }

  get pid(): number | undefined {
    return this.#talk?.child.pid
  }

  replaced(): ReadingProcess {
    this.kill()
    return new ReadingProcess()
  }

  /** Started before anybody asks, so that the first file need not wait for it. */
  warm(): void {
    this.#talk ??= new ReadingTalk(this.#bounds.heapMegabytes)
    this.#talk.release()
  }

  /** Ends when nobody asks for so long. */
  rest(milliseconds: number): void {
    this.#resting = setTimeout(() => this.kill(), milliseconds)
    this.#resting.unref()
  }

  async read(bytes: Uint8Array, wishes: ReadingWishes = {}): Promise<Answer> {
    clearTimeout(this.#resting)
    if (this.#talk?.isAlive !== true) this.#talk = new ReadingTalk(this.#bounds.heapMegabytes)
    const talk = this.#talk
    talk.hold()
    const answer = await ask(talk, { bytes, wishes }, this.#bounds)
    if (talk.isAlive) talk.release()
    else this.#talk = undefined
    return answer
  }

  kill(): void {
    this.#talk?.kill()
    this.#talk = undefined
  }
}

async function ask(
  talk: ReadingTalk,
  { bytes, wishes }: { readonly bytes: Uint8Array; readonly wishes: ReadingWishes },
  { mostResident, graceMs }: Bounds,
): Promise<Answer> {
  let why: WorkbookFault | undefined
  const kill = (fault: WorkbookFault) => {
    why = fault
    talk.kill()
  }
  const looking = setInterval(() => {
    if (resident(talk.child.pid) > mostResident) kill('tooMuchMemory')
  }, LOOK_EVERY_MS)
  const { milliseconds } = wishes.limits ?? usualLimits
  const late = setTimeout(() => kill('tooSlow'), milliseconds + graceMs)
  try {
    return await talk.read(bytes, wishes)
  } catch {
    talk.kill()
    const signal = await talk.ending()
    const fault = why ?? (signal === 'SIGABRT' ? 'tooMuchMemory' : 'readerFailed')
    return refuse(fault === 'tooSlow' ? { kind: fault, limit: milliseconds } : { kind: fault })
  } finally {
    clearInterval(looking)
    clearTimeout(late)
  }
}

/** Bytes of memory; 0 where it cannot be told. */
function resident(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * PAGE
  } catch {
    return 0
  }
}
