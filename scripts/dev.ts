import { type ChildProcess, spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from '../src/build.ts'

// The server of production, built and started again after every change: there is no second way to run.
const root = fileURLToPath(new URL('..', import.meta.url))
const QUIET_MS = 150

let server: ChildProcess | undefined
let working = false
let again = false

async function restart(): Promise<void> {
  if (working) {
    again = true
    return
  }
  working = true
  try {
    await build()
    await stopServer()
    server = spawn(process.execPath, ['src/cli/main.ts', 'serve'], { cwd: root, stdio: 'inherit' })
  } catch (thrown) {
    process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`)
  }
  working = false
  if (again) {
    again = false
    await restart()
  }
}

async function stopServer(): Promise<void> {
  const running = server
  if (running === undefined || running.exitCode !== null) return
  const ended = new Promise((resolve) => running.once('exit', resolve))
  running.kill('SIGTERM')
  await ended
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => void stopServer().then(() => process.exit()))
}
let timer: NodeJS.Timeout | undefined
watch(`${root}src`, { recursive: true }, (_event, file) => {
  if (file === null || /\.test\.tsx?$/.test(file)) return
  clearTimeout(timer)
  timer = setTimeout(() => void restart(), QUIET_MS)
})
await restart()
