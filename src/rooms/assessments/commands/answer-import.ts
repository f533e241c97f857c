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
    /** Which file counts, by procedure of a year. */
    readonly files?: ReadonlyMap<string, number | ''>
  },
): Promise<Result<number, AnswerRefusal>> {
  const { importId, answers, files = new Map<string, number | ''>() } = answered
  const found = await getImport(writer, actor, importId)
  if (isClosed(found)) return refuse({ kind: 'importClosed' })
  const former = await choicesOf(writer, actor, importId)
  const choices = new Map(former.choices)
  const fileChoices = new Map(former.fileChoices)
  for (const [procedure, file] of files) {
    if (file === '') fileChoices.delete(procedure)
    else fileChoices.set(procedure, file)
  }
  const known = new Set((await namesOfSchools(writer, actor)).map(({ id }): string => id))
  for (const [spelling, answer] of answers) {
    if (answer === '') choices.delete(spelling)
    else if (answer === 'none' || known.has(answer)) choices.set(spelling, answer)
    else return refuse({ kind: 'notOurSchool', spelling })
  }
  await writer
    .updateTable('assessmentImports')
    .set({
      choices: JSON.stringify(Object.fromEntries(choices)),
      fileChoices: JSON.stringify(Object.fromEntries(fileChoices)),
    })
    .where('municipalityId', '=', municipalityOf(actor))
    .where('id', '=', importId)
    .execute()
  await record(writer, {
    event: 'assessments.importAnswered',
    object: { kind: 'resultsImport', id: importId },
    details: { answers: Object.fromEntries(answers), files: Object.fromEntries(files) },
  })
  return ok(choices.size + fileChoices.size)
}
