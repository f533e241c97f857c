import { endpoint } from '../../../kernel/http/endpoint.ts'
import { record } from '../../../kernel/journal/journal.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import {
  documentAnswer,
  documentFormats,
  documentRefusalText,
  orderList,
  renderDocument,
} from '../../documents/index.ts'
import type { RegisterId } from '../ids.ts'
import { orderMessages } from '../messages-order.ts'
import { canIdentify } from '../policy.ts'
import { orderFacts } from '../queries-order.ts'
import { getRegister } from '../queries-registers.ts'

/** The order as a file: who took it out and when is kept. */
export const loader = endpoint({
  policy: canIdentify,
  audit: 'identification.orderDrawnUp',
  write: async ({ writer, actor, id, today, url, locale }) => {
    const asked = url.searchParams.get('format')
    const format = documentFormats.find((each) => each === asked) ?? 'docx'
    const register = await getRegister(writer, actor, id<RegisterId>('registerId'))
    const facts = await orderFacts(writer, actor, register, today)
    if (facts === null) return refuse(orderMessages[locale].fromOrder)
    const built = orderList(facts)
    if (!built.ok) return refuse(documentRefusalText(built.refusal, locale))
    const file = await renderDocument(built.value, format, new Date(`${today}T12:00:00Z`))
    if (!file.ok) return refuse(documentRefusalText(file.refusal, locale))
    await record(writer, {
      event: 'identification.orderDrawnUp',
      object: { kind: 'supportRegister', id: register.id },
      details: { format, isDraft: register.order === null },
    })
    return ok(documentAnswer(built.value.title, format, file.value))
  },
  refusal: (sentence) => sentence,
})
