import { municipalityOf } from '../../../kernel/access/municipality.ts'
import { orRefuse } from '../../../kernel/database/constraint-errors.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { SheetId, SheetResponseId } from '../ids.ts'
import type { Working } from '../queries-rules.ts'
import { answersTo, getSheet } from '../queries-sheets.ts'
import { type SheetRefusal, sheetRefusalByConstraint } from '../refusals-sheets.ts'
import type { Signer } from '../sheets/signing.ts'

export interface ObjectionDecision {
  readonly sheetId: SheetId
  readonly responseId: SheetResponseId
  readonly outcome: 'accepted' | 'declined'
  readonly reason: string
  readonly decider: Signer
}

/** Решение по возражению, with its reason. It changes no conclusion: data, a new run or an amendment do. */
export async function decideObjection(
  writer: Writer,
  actor: Working,
  { sheetId, responseId, outcome, reason, decider }: ObjectionDecision,
): Promise<Result<ObjectionDecision['outcome'], SheetRefusal>> {
  const sheet = await getSheet(writer, actor, sheetId)
  const answers = await answersTo(writer, actor, [sheetId])
  const objection = answers.find(({ id, kind }) => id === responseId && kind === 'objection')
  if (objection === undefined) return refuse({ kind: 'noObjection' })
  const stored = await orRefuse(sheetRefusalByConstraint, () =>
    writer
      .insertInto('sheetObjectionOutcomes')
      .values({
        municipalityId: municipalityOf(actor),
        responseId,
        outcome,
        reason,
        deciderName: decider.name,
        deciderPost: decider.post,
        decidedOn: actor.today,
      })
      .execute(),
  )
  if (!stored.ok) return stored
  await record(writer, {
    event: 'identification.objectionDecided',
    object: { kind: 'schoolSheet', id: sheetId },
    schoolId: sheet.schoolId,
    basis: reason,
    details: { responseId, outcome },
  })
  return ok(outcome)
}
