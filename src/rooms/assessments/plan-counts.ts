import type { PlannedResult } from './rules-import.ts'

export type PlanCounts = Readonly<Record<PlannedResult['outcome'], number>>

export function countsOf(plan: readonly Pick<PlannedResult, 'outcome'>[]): PlanCounts {
  const counts = { new: 0, changed: 0, same: 0, joined: 0, question: 0, left: 0, refused: 0 }
  for (const { outcome } of plan) counts[outcome] += 1
  return counts
}
