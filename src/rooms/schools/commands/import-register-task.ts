import { defineTask, JobRefused } from '../../../kernel/jobs/task.ts'
import type { Result } from '../../../kernel/result.ts'
import { type ImportRegisterPayload, importRegisterJob } from '../import-job.ts'
import { importRefusals } from '../messages-import-refusals.ts'
import { refusalText } from '../messages-refusals.ts'
import { type ApplyRefusal, applyImport, type ImportOutcome } from './apply-import.ts'

/** Запись подтверждённой загрузки: may take a while, may be left, survives a crash. */
export const importRegisterTask = defineTask<ImportRegisterPayload>({
  ...importRegisterJob,
  async run({ importId, fingerprint }, { database, scope, progress, finish }) {
    const actor = { municipalityId: scope.tenant }
    const applied = await database.write<ImportOutcome, ApplyRefusal>(scope, async (writer) => {
      const outcome = await applyImport(writer, actor, { importId, fingerprint, progress })
      if (outcome.ok) await finish(writer, outcome.value)
      return outcome
    })
    return outcomeOf(applied)
  },
})

function outcomeOf(applied: Result<ImportOutcome, ApplyRefusal>): ImportOutcome {
  if (applied.ok) return applied.value
  const text = importRefusals.ru
  const { refusal } = applied
  if (refusal.kind === 'planChanged') throw new JobRefused(text.planChanged)
  throw new JobRefused(text.rowRefused(refusal.row, refusalText(refusal.refusal, 'ru')))
}
