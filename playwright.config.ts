import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { npmChromium } from './tests/kit/browser.ts'

const { executablePath, args, env } = await npmChromium()

// Every worker reads this file again; all must agree on the server of the run.
if (process.env.OPORA_JOURNEY_PORT === undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'opora-journey-'))
  process.env.OPORA_JOURNEY_PORT = String(await freePort())
  process.env.OPORA_JOURNEY_DATA = folder
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
}
const port = process.env.OPORA_JOURNEY_PORT
const address = `http://127.0.0.1:${port}`

export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results',
  timeout: 60_000,
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: address,
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    trace: 'retain-on-failure',
    launchOptions: { executablePath, args: [...args], env },
  },
  webServer: {
    command: `"${process.execPath}" bin/opora.js serve`,
    url: `${address}/health`,
    timeout: 120_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    env: {
      ...(process.env as Record<string, string>),
      HOST: '127.0.0.1',
      OPORA_LOG: 'warn',
      PORT: port,
      OPORA_DATA: process.env.OPORA_JOURNEY_DATA ?? '',
    },
  },
})

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const at = server.address()
      server.close(() => resolve(typeof at === 'object' && at !== null ? at.port : 0))
    })
  })
}
