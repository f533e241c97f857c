import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freshDatabase } from '../tests/kit/cluster.ts'
import { generateTables } from './tables/generate.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const database = await freshDatabase()
try {
  const files = await generateTables(database.owner)
  for (const [file, text] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
    process.stdout.write(`${file}\n`)
  }
  execFileSync(join(root, 'node_modules/.bin/biome'), ['format', '--write', ...files.keys()], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
} finally {
  await database.close()
}
