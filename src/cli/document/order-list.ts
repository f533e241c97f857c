import { catalogue } from '../../kernel/i18n/catalogue.ts'
import { ok, refuse } from '../../kernel/result.ts'
import { documentRefusalText, orderList } from '../../rooms/documents/index.ts'
import { findOrderPaper } from '../../rooms/identification/index.ts'
import type { DocumentSource } from './sources.ts'

const texts = catalogue(
  {
    noList: 'Перечня нет, и начать его не с чего: итоговый расчёт ещё не посчитан.',
    enteredFromOrder:
      'Перечень внесён по приказу, изданному до системы: текста этого приказа здесь нет.',
  },
  {
    noList: 'There is no list and nothing to start one from: no final run is computed yet.',
    enteredFromOrder:
      'The list was entered from an order made before the system: its text is not here.',
  },
)

/** Приказ о перечне: with its number once it is signed, before that the draft. */
export const orderListSource: DocumentSource = async (reader, acting, wish, locale) => {
  const found = await findOrderPaper(reader, acting, wish)
  if (found.kind !== 'found') return refuse(texts[locale][found.kind])
  const built = orderList(found.facts)
  return built.ok ? ok(built.value) : refuse(documentRefusalText(built.refusal, locale))
}
