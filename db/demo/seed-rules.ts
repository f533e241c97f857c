import type { Writer } from '../../src/kernel/database/handles.ts'
import type { Day, MunicipalityId } from '../../src/kernel/ids.ts'
import {
  approveRules,
  asEdited,
  changeRules,
  getRuleVersion,
  startRules,
} from '../../src/rooms/identification/index.ts'

/** By which the criteria were approved, as a heading and after «в соответствии с». */
const order = 'Приказ управления образования Заречного района от 20.08.2025 №\u00a097'
export const rulesOrder = {
  instrumental: 'приказом управления образования Заречного района от 20.08.2025 №\u00a097',
} as const

/** Правила Заречного района: the concept's two criteria, every threshold with its (fictional) order. */
export async function addDemoRules(
  writer: Writer,
  { municipalityId }: { readonly municipalityId: MunicipalityId },
) {
  const working = { municipalityId, today: '2025-08-20' as Day }
  const started = await startRules(writer, working, { preset: 'abinsk-2023' })
  if (!started.ok) return started
  const { ruleSet } = await getRuleVersion(writer, working, started.value)
  const edit = asEdited(ruleSet)
  const changed = await changeRules(writer, working, started.value, {
    ...edit,
    title: 'Критерии Заречного района',
    revision: 1,
    thresholds: edit.thresholds.map((one) => ({ ...one, document: order, clause: 'п. 3' })),
  })
  if (!changed.ok) return changed
  return approveRules(writer, working, started.value, { basis: order, revision: 2 })
}
