import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { Submittable } from 'pg'

/** What `pg` gives a query to talk over; its types leave the messages of COPY out. */
export interface CopyConnection {
  readonly stream: Writable
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(reason: string): void
}

/** `COPY … FROM STDIN` as a query of `pg`: sends the chunks no faster than the server takes them. */
export class CopyIn implements Submittable {
  readonly done: Promise<void>
  readonly #statement: string
  readonly #chunks: Iterable<Buffer> | AsyncIterable<Buffer>
  #fault: unknown
  #finish: () => void = () => undefined
  #fail: (error: unknown) => void = () => undefined

  constructor(statement: string, chunks: Iterable<Buffer> | AsyncIterable<Buffer>) {
    this.#statement = statement
    this.#chunks = chunks
    this.done = new Promise((resolve, reject) => {
      this.#finish = resolve
      this.#fail = reject
    })
  }

  submit(connection: unknown): void {
    ;(connection as CopyConnection).query(this.#statement)
  }

  handleCopyInResponse(connection: CopyConnection): void {
    this.#send(connection).catch((error: unknown) => {
      this.#fault = error
      connection.sendCopyFail('the rows could not be made')
    })
  }

  handleError(error: unknown): void {
    this.#fault ??= error
    this.#fail(this.#fault)
  }

  handleReadyForQuery(): void {
    this.#finish()
  }

  handleCommandComplete(): void {}

  async #send(connection: CopyConnection): Promise<void> {
    for await (const chunk of this.#chunks) {
      // After a refusal, or when the connection is lost, nobody takes the rest.
      if (this.#fault !== undefined || connection.stream.destroyed) return
      connection.sendCopyFromChunk(chunk)
      if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain')
    }
    if (this.#fault === undefined) connection.endCopyFrom()
  }
}
