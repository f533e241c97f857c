import { demoFacts } from '../../db/demo/facts.ts'
import type { GeneratedDocument } from './documents.ts'
import { demoListTable } from './handbook/demo-list.ts'
import { withParts } from './parts.ts'

/** «Перечень: от расчёта до приказа»: the words are a person's, the demo's list is the code's. */
export const document: GeneratedDocument = {
  path: 'docs/handbook/list-to-order.md',
  render: async (current) => withParts(current, { 'demo-list': demoListTable(await demoFacts()) }),
}
