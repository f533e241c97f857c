/** What one look at the installation found. */
export interface Finding {
  readonly check: Check
  readonly state: 'good' | 'doubtful' | 'bad' | 'notChecked'
  readonly sentence: string
}

export type Check =
  | 'node'
  | 'data'
  | 'postgres'
  | 'roles'
  | 'migrations'
  | 'rowSecurity'
  | 'journal'
  | 'jobs'

export const checks: readonly Check[] = [
  'node',
  'data',
  'postgres',
  'roles',
  'migrations',
  'rowSecurity',
  'journal',
  'jobs',
]
