/** What the command that asks for the job and the task that does it agree on. */
export const importResultsJob = { name: 'assessments.importResults' } as const

export interface ImportResultsPayload {
  readonly importId: string
  /** Of the plan that a person confirmed. */
  readonly fingerprint: string
  readonly [key: string]: string
}
