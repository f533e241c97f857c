import { type ChildProcess, spawn } from 'node:child_process'
import type { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { Arriving } from './arriving.ts'
import { ANSWERS, type Answer, answerFrom, SIGNAL_BYTES, WANTS } from './book-wire.ts'
import type { ReadingWishes } from './read-workbook.ts'

const PROGRAM = fileURLToPath(new URL('./reading-child.ts', import.meta.url))
const MOST_HEAD = 16 * 1024 * 1024

/** A child process and what is said to it. */
export class ReadingTalk {
  readonly child: ChildProcess
  readonly #in: Socket
  readonly #out: Socket
  readonly #arriving: Arriving

  /** Without the environment of the server: what it holds is none of a workbook's business. It may write no file either. */
  constructor(heapMegabytes: number) {
    this.child = spawn(
      process.execPath,
      [
        ...['--permission', '--allow-fs-read=*', '--no-warnings'],
        ...[`--max-old-space-size=${heapMegabytes}`, '--max-semi-space-size=1', PROGRAM],
      ],
      { cwd: '/', env: {}, stdio: ['pipe', 'pipe', 'ignore'] },
    )
    this.#in = this.child.stdin as Socket
    this.#out = this.child.stdout as Socket
    this.child.on('error', () => {})
    this.#in.on('error', () => {})
    this.#arriving = new Arriving(this.#out)
  }

  /** Throws when the child ends before it has answered. */
  async read(bytes: Uint8Array, wishes: ReadingWishes): Promise<Answer> {
    const request = Buffer.from(JSON.stringify({ size: bytes.length, wishes }))
    const length = Buffer.alloc(4)
    length.writeUInt32LE(request.length)
    this.#in.write(Buffer.concat([length, request]))
    const signal = Buffer.alloc(SIGNAL_BYTES)
    for (;;) {
      await this.#arriving.fill(signal)
      const kind = signal.readUInt8()
      const one = signal.readUInt32LE(1)
      if (kind === WANTS) this.#in.write(bytes.subarray(one, signal.readUInt32LE(5)))
      else if (kind === ANSWERS && one <= MOST_HEAD) return this.#answer(one)
      else throw new Error('the child says something else')
    }
  }

  async #answer(length: number): Promise<Answer> {
    const head = Buffer.alloc(length)
    await this.#arriving.fill(head)
    return answerFrom(JSON.parse(head.toString()), this.#arriving.fill)
  }

  /** While it reads, the program waits for it; while it rests, the program may end without it. */
  hold(): void {
    for (const part of [this.child, this.#in, this.#out]) part.ref()
  }

  release(): void {
    for (const part of [this.child, this.#in, this.#out]) part.unref()
  }

  get isAlive(): boolean {
    const { pid, exitCode, signalCode, killed } = this.child
    return pid !== undefined && exitCode === null && signalCode === null && !killed
  }

  /** Once it has ended: the signal that ended it. */
  async ending(): Promise<NodeJS.Signals | null> {
    const { pid, exitCode, signalCode } = this.child
    if (pid === undefined || exitCode !== null || signalCode !== null) return signalCode
    return new Promise((done) => this.child.once('exit', (_, signal) => done(signal)))
  }

  kill(): void {
    this.child.kill('SIGKILL')
  }
}
