import type { Output } from '../output.ts'

const EVERY_MS = 200

/** One line on standard error that is written over; silent where standard error is a file. */
export class Progress {
  readonly #out: Output
  readonly #say: (done: number) => string
  #last = 0
  #shown = false

  constructor(out: Output, say: (done: number) => string) {
    this.#out = out
    this.#say = say
  }

  step(done: number): void {
    if (!this.#out.isTerminal) return
    const now = performance.now()
    if (now - this.#last < EVERY_MS) return
    this.#last = now
    this.note(this.#say(done))
  }

  note(text: string): void {
    if (!this.#out.isTerminal) return
    this.#shown = true
    this.#out.write(`\r\u001b[K${text}`)
    void this.#out.flush()
  }

  clear(): void {
    if (!this.#shown) return
    this.#shown = false
    this.#out.write('\r\u001b[K')
    void this.#out.flush()
  }
}
