import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Pool } from 'pg'
import { generateTables } from './generate.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The generated files as they are to stand in the project. */
export async function formattedTables(pool: Pool): Promise<ReadonlyMap<string, string>> {
  const files = await generateTables(pool)
  return new Map([...files].map(([file, text]) => [file, format(file, text)]))
}

const format = (file: string, text: string): string =>
  execFileSync(join(root, 'node_modules/.bin/biome'), ['format', `--stdin-file-path=${file}`], {
    cwd: root,
    input: text,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  })
