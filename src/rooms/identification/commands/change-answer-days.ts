import { sql } from 'kysely'
import { municipalityOf } from '../../../kernel/access/municipality.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import type { PersonId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import type { Working } from '../queries-rules.ts'
import { answerDays } from '../queries-sheets.ts'

/** Срок ответа школы по умолчанию; sheets already sent keep theirs. */
export async function changeAnswerDays(
  writer: Writer,
  actor: Working,
  days: number,
): Promise<Result<number, never>> {
  const municipalityId = municipalityOf(actor)
  const before = await answerDays(writer, actor)
  const changedBy = sql<PersonId | null>`current_actor()`
  const setting = { answerDays: days, changedOn: actor.today, changedBy }
  await writer
    .insertInto('sheetSettings')
    .values({ municipalityId, ...setting })
    .onConflict((conflict) => conflict.column('municipalityId').doUpdateSet(setting))
    .execute()
  await record(writer, {
    event: 'identification.answerDaysChanged',
    object: { kind: 'municipality', id: municipalityId },
    details: { before, after: days },
  })
  return ok(days)
}
