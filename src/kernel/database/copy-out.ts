import { Readable } from 'node:stream'
import type { Submittable } from 'pg'
import type { CopyConnection } from './copy-in.ts'

type Pausable = Pick<CopyConnection, 'query'> & {
  readonly stream: { pause(): unknown; resume(): unknown }
}

/** `COPY … TO STDOUT` as a query of `pg` and a stream of rows: the server waits while nobody reads. */
export class CopyOut extends Readable implements Submittable {
  readonly #statement: string
  #connection: Pausable | undefined

  constructor(statement: string) {
    super({ highWaterMark: 1 << 18 })
    this.#statement = statement
  }

  submit(connection: unknown): void {
    this.#connection = connection as Pausable
    this.#connection.query(this.#statement)
  }

  override _read(): void {
    this.#connection?.stream.resume()
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    // The chunk lies in a buffer that the next message overwrites.
    if (!this.push(Buffer.from(chunk))) this.#connection?.stream.pause()
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.push(null)
  }

  handleError(error: Error): void {
    this.destroy(error)
  }
}
