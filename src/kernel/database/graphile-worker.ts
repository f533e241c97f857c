import { homedir } from 'node:os'

/** The library looks for a home folder as soon as it is loaded, which a user without a name has not. */
export async function loadGraphileWorker(): Promise<typeof import('graphile-worker')> {
  try {
    homedir()
  } catch {
    process.env.HOME = '/'
  }
  return import('graphile-worker')
}
