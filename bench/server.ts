import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { demoPassword } from '../db/demo/people.ts'

/** One server of a bench, in a process of its own, and somebody signed in at it. */
export const port = 3900 + (process.pid % 90)

/** The cookies of the demo's adviser. */
export async function signIn(): Promise<string> {
  const base = `http://127.0.0.1:${port}`
  const answer = await fetch(`${base}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ login: 'metodist', password: demoPassword }),
    headers: { origin: base },
  })
  return answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
}

/** Milliseconds of processor time so far; unlike requests a second it does not depend on what else the machine does. */
export function cpuOf(server: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    server.once('message', ({ user, system }: NodeJS.CpuUsage) => resolve((user + system) / 1000))
    server.send('cpu')
  })
}

export function start(mode: string, dataFolder: string): Promise<ChildProcess> {
  const file = fileURLToPath(new URL('./page-server.ts', import.meta.url))
  const server = fork(file, [mode, dataFolder, String(port)])
  return new Promise((resolve, reject) => {
    server.once('message', () => resolve(server))
    server.once('exit', (code) => reject(new Error(`${mode} ended with ${code}`)))
  })
}

export async function stop(server: ChildProcess): Promise<void> {
  server.removeAllListeners('exit')
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await ended
}
