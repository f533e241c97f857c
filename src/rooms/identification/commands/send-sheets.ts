import { municipalityOf } from '../../../kernel/access/municipality.ts'
import { orRefuse } from '../../../kernel/database/constraint-errors.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import { type Day, newId, type SchoolId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { RunId, SheetId } from '../ids.ts'
import type { Working } from '../queries-rules.ts'
import { getRun, listRuns, verdictRows } from '../queries-runs.ts'
import { sheetContents } from '../queries-sheet-content.ts'
import { listSheets } from '../queries-sheets.ts'
import { type SheetRefusal, sheetRefusalByConstraint } from '../refusals-sheets.ts'
import type { Signer } from '../sheets/signing.ts'

export interface Sending {
  readonly runId: RunId
  /** `listed`: those that meet the criteria or are in the risk zone. */
  readonly whom: 'all' | 'listed' | 'chosen'
  readonly chosen: readonly SchoolId[]
  readonly answersDue: Day
  readonly sender: Signer
}

/** Отправить аналитические листы: a school that has the sheet of this run is left as it is. */
export async function sendSheets(
  writer: Writer,
  actor: Working,
  sending: Sending,
  idOf: (schoolId: SchoolId) => SheetId = () => newId<SheetId>(),
): Promise<Result<number, SheetRefusal>> {
  const { answersDue, sender } = sending
  const municipalityId = municipalityOf(actor)
  if (answersDue < actor.today) return refuse({ kind: 'dueInPast' })
  const run = await getRun(writer, actor, sending.runId)
  const last = (await listRuns(writer, actor)).find(({ year }) => year === run.year)
  if (last?.id !== run.id) return refuse({ kind: 'olderRun' })
  const receivers = await receiversOf(writer, actor, sending)
  if (!receivers.ok) return receivers
  const { id: runId, year } = run
  const contents = await sheetContents(writer, actor, { run, schools: receivers.value })
  for (const [schoolId, content] of contents) {
    const id = idOf(schoolId)
    const stored = await orRefuse(sheetRefusalByConstraint, () =>
      writer
        .insertInto('schoolSheets')
        .values({
          municipalityId,
          id,
          runId,
          schoolId,
          year,
          content: JSON.stringify(content),
          senderName: sender.name,
          senderPost: sender.post,
          sentOn: actor.today,
          answersDue,
        })
        .execute(),
    )
    if (!stored.ok) return stored
    await record(writer, {
      event: 'identification.sheetSent',
      object: { kind: 'schoolSheet', id },
      schoolId,
      details: { runId, year, answersDue },
    })
  }
  return ok(contents.size)
}

async function receiversOf(
  writer: Writer,
  actor: Working,
  { runId, whom, chosen }: Sending,
): Promise<Result<readonly SchoolId[], SheetRefusal>> {
  if (whom === 'chosen' && chosen.length === 0) return refuse({ kind: 'nobodyChosen' })
  const run = await verdictRows(writer, actor, runId)
  const known = new Set(run.map(({ schoolId }) => schoolId))
  if (whom === 'chosen' && chosen.some((id) => !known.has(id))) return refuse({ kind: 'notInRun' })
  const sent = await listSheets(writer, actor, {})
  const have = new Set(sent.filter((sheet) => sheet.runId === runId).map((sheet) => sheet.schoolId))
  const receivers = run
    .filter(
      ({ schoolId, verdict }) =>
        whom === 'all' ||
        (whom === 'listed' && (verdict === 'listed' || verdict === 'riskZone')) ||
        (whom === 'chosen' && chosen.includes(schoolId)),
    )
    .map(({ schoolId }) => schoolId)
    .filter((id) => !have.has(id))
  return receivers.length === 0 ? refuse({ kind: 'nobodyToSend' }) : ok(receivers)
}
