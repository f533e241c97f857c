import type { FileStore } from '../../../kernel/files/file-store.ts'
import { defineTask, JobRefused, type Task } from '../../../kernel/jobs/task.ts'
import { type ImportResultsPayload, importResultsJob } from '../import-job.ts'
import { importMessages } from '../messages-import.ts'
import { type ApplyRefusal, applyImport } from './apply-import.ts'
import type { ImportOutcome } from './store-plan.ts'

/** Запись подтверждённой загрузки: may take a while, may be left, survives a crash. */
export const importResultsTask = (store: FileStore): Task<ImportResultsPayload> =>
  defineTask<ImportResultsPayload>({
    ...importResultsJob,
    async run({ importId, fingerprint }, { database, scope, progress, finish }) {
      const actor = { municipalityId: scope.tenant }
      const applied = await database.write<ImportOutcome, ApplyRefusal>(scope, async (writer) => {
        const told = { importId, fingerprint, store, progress }
        const outcome = await applyImport(writer, actor, told)
        if (outcome.ok) await finish(writer, outcome.value)
        return outcome
      })
      if (applied.ok) return applied.value
      throw new JobRefused(importMessages.ru.refusals[applied.refusal.kind])
    },
  })
