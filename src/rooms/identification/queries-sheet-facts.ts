import { municipalityOf } from '../../kernel/access/municipality.ts'
import type { Reader } from '../../kernel/database/handles.ts'
import type { RegisterId } from './ids.ts'
import { openObjections } from './queries-objections.ts'
import type { Acting } from './queries-rules.ts'
import { acknowledgementsOf, listSheets } from './queries-sheets.ts'
import type { SheetStepFacts } from './register/step-facts.ts'

/** Листы школ и ответы на них: those of the year whose results the list rests on; a school counts once. */
export async function sheetFacts(
  reader: Reader,
  actor: Acting,
  registerId: RegisterId,
): Promise<SheetStepFacts> {
  const register = await reader
    .selectFrom('supportRegisters')
    .select('year')
    .where('municipalityId', '=', municipalityOf(actor))
    .where('id', '=', registerId)
    .executeTakeFirst()
  if (register === undefined) return { sent: 0, acknowledged: 0, openObjections: 0 }
  const { year } = register
  const sheets = await listSheets(reader, actor, { year })
  const ids = sheets.filter(({ supersededBy }) => supersededBy === null).map(({ id }) => id)
  const read = new Set((await acknowledgementsOf(reader, actor, ids)).map(({ sheetId }) => sheetId))
  const objections = await openObjections(reader, actor, year)
  return { sent: ids.length, acknowledged: read.size, openObjections: objections.length }
}
