import type { Readable } from 'node:stream'

/** What a stream brings, taken in pieces of a known length. */
export class Arriving {
  readonly #stream: Readable
  #isOver = false
  #wake = () => {}

  constructor(stream: Readable) {
    this.#stream = stream
    stream.on('readable', () => this.#wake())
    for (const event of ['end', 'close', 'error']) {
      stream.on(event, () => {
        this.#isOver = true
        this.#wake()
      })
    }
  }

  readonly fill = async (target: Uint8Array): Promise<void> => {
    for (let at = 0; at < target.length; ) {
      const came: Buffer | null = this.#stream.read()
      if (came === null) {
        if (this.#isOver) throw new StreamOver()
        await new Promise<void>((wake) => {
          this.#wake = wake
        })
        continue
      }
      const wanted = came.subarray(0, target.length - at)
      target.set(wanted, at)
      at += wanted.length
      if (wanted.length < came.length) this.#stream.unshift(came.subarray(wanted.length))
    }
  }
}

export class StreamOver extends Error {
  override readonly name = 'StreamOver'
}
