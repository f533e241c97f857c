// Starts a file of the project as a thread. Threads do not share the compile cache of the program by themselves, and
// without it each strips the types of every file anew: a third of a second.
import module from 'node:module'
import { fileURLToPath } from 'node:url'
import { workerData } from 'node:worker_threads'

module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/opora', import.meta.url)))
await import(workerData.file)
