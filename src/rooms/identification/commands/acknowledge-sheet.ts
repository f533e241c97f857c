import { municipalityOf } from '../../../kernel/access/municipality.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { SheetId } from '../ids.ts'
import type { Working } from '../queries-rules.ts'
import { getSheet, type StoredSheet } from '../queries-sheets.ts'
import type { SheetRefusal } from '../refusals-sheets.ts'
import type { Signer } from '../sheets/signing.ts'

/** «Ознакомлен(а)»: once for a person, whatever is pressed twice. */
export async function acknowledgeSheet(
  writer: Writer,
  actor: Working,
  { sheetId, signer }: { readonly sheetId: SheetId; readonly signer: Signer },
): Promise<Result<true, SheetRefusal>> {
  const sheet = await getSheet(writer, actor, sheetId)
  return (await acknowledged(writer, actor, { sheet, signer }))
    ? ok(true)
    : refuse({ kind: 'alreadyAcknowledged' })
}

/** False when this person has acknowledged the sheet before. */
export async function acknowledged(
  writer: Writer,
  actor: Working,
  { sheet, signer }: { readonly sheet: StoredSheet; readonly signer: Signer },
): Promise<boolean> {
  const [row] = await writer
    .insertInto('sheetAcknowledgements')
    .values({
      municipalityId: municipalityOf(actor),
      sheetId: sheet.id,
      personName: signer.name,
      post: signer.post,
      actingBasis: signer.actingBasis,
      acknowledgedOn: actor.today,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('personId')
    .execute()
  if (row === undefined) return false
  await record(writer, {
    event: 'identification.sheetAcknowledged',
    object: { kind: 'schoolSheet', id: sheet.id },
    schoolId: sheet.schoolId,
    basis: signer.actingBasis,
    details: { post: signer.post },
  })
  return true
}
