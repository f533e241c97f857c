import type { Reader } from '../../kernel/database/handles.ts'
import type { Locale } from '../../kernel/i18n/catalogue.ts'
import type { Day } from '../../kernel/ids.ts'
import { getIssuer, namesOfPeople } from '../access/index.ts'
import { documentRefusalText, orderList, signaturePost } from '../documents/index.ts'
import { orderMessages } from './messages-order.ts'
import { orderFacts } from './queries-order.ts'
import { orderDraft } from './queries-order-draft.ts'
import { registerState } from './queries-register-state.ts'
import type { StoredRegister } from './queries-registers.ts'
import type { Acting } from './queries-rules.ts'
import { rulesAfterResults } from './queries-run-imports.ts'
import type { StoredRun } from './queries-runs.ts'

/** Страница приказа, whole. */
export async function orderView(
  reader: Reader,
  actor: Acting,
  register: StoredRegister,
  { today, locale }: { readonly today: Day; readonly locale: Locale },
) {
  const { steps, run } = await registerState(reader, actor, register)
  const { head } = await getIssuer(reader, actor, today)
  const enteredBy = register.order?.enteredBy ?? null
  return {
    register,
    steps,
    head: head === null ? null : { post: signaturePost(head), name: head.name },
    draft: await orderDraft(reader, actor, register.id),
    text: await textOf(reader, actor, register, { today, locale }),
    rulesLate: run === null ? null : await rulesLate(reader, actor, run),
    names: await namesOfPeople(reader, enteredBy === null ? [] : [enteredBy]),
  }
}

async function textOf(
  reader: Reader,
  actor: Acting,
  register: StoredRegister,
  { today, locale }: { readonly today: Day; readonly locale: Locale },
) {
  const facts = await orderFacts(reader, actor, register, today)
  if (facts === null) return { refused: orderMessages[locale].fromOrder }
  const built = orderList(facts)
  return built.ok
    ? { document: built.value }
    : { refused: documentRefusalText(built.refusal, locale) }
}

async function rulesLate(reader: Reader, actor: Acting, run: StoredRun) {
  const late = await rulesAfterResults(reader, actor, run)
  return late === null ? null : { ...late, versionId: run.ruleVersionId }
}
