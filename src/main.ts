import { join } from 'node:path'
import { demoPassword } from '../db/demo/people.ts'
import about from '../package.json' with { type: 'json' }
import { assemble } from './assemble.ts'
import type { Config } from './config.ts'
import { openDatabase } from './kernel/database/open.ts'
import { folderStore } from './kernel/files/file-store.ts'
import { listen } from './kernel/http/server/listen.ts'
import { startWorker } from './kernel/jobs/worker.ts'
import { openLog } from './kernel/log.ts'
import { warmReader } from './kernel/sheets/workbook/read-apart.ts'
import { type Access, isEmpty } from './rooms/access/index.ts'
import { tasksOver } from './tasks.ts'

export interface Running {
  /** The address to open in a browser. */
  readonly address: string
  /** The one-time link, as long as there is nobody. */
  readonly setUpLink: string | null
  readonly demo: Awaited<ReturnType<Access['demoPeople']>>
  readonly stop: () => Promise<void>
}

export interface StartParts {
  readonly config: Config
  /** Sentences about what takes time. */
  readonly report: (sentence: string) => void
  readonly texts: { readonly seeding: string }
}

/** Whoever starts the server looks at a page first and uploads a file later. */
const AFTER_FIRST_PAGES_MS = 3000

/** The composition root: config → port → database → app. The port comes first: a taken one is known at once. */
export async function start({ config, report, texts }: StartParts): Promise<Running> {
  const { version } = about
  const log = openLog(config.log ?? (process.stderr.isTTY ? 'warn' : 'info'))
  const running: Partial<Record<'server' | 'worker' | 'database', () => Promise<void>>> = {}
  let warming: NodeJS.Timeout | undefined
  const stop = async () => {
    clearTimeout(warming)
    await Promise.all([running.server?.(), running.worker?.()])
    await running.database?.()
  }
  try {
    const server = await listen(config.host, config.port, version)
    running.server = server.stop
    const { dataFolder, databaseUrl: url, databaseAppUrl: appUrl } = config
    const open = await openDatabase({ dataFolder, url, appUrl, purpose: 'serve', report })
    running.database = open.close
    const files = folderStore(join(dataFolder, 'files'))
    if (config.demo && (await isEmpty(open.owner))) {
      report(texts.seeding)
      const { seedDemo } = await import('../db/demo/seed.ts')
      await seedDemo(open, files)
    }
    const worker = await startWorker(open, tasksOver(files), { log })
    running.worker = worker.stop
    const password = config.demo ? demoPassword : null
    const { app, access } = await assemble({ config, version, open, log, demoPassword: password })
    const address = config.publicUrl?.origin ?? `http://${hostName(config.host)}:${server.port}`
    const empty = await isEmpty(open.owner)
    const setUpLink = empty ? `${address}/set-up?key=${access.setUpKey}` : null
    const demo = await access.demoPeople()
    // Last: whoever sees the first answer may also rely on what the start has to say.
    server.serve((request, bindings) => app.fetch(request, bindings))
    warming = setTimeout(warmReader, AFTER_FIRST_PAGES_MS).unref()
    return { address, setUpLink, demo, stop }
  } catch (thrown) {
    await stop()
    throw thrown
  }
}

const hostName = (host: string): string =>
  host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host
