import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { assemble } from '../src/assemble.ts'
import { openDatabase } from '../src/kernel/database/open.ts'
import { openLog } from '../src/kernel/log.ts'
import { rememberingDatabase } from './remembering-database.ts'

// One of the three servers that are compared, in a process of its own: `page-server.ts MODE DATA_FOLDER PORT`.
const [mode = 'page', dataFolder = '', port = '0'] = process.argv.slice(2)
const open = await openDatabase({ dataFolder, purpose: mode === 'page' ? 'serve' : 'command' })

async function handler() {
  if (mode === 'json') {
    const { rows } = await open.owner.query(
      'select id, short_name, full_name, kind, setting from schools order by id limit 50',
    )
    const bare = new Hono()
    return bare.get('/schools', (c) => c.json(rows))
  }
  const database =
    mode === 'remembered' ? rememberingDatabase(open.application, open.database) : open.database
  const { app } = await assemble({
    config: {
      publicUrl: undefined,
      proxies: 0,
      uploadBytes: 1_048_576,
      dataFolder,
      secret: undefined,
    },
    version: 'bench',
    open: {
      ...open,
      database,
      application: mode === 'remembered' ? remembering() : open.application,
    },
    log: openLog('warn'),
    demoPassword: null,
  })
  return app
}

/** The look-up of the person, asked once. */
function remembering(): typeof open.application {
  const answers = new Map<string, unknown>()
  const query = async (asked: { text: string; values: unknown[] }) => {
    const key = JSON.stringify([asked.text, asked.values])
    const known = answers.get(key) ?? (await open.application.query(asked))
    answers.set(key, known)
    return known
  }
  return { query } as unknown as typeof open.application
}

const { fetch } = await handler()
serve({ fetch, port: Number(port), hostname: '127.0.0.1' }, () => process.send?.('ready'))
process.on('message', () => process.send?.(process.cpuUsage()))
process.on('SIGTERM', () => void open.close().then(() => process.exit()))
