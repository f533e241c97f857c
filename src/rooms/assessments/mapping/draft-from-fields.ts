import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { FileToMap } from '../queries-mapping-file.ts'
import { draftAt, type MappingDraft, tableOf } from './draft.ts'
import { type FieldFault, type Fields, mappingFromFields } from './fields.ts'

export interface FieldsRefusal {
  readonly kind: 'fields'
  readonly faults: readonly { field: string; fault: FieldFault }[]
}

/** The draft that the fields of the form make of a file, or what is wrong with them. */
export function draftFromFields(
  { grids, fileName, draft }: FileToMap,
  fields: Fields,
): Result<MappingDraft, FieldsRefusal> {
  const whole = (name: string, usual: number) => {
    const value = Number(fields[name])
    return Number.isInteger(value) && value >= 0 ? value : usual
  }
  const sheet = Math.min(whole('sheet', draft.sheet), grids.length - 1)
  const headerRow = whole('headerRow', draft.headerRow)
  const headerDepth = Math.min(6, Math.max(1, whole('headerDepth', draft.mapping.headerDepth)))
  const name = grids[sheet]?.name ?? null
  // The columns of the form are those of the table that was shown.
  const shown = String(fields.shownFor ?? '')
    .split(':')
    .map(Number)
  const [shownSheet = sheet, shownRow = headerRow, shownDepth = headerDepth] = shown
  const before = {
    sheet: shownSheet,
    headerRow: shownRow,
    mapping: { ...draft.mapping, headerDepth: shownDepth },
  }
  const { headings } = tableOf(grids, before)
  const read = mappingFromFields(fields, headings, { sheet: name, headerDepth: shownDepth })
  if (read.faults.length > 0) return refuse({ kind: 'fields', faults: read.faults })
  const isSame = shownSheet === sheet && shownRow === headerRow && shownDepth === headerDepth
  if (isSame) return ok({ sheet, headerRow, mapping: read.mapping })
  const mapping = { ...read.mapping, headerDepth }
  return ok(draftAt(grids, fileName, { sheet, headerRow, mapping }))
}
