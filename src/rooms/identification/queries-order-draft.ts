import type { Reader } from '../../kernel/database/handles.ts'
import type { Day } from '../../kernel/ids.ts'
import type { RegisterId } from './ids.ts'
import type { Acting } from './queries-rules.ts'

/** Что говорит приказ помимо самого перечня. */
export interface OrderDraft {
  /** «приказом министерства от … № …»: words after «в соответствии с». */
  readonly inAccordanceWith: readonly string[]
  readonly due: Readonly<Record<'sheets' | 'plan' | 'programmes', Day | null>>
  /** Null: the signatory keeps it. */
  readonly controlOn: string | null
  /** 0: nobody has written anything yet. */
  readonly revision: number
}

export async function orderDraft(
  reader: Reader,
  actor: Acting,
  registerId: RegisterId,
): Promise<OrderDraft> {
  const row =
    actor.municipalityId === null
      ? undefined
      : await reader
          .selectFrom('registerOrderDrafts')
          .select(['inAccordanceWith', 'sheetsDue', 'planDue', 'programmesDue', 'controlOn'])
          .select('revision')
          .where('municipalityId', '=', actor.municipalityId)
          .where('registerId', '=', registerId)
          .executeTakeFirst()
  if (row === undefined) return untouched
  const { sheetsDue: sheets, planDue: plan, programmesDue: programmes, ...rest } = row
  return { ...rest, due: { sheets, plan, programmes } }
}

const untouched: OrderDraft = {
  inAccordanceWith: [],
  due: { sheets: null, plan: null, programmes: null },
  controlOn: null,
  revision: 0,
}
