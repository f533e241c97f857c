import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { seedDemo } from '../../../db/demo/seed.ts'
import { openDatabase } from '../../../src/kernel/database/open.ts'
import { folderStore } from '../../../src/kernel/files/file-store.ts'

/** The demo district in the database of `OPORA_DATA`, held as a server holds it, until it is told to end. */
const dataFolder = process.env.OPORA_DATA ?? ''
const open = await openDatabase({ dataFolder, purpose: 'serve' })
await seedDemo(open, folderStore(join(dataFolder, 'files')))
process.on('SIGTERM', () => {
  void open.close().then(() => process.exit(0))
})
writeSync(1, 'ready\n')
await new Promise((resolve) => setTimeout(resolve, 120_000))
