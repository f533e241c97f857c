import type { Database, Reader, Scope } from '../database/handles.ts'

/**
 * The one read transaction of a request, opened by whoever reads first and shared by all loaders, so that a page
 * shows one state of the data. Closed after an action, because the loaders that follow must see what it wrote.
 */
export class ReadTransaction {
  readonly #database: Database
  #open: { reader: Promise<Reader>; close: () => Promise<void> } | undefined
  #turn: Promise<unknown> = Promise.resolve()

  constructor(database: Database) {
    this.#database = database
  }

  /** Loaders take turns: they share one connection, which does one thing at a time anyway. */
  async use<T>(scope: Scope, work: (reader: Reader) => Promise<T>): Promise<T> {
    const turn = this.#turn.then(async () => {
      this.#open ??= begin(this.#database, scope)
      return work(await this.#open.reader)
    })
    this.#turn = turn.catch(() => undefined)
    return turn
  }

  async close(): Promise<void> {
    const open = this.#open
    this.#open = undefined
    await open?.close()
  }
}

function begin(database: Database, scope: Scope) {
  const opened = Promise.withResolvers<Reader>()
  const finished = Promise.withResolvers<void>()
  const transaction = database
    .read(scope, async (reader) => {
      opened.resolve(reader)
      await finished.promise
    })
    .catch((thrown: unknown) => opened.reject(thrown))
  return {
    reader: opened.promise,
    close: async () => {
      finished.resolve()
      await transaction
    },
  }
}
