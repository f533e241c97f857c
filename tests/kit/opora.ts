import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../../bin/opora.js', import.meta.url))

export interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

const spawned = (language: string, args: readonly string[]) =>
  spawn(process.execPath, [bin, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: '', LC_MESSAGES: '', OPORA_LANG: '', LANG: language },
  })

function run(language: string, args: readonly string[]): Promise<Ended> {
  const child = spawned(language, args)
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (piece) => out.push(piece))
  child.stderr.on('data', (piece) => err.push(piece))
  return new Promise((done) => {
    child.on('close', (status) =>
      done({ status, stdout: String(Buffer.concat(out)), stderr: String(Buffer.concat(err)) }),
    )
  })
}

/** For tests: the program as a user starts it, in Russian. `in(LANG)` speaks another language, `head` reads a bit and leaves. */
export const opora = Object.assign((...args: string[]) => run('ru_RU.UTF-8', args), {
  in:
    (language: string) =>
    (...args: string[]) =>
      run(language, args),
  head: (...args: string[]): Promise<Ended> => {
    const child = spawned('ru_RU.UTF-8', args)
    const err: Buffer[] = []
    child.stdout.once('data', () => child.stdout.destroy())
    child.stderr.on('data', (piece) => err.push(piece))
    return new Promise((done) => {
      child.on('close', (status) =>
        done({ status, stdout: '', stderr: String(Buffer.concat(err)) }),
      )
    })
  },
})
