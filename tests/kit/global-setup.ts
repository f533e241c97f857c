import type { TestProject } from 'vitest/node'
import { startTestCluster } from './cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the socket of the run's PostgreSQL lies. */
    postgresHost: string
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster()
  project.provide('postgresHost', cluster.host)
  return cluster.stop
}
