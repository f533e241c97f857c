import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { CsvTail } from '../../kernel/sheets/csv-table.ts'
import type { ResultBatch } from '../../rooms/assessments/plain-tables/result-batch.ts'
import type { IdentificationFacts } from '../../rooms/identification/facts.ts'
import type { RuleSet } from '../../rooms/identification/rule-set/rule-set.ts'
import type { Run, Summary } from '../../rooms/identification/verdict.ts'
import type { Answer, Work } from './second-thread-work.ts'
import type { OtherHalf } from './write-json.ts'

/** Below this a thread costs more than it brings. */
const WORTH_IT = 8 * 1024 * 1024

/** Whether the files are large and there is a second core; `OPORA_THREADS` (1 or 2) decides otherwise. */
export function isWorthSecondThread(files: readonly string[]): boolean {
  const asked = process.env.OPORA_THREADS
  if (asked === '1' || asked === '2') return asked === '2'
  if (availableParallelism() < 2) return false
  const bytes = files.map((file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0)
  return bytes.reduce((sum, size) => sum + size, 0) >= WORTH_IT
}

/**
 * Does half of the work of a nation: reads the second half of a table, concludes on the second half of the schools.
 * What comes out is the same to the byte; a test holds it so.
 */
export class SecondThread {
  readonly #worker: Worker
  #onAnswer: (answer: Answer) => void = () => {}
  #onFailure: (error: Error) => void = () => {}
  #failed: Error | undefined

  constructor() {
    this.#worker = new Worker(new URL('../../../bin/thread.js', import.meta.url), {
      workerData: { file: new URL('./second-thread-main.ts', import.meta.url).href },
    })
    this.#worker.on('message', (answer: Answer) => this.#onAnswer(answer))
    this.#worker.on('error', (error: Error) => {
      this.#failed = error
      this.#onFailure(error)
    })
  }

  read(tail: CsvTail): Promise<ResultBatch | undefined> {
    return this.#ask({ do: 'read', tail }, (answer, done) => {
      if ('batch' in answer) done(answer.batch)
    })
  }

  /** Begins at once; its pieces wait until the first thread has written its own. */
  conclude(facts: IdentificationFacts, rules: RuleSet, run: Run, from: number): OtherHalf {
    const pieces: Uint8Array[] = []
    const summary = this.#ask<Summary>(
      { do: 'conclude', facts, rules, run, from },
      (answer, done) => {
        if ('json' in answer) pieces.push(answer.json)
        if ('summary' in answer) done(answer.summary)
      },
    )
    // Looked at only when its turn comes; until then a failure is not «unhandled».
    summary.catch(() => {})
    return {
      from,
      take: async (write) => {
        const whole = await summary
        for (const piece of pieces) await write(piece)
        return whole
      },
    }
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  #ask<Value>(
    work: Work,
    take: (answer: Answer, done: (value: Value) => void) => void,
  ): Promise<Value> {
    return new Promise((done, fail) => {
      if (this.#failed !== undefined) return fail(this.#failed)
      this.#onAnswer = (answer) => take(answer, done)
      this.#onFailure = fail
      this.#worker.postMessage(work)
    })
  }
}
