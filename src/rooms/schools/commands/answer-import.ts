import type { Writer } from '../../../kernel/database/handles.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { getPlannedImport } from '../queries-imports.ts'
import type { RowChoice } from '../rules-import.ts'
import { noteFound } from './note-found.ts'
import { type Acting, municipalityOf } from './tenant.ts'

export type AnswerRefusal =
  | { readonly kind: 'importConfirmed' }
  | { readonly kind: 'notACandidate'; readonly row: number }

/** Человек отвечает, какую школу значит строка. An empty answer takes an earlier one back. */
export async function answerImport(
  writer: Writer,
  actor: Acting,
  { importId, answers }: { importId: string; answers: ReadonlyMap<number, RowChoice | ''> },
): Promise<Result<number, AnswerRefusal>> {
  const planned = await getPlannedImport(writer, actor, importId)
  if (planned.import.runId !== null) return refuse({ kind: 'importConfirmed' })
  const choices = new Map(planned.choices)
  for (const [row, answer] of answers) {
    if (answer === '') choices.delete(row)
    else if (answer === 'new' || planned.register.some((school) => school.id === answer)) {
      choices.set(row, answer)
    } else return refuse({ kind: 'notACandidate', row })
  }
  await writer
    .updateTable('schoolImports')
    .set({ choices: JSON.stringify(Object.fromEntries(choices)) })
    .where('municipalityId', '=', municipalityOf(actor))
    .where('id', '=', importId)
    .execute()
  await noteFound(writer, actor, importId)
  await record(writer, {
    event: 'schools.importAnswered',
    object: { kind: 'schoolImport', id: importId },
    details: { answers: Object.fromEntries(answers) },
  })
  return ok(choices.size)
}
