import { sql } from 'kysely'
import { orRefuse } from '../../../kernel/database/constraint-errors.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import type { PersonId, SchoolId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { forgetSpelling, rememberSpelling } from '../../schools/index.ts'
import type { ReceivedListId } from '../ids.ts'
import { type ReceivedEntry, receivedEntries } from '../queries-received.ts'
import { type ReceivedRefusal, receivedRefusalByConstraint } from '../refusals-received.ts'
import { lockReceivedList } from './lock-received-list.ts'
import { municipalityOf, type Working } from './tenant.ts'
import { touchOpenRegister } from './touch-open-register.ts'

/** A school of ours, none of ours, or no answer any more. */
export type LineAnswer = SchoolId | 'notOurs' | null

interface Answers {
  readonly listId: ReceivedListId
  readonly answers: ReadonlyMap<number, LineAnswer>
  readonly answeredBy: PersonId
}

/** Какая это школа: a person tells what neither code nor name could; the spelling is not asked again. */
export async function answerReceivedList(
  writer: Writer,
  actor: Working,
  { listId, answers, answeredBy }: Answers,
): Promise<Result<number, ReceivedRefusal>> {
  const locked = await lockReceivedList(writer, actor, listId)
  if (!locked.ok) return locked
  const entries = await receivedEntries(writer, actor, listId)
  const asked = entries.filter(({ toldBy }) => toldBy === null || toldBy === 'person')
  let count = 0
  for (const entry of asked) {
    const answer = answers.get(entry.position)
    if (answer === undefined || answer === answered(entry)) continue
    const stored = await orRefuse(receivedRefusalByConstraint, () =>
      tell(writer, actor, { listId, entry, answer, answeredBy }),
    )
    if (!stored.ok) return stored
    count += 1
  }
  if (count === 0) return refuse({ kind: 'nothingAnswered' })
  await touchOpenRegister(writer, actor, locked.value.year)
  await record(writer, {
    event: 'identification.receivedListAnswered',
    object: { kind: 'receivedList', id: listId },
    details: { lines: count },
  })
  return ok(count)
}

const answered = ({ toldBy, schoolId }: ReceivedEntry): LineAnswer =>
  toldBy === null ? null : (schoolId ?? 'notOurs')

interface Told {
  readonly listId: ReceivedListId
  readonly entry: ReceivedEntry
  readonly answer: LineAnswer
  readonly answeredBy: PersonId
}

async function tell(writer: Writer, actor: Working, told: Told): Promise<void> {
  const { listId, entry, answer, answeredBy } = told
  const schoolId = answer === 'notOurs' ? null : answer
  await writer
    .updateTable('receivedListEntries')
    .set({
      schoolId,
      toldBy: answer === null ? null : 'person',
      toldPerson: answer === null ? null : answeredBy,
      toldAt: answer === null ? null : (sql`now()` as never),
    })
    .where('municipalityId', '=', municipalityOf(actor))
    .where('listId', '=', listId)
    .where('position', '=', entry.position)
    .execute()
  const name = entry.spelling
  if (name === entry.code) return
  if (entry.schoolId !== null)
    await forgetSpelling(writer, actor, { schoolId: entry.schoolId, name })
  if (schoolId !== null) await rememberSpelling(writer, actor, { schoolId, name })
}
