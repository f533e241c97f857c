import type { Writer } from '../../../kernel/database/handles.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { RegisterId } from '../ids.ts'
import { type OrderDraft, orderDraft } from '../queries-order-draft.ts'
import type { OrderDraftRefusal } from '../refusals-registers.ts'
import { lockRegister } from './lock-register.ts'
import { municipalityOf, type Working } from './tenant.ts'

/** Проект приказа: by which documents, by when what, who keeps control. The list itself is not written here. */
export async function changeOrderDraft(
  writer: Writer,
  actor: Working,
  registerId: RegisterId,
  { revision, ...draft }: OrderDraft,
): Promise<Result<RegisterId, OrderDraftRefusal>> {
  const locked = await lockRegister(writer, actor, { registerId })
  if (!locked.ok) return locked
  const before = await orderDraft(writer, actor, registerId)
  if (before.revision !== revision) return refuse({ kind: 'draftChanged' })
  const content = {
    inAccordanceWith: [...draft.inAccordanceWith],
    sheetsDue: draft.due.sheets,
    planDue: draft.due.plan,
    programmesDue: draft.due.programmes,
    controlOn: draft.controlOn,
    changedOn: actor.today,
    revision: revision + 1,
  }
  await writer
    .insertInto('registerOrderDrafts')
    .values({ municipalityId: municipalityOf(actor), registerId, ...content })
    .onConflict((conflict) =>
      conflict.columns(['municipalityId', 'registerId']).doUpdateSet({ ...content }),
    )
    .execute()
  await record(writer, {
    event: 'identification.orderDraftChanged',
    object: { kind: 'supportRegister', id: registerId },
    details: { ...draft.due, documents: draft.inAccordanceWith.length },
  })
  return ok(registerId)
}
