import type { Writable } from 'node:stream'

const ROOM = 1 << 17

/** A stream that is written in large pieces and ends quietly when its reader has gone (`opora … | head`). */
export class Output {
  readonly isTerminal: boolean
  readonly columns: number
  readonly #stream: Writable
  #waiting: string[] = []
  #size = 0
  #gone = false
  #failure: string | undefined

  constructor(stream: Writable & { isTTY?: boolean; columns?: number }) {
    this.#stream = stream
    this.isTerminal = stream.isTTY === true
    this.columns = stream.columns ?? 100
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') this.#failure = error.code ?? error.message
      this.#gone = true
    })
  }

  /** True when nobody reads any more: whoever writes much may stop. */
  get gone(): boolean {
    return this.#gone
  }

  /** Why what was written is not whole: «ENOSPC» where the disk is full. A reader that left is no failure. */
  get failure(): string | undefined {
    return this.#failure
  }

  write(text: string): void {
    this.#waiting.push(text)
    this.#size += text.length
  }

  line(text = ''): void {
    this.write(`${text}\n`)
  }

  /** Time to `await flush()`: whoever writes much holds no more than one piece in memory. */
  get isFull(): boolean {
    return this.#size >= ROOM
  }

  async flush(): Promise<void> {
    const text = this.#waiting.join('')
    this.#waiting = []
    this.#size = 0
    if (text !== '') await this.#send(text)
  }

  /** Answers when the bytes are no longer needed. */
  async writeBytes(bytes: Uint8Array): Promise<void> {
    await this.flush()
    await this.#send(bytes)
  }

  async #send(piece: string | Uint8Array): Promise<void> {
    if (this.#gone) return
    await new Promise<void>((done) => {
      this.#stream.write(piece, () => done())
    })
  }
}
