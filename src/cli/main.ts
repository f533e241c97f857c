import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// Types are stripped and code is compiled once, not at every start: a fifth of a second on a small server.
// Where the folder may not be written, Node goes on without.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/opora', import.meta.url)))

const { runCommandLine } = await import('./run.ts')
process.exitCode = await runCommandLine(process.argv.slice(2))
