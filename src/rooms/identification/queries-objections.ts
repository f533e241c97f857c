import type { Reader } from '../../kernel/database/handles.ts'
import type { Acting } from './queries-rules.ts'
import { answersTo, listSheets, type StoredSheet } from './queries-sheets.ts'

/** Листы с нерешённым возражением, the newest first; a new sheet does not answer what was said to the old one. */
export async function openObjections(
  reader: Reader,
  actor: Acting,
  year?: number,
): Promise<readonly StoredSheet[]> {
  const sheets = await listSheets(reader, actor, year === undefined ? {} : { year })
  const answers = await answersTo(
    reader,
    actor,
    sheets.map(({ id }) => id),
  )
  const waiting = new Set(
    answers
      .filter(({ kind, outcome }) => kind === 'objection' && outcome === null)
      .map(({ sheetId }) => sheetId),
  )
  return sheets.filter(({ id }) => waiting.has(id))
}
