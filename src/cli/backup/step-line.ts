import type { Output } from '../output.ts'

/** «Копирую …» on one line of a terminal; nothing where nobody looks. */
export class StepLine {
  readonly #out: Output
  readonly #say: (what: string) => string

  constructor(out: Output, say: (what: string) => string) {
    this.#out = out
    this.#say = say
  }

  step(what: string): void {
    if (!this.#out.isTerminal) return
    this.#out.write(`\r\u001b[K${this.#say(what)}`)
    void this.#out.flush()
  }

  clear(): void {
    if (this.#out.isTerminal) this.#out.write('\r\u001b[K')
  }
}
