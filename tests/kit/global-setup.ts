import type { TestProject } from 'vitest/node'
import { startTestCluster } from './cluster.ts'
import type { TestServer } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestServer
  }
}

/** One PostgreSQL for the whole run; every file makes a database of its own in it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = await startTestCluster()
  project.provide('postgres', server)
  return stop
}
