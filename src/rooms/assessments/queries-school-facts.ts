import type { Acting } from '../../kernel/access/municipality.ts'
import type { Reader } from '../../kernel/database/handles.ts'
import type { SchoolId } from '../../kernel/ids.ts'
import type { ResultOrigin } from './queries-results.ts'
import { type FactValues, factsKey } from './rules-facts-import.ts'

/** Одно сведение о школе за год, with the cell it came from: its column is the one of this name. */
export interface SchoolFact {
  readonly schoolId: SchoolId
  readonly year: number
  readonly name: string
  readonly value: number | string
  readonly origin: ResultOrigin
}

/** Facts in force of whole years, in a stable order. */
export async function currentFacts(
  reader: Reader,
  actor: Acting,
  years: readonly number[],
): Promise<readonly SchoolFact[]> {
  if (years.length === 0 || actor.municipalityId === null) return []
  const rows = await reader
    .selectFrom('assessmentFacts')
    .select(['schoolId', 'year', 'name', 'value', 'importId', 'filePosition', 'sheet', 'rowNumber'])
    .where('municipalityId', '=', actor.municipalityId)
    .where('year', 'in', [...years])
    .where('supersedingImportId', 'is', null)
    .orderBy('year')
    .orderBy('schoolId')
    .orderBy('name')
    .execute()
  return rows.map(({ importId, filePosition, sheet, rowNumber, value, ...fact }) => ({
    ...fact,
    value: value as number | string,
    origin: { importId, file: filePosition, sheet, row: rowNumber },
  }))
}

/** What a table of facts is held against, by `factsKey`. */
export async function storedFactsByKey(
  reader: Reader,
  actor: Acting,
  years: readonly number[],
): Promise<ReadonlyMap<string, FactValues>> {
  const stored = new Map<string, Record<string, number | string>>()
  for (const { schoolId, year, name, value } of await currentFacts(reader, actor, years)) {
    const key = factsKey(schoolId, year)
    const values = stored.get(key)
    if (values === undefined) stored.set(key, { [name]: value })
    else values[name] = value
  }
  return stored
}
