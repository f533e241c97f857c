import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { ServerBuild } from 'react-router'
import { createApp, type Health } from './app.ts'
import type { Config } from './config.ts'
import type { OpenDatabase } from './kernel/database/open.ts'
import { fileStore, folderStore } from './kernel/files/file-store.ts'
import { KeptForms } from './kernel/http/kept-forms.ts'
import { signerFrom } from './kernel/http/signed.ts'
import type { Log } from './kernel/log.ts'
import { accessServices, openAccess } from './rooms/access/index.ts'
import { readSecret } from './secret.ts'

const built = (path: string) => fileURLToPath(new URL(`../build/${path}`, import.meta.url))

export interface AssembleParts {
  readonly config: Pick<Config, 'publicUrl' | 'proxies' | 'uploadBytes' | 'dataFolder' | 'secret'>
  readonly version: string
  readonly open: OpenDatabase
  readonly log: Log
  /** Null: no demo. */
  readonly demoPassword: string | null
}

/** The app over an open database; tests use it without a socket. */
export async function assemble({ config, version, open, log, demoPassword }: AssembleParts) {
  const secret = await readSecret(config.dataFolder, config.secret)
  const { publicUrl } = config
  const files = folderStore(join(config.dataFolder, 'files'))
  const access = openAccess({ ...open, secret, publicUrl, demoPassword })
  const build: ServerBuild = await import(pathToFileURL(built('server/index.js')).href)
  const app = createApp({
    config,
    build,
    clientFolder: built('client'),
    database: open.database,
    signer: signerFrom(secret),
    log,
    keptForms: new KeptForms(),
    sessionOf: access.sessionOf,
    provide: (services) => {
      services.set(accessServices, access)
      services.set(fileStore, files)
    },
    health: () => healthOf(open, version),
  })
  return { app, access, build }
}

async function healthOf({ application, kind }: OpenDatabase, version: string): Promise<Health> {
  try {
    await application.query('select 1')
    return { status: 'ok', version, database: kind }
  } catch {
    return { status: 'failing', version, database: kind }
  }
}
