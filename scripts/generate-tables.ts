import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freshDatabase } from '../tests/kit/cluster.ts'
import { formattedTables } from './tables/formatted.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const database = await freshDatabase()
try {
  for (const [file, text] of await formattedTables(database.owner)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
    process.stdout.write(`${file}\n`)
  }
} finally {
  await database.close()
}
