import { fstatSync, write } from 'node:fs'
import type { Writable } from 'node:stream'
import { promisify } from 'node:util'

const writeSome = promisify(write)

const ROOM = 1 << 17

/** A stream that is written in large pieces and ends quietly when its reader has gone (`opora … | head`). */
export class Output {
  readonly isTerminal: boolean
  readonly columns: number
  readonly #stream: Writable
  /** A stream to a file writes on the spot and lets nothing else be done meanwhile. */
  readonly #file: number | undefined
  #waiting: string[] = []
  #size = 0
  #gone = false
  #failure: string | undefined

  constructor(stream: Writable & { isTTY?: boolean; columns?: number; fd?: number }) {
    this.#stream = stream
    this.isTerminal = stream.isTTY === true
    this.columns = stream.columns ?? 100
    this.#file = stream.fd !== undefined && fstatSync(stream.fd).isFile() ? stream.fd : undefined
    stream.on('error', (error: NodeJS.ErrnoException) => this.#end(error))
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
    if (this.#file === undefined) await this.#send(bytes)
    else await this.#sendToFile(this.#file, bytes)
  }

  async #sendToFile(file: number, bytes: Uint8Array): Promise<void> {
    try {
      for (let at = 0; at < bytes.length && !this.#gone; )
        at += (await writeSome(file, bytes, at, bytes.length - at)).bytesWritten
    } catch (error) {
      this.#end(error as NodeJS.ErrnoException)
    }
  }

  #end(error: NodeJS.ErrnoException): void {
    if (error.code !== 'EPIPE') this.#failure = error.code ?? error.message
    this.#gone = true
  }

  async #send(piece: string | Uint8Array): Promise<void> {
    if (this.#gone) return
    await new Promise<void>((done) => {
      this.#stream.write(piece, () => done())
    })
  }
}
