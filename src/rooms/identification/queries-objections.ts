import type { Reader } from '../../kernel/database/handles.ts'
import type { RegisterId } from './ids.ts'
import type { Acting } from './queries-rules.ts'

/** Возражения школ without an outcome. Answers of schools are not stored yet, so there are none. */
export async function openObjections(
  _reader: Reader,
  _actor: Acting,
  _registerId: RegisterId,
): Promise<number> {
  return 0
}
