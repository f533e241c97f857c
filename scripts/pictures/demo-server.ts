import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export interface DemoServer {
  readonly address: string
  readonly stop: () => Promise<void>
}

/** The program as anybody starts it, on a data folder and a port of its own. */
export async function startDemo(): Promise<DemoServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'opora-pictures-'))
  const port = await freePort()
  const address = `http://localhost:${port}`
  const bin = fileURLToPath(new URL('../../bin/opora.js', import.meta.url))
  const child = spawn(process.execPath, [bin, 'start'], {
    env: {
      ...process.env,
      OPORA_DATA: dataFolder,
      OPORA_DEMO: '1',
      PORT: String(port),
      OPORA_LOG: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await ready(`${address}/health`, child)
  return {
    address,
    stop: async () => {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

async function ready(health: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(health).catch(() => undefined)
    if (answer?.ok) return
    await sleep(200)
  }
  throw new Error('the program ended before it could serve')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}
