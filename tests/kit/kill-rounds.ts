import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readPostmaster } from '../../src/kernel/database/embedded/postmaster.ts'
import { type Program, processesNaming } from './program.ts'

/** Twenty where they fit into the time of a test run, never fewer than five; `OPORA_TEST_KILLS` asks for a number. */
const asked = Number(process.env.OPORA_TEST_KILLS ?? 0)
const ROUNDS = asked || 20
const FEWEST = 5
const BUDGET_MS = 30_000

/** A failing row of moments can be played again with `OPORA_TEST_SEED`. */
const seed = Number(process.env.OPORA_TEST_SEED ?? 0) || Math.ceil(Math.random() * 1_000_000)

export interface KillRounds {
  readonly dataFolder: string
  /** A program that works at once and says on standard output what it has acknowledged. */
  readonly start: (round: number) => Program
  /** The line after which the clock of the killing runs. */
  readonly ready: string
  /**
   * The kill comes at a random moment of so many milliseconds; or of as many as the first round takes from `ready` to the
   * first line with this word, and half as many again, so that a busy machine is killed in the midst of work too.
   */
  readonly within: number | string
  /** No further round begins after so many milliseconds, unless a number of rounds was asked for. */
  readonly budgetMs?: number
}

export interface Killed {
  readonly rounds: number
  readonly seed: number
  /** Every line that was said before a kill. */
  readonly told: readonly string[]
}

/** kill −9 again and again at random moments over the same folder; every second time PostgreSQL dies too, as with the power. */
export async function killRounds({
  dataFolder,
  start,
  ready,
  within,
  budgetMs = BUDGET_MS,
}: KillRounds): Promise<Killed> {
  const random = seeded(seed)
  const told: string[] = []
  let span = within
  const began = performance.now()
  let round = 0
  for (; round < ROUNDS; round += 1) {
    const isLate = asked === 0 && performance.now() - began > budgetMs
    if (round >= FEWEST && isLate) break
    const program = start(round)
    await program.line(ready)
    if (typeof span === 'number') await sleep(random() * span)
    else span = (await timeUntil(program, span)) * 1.5
    const postmaster = readPostmaster(join(dataFolder, 'pg'))
    if (round % 2 === 1 && postmaster !== undefined) {
      // Both at one moment: the program must not live to say that its database has gone.
      process.kill(program.pid, 'SIGSTOP')
      process.kill(postmaster.pid, 'SIGKILL')
    }
    await program.kill('SIGKILL')
    if (program.errors() !== '') throw new Error(`seed ${seed}: ${program.errors()}`)
    told.push(...program.lines)
    await noneLeft(dataFolder)
  }
  return { rounds: round, seed, told }
}

async function timeUntil(program: Program, word: string): Promise<number> {
  const began = performance.now()
  while (!program.lines.some((line) => line.startsWith(word))) {
    if (program.errors() !== '') throw new Error(program.errors())
    await sleep(5)
  }
  return performance.now() - began
}

/** What stood after the word on each line that begins with it: `after(told, 'stored')`. */
export const saidAfter = (told: readonly string[], word: string): string[] =>
  told.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1))

/** Nothing that was started over the folder outlives its program. */
export async function noneLeft(dataFolder: string): Promise<void> {
  for (let left = 300; left > 0 && processesNaming(dataFolder).length > 0; left--) await sleep(10)
  const alive = processesNaming(dataFolder)
  if (alive.length > 0) throw new Error(`still alive: ${alive.join(', ')}`)
}

function seeded(from: number): () => number {
  let state = from >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
