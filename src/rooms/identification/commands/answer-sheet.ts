import { municipalityOf } from '../../../kernel/access/municipality.ts'
import { orRefuse } from '../../../kernel/database/constraint-errors.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import { type Day, newId } from '../../../kernel/ids.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { SheetId, SheetResponseId } from '../ids.ts'
import type { Working } from '../queries-rules.ts'
import { getSheet } from '../queries-sheets.ts'
import { type SheetRefusal, sheetRefusalByConstraint } from '../refusals-sheets.ts'
import { answeringOf } from '../sheets/answering.ts'
import type { Signer } from '../sheets/signing.ts'
import { acknowledged } from './acknowledge-sheet.ts'

export interface Answer {
  readonly sheetId: SheetId
  readonly kind: 'comment' | 'objection'
  readonly text: string
  readonly file: { readonly name: string; readonly sha256: string } | null
  readonly signer: Signer
}

/** Школа отвечает на лист, within its term; whoever answers has read it. */
export async function answerSheet(
  writer: Writer,
  actor: Working,
  { sheetId, kind, text, file, signer }: Answer,
  id: SheetResponseId = newId<SheetResponseId>(),
): Promise<Result<Answer['kind'], SheetRefusal>> {
  const sheet = await getSheet(writer, actor, sheetId)
  const answering = answeringOf(sheet, actor.today)
  if (answering === 'superseded') return refuse({ kind: 'superseded' })
  if (answering === 'termPassed')
    return refuse({ kind: 'termPassed', answersDue: sheet.answersDue })
  const stored = await orRefuse(sheetRefusalByConstraint, () =>
    writer
      .insertInto('sheetResponses')
      .values({
        municipalityId: municipalityOf(actor),
        id,
        sheetId,
        kind,
        text,
        fileName: file?.name ?? null,
        fileSha256: file?.sha256 ?? null,
        ...byHand(signer, actor.today),
      })
      .execute(),
  )
  if (!stored.ok) return stored
  await acknowledged(writer, actor, { sheet, signer })
  await record(writer, {
    event: 'identification.sheetAnswered',
    object: { kind: 'schoolSheet', id: sheetId },
    schoolId: sheet.schoolId,
    details: { responseId: id, kind, post: signer.post, withFile: file !== null },
  })
  return ok(kind)
}

const byHand = ({ name, post, actingBasis }: Signer, sentOn: Day) => ({
  personName: name,
  post,
  actingBasis,
  sentOn,
})
