import { type Acting, municipalityOf } from '../../../kernel/access/municipality.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { namesOfSchools } from '../../schools/index.ts'
import { choicesOf, getImport, isClosed } from '../queries-imports.ts'
import type { SchoolChoice } from '../rules-import-place.ts'

export type AnswerRefusal =
  | { readonly kind: 'importClosed' }
  | { readonly kind: 'notOurSchool'; readonly spelling: string }

/** Человек отвечает, какую школу значит написание. An empty answer takes an earlier one back. */
export async function answerImport(
  writer: Writer,
  actor: Acting,
  answered: {
    readonly importId: string
    readonly answers: ReadonlyMap<string, SchoolChoice | ''>
  },
): Promise<Result<number, AnswerRefusal>> {
  const { importId, answers } = answered
  const found = await getImport(writer, actor, importId)
  if (isClosed(found)) return refuse({ kind: 'importClosed' })
  const choices = new Map(await choicesOf(writer, actor, importId))
  const known = new Set((await namesOfSchools(writer, actor)).map(({ id }): string => id))
  for (const [spelling, answer] of answers) {
    if (answer === '') choices.delete(spelling)
    else if (answer === 'none' || known.has(answer)) choices.set(spelling, answer)
    else return refuse({ kind: 'notOurSchool', spelling })
  }
  await writer
    .updateTable('assessmentImports')
    .set({ choices: JSON.stringify(Object.fromEntries(choices)) })
    .where('municipalityId', '=', municipalityOf(actor))
    .where('id', '=', importId)
    .execute()
  await record(writer, {
    event: 'assessments.importAnswered',
    object: { kind: 'resultsImport', id: importId },
    details: { answers: Object.fromEntries(answers) },
  })
  return ok(choices.size)
}
