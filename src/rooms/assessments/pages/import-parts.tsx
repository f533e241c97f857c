import { Mark, useLocale } from '../../../ui/index.ts'
import { importMessages } from '../messages-import.ts'
import type { ImportFile, ResultsImport } from '../queries-imports.ts'

/** An import as pages show it: without what only cells need. */
export type ShownImport = Omit<ResultsImport, 'files'> & {
  readonly files: readonly Pick<ImportFile, 'position' | 'fileName' | 'sha256'>[]
}

export const stepsOf = ({ steps }: (typeof importMessages)['ru']) =>
  [steps.files, steps.recognised, steps.check, steps.store].map((label) => ({ label }))

export function ImportState({ import: each }: { import: ShownImport }) {
  const { states } = importMessages[useLocale()]
  if (each.undoneAt !== null) return <Mark kind="cross">{states.undone}</Mark>
  if (each.discardedAt !== null) return <Mark kind="dashed">{states.discarded}</Mark>
  if (each.appliedAt !== null) return <Mark kind="tick">{states.stored}</Mark>
  if (each.runId !== null && !each.hasFailed) return <Mark kind="half">{states.storing}</Mark>
  if (each.foundRows === 0) return <Mark kind="dashed">{states.nothing}</Mark>
  return <Mark kind="circle">{states.waiting}</Mark>
}
