import type { Reader } from '../../kernel/database/handles.ts'
import type { RegisterId } from './ids.ts'
import type { Acting } from './queries-rules.ts'
import type { SheetStepFacts } from './register/step-facts.ts'

/** Листы школ и ответы на них. Sheets are not stored yet, so there are none. */
export async function sheetFacts(
  _reader: Reader,
  _actor: Acting,
  _registerId: RegisterId,
): Promise<SheetStepFacts> {
  return { sent: 0, acknowledged: 0, openObjections: 0 }
}
