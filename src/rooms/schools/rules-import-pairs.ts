import { codeKinds } from './rules-codes.ts'
import type { FoundColumn } from './rules-import-columns.ts'
import { columnOf, namesIn, type PlacedFault, type ReadRow } from './rules-import-row.ts'
import { normalizeSchoolName } from './rules-names.ts'

/** Two rows for one school, and one code in two rows: both rows are refused, each naming the other. */
export function refusedPairs(
  rows: readonly ReadRow[],
  columns: readonly FoundColumn[],
): ReadonlyMap<number, readonly PlacedFault[]> {
  const faults = new Map<number, PlacedFault[]>()
  const add = (row: ReadRow, column: number | null, fault: PlacedFault['fault']) => {
    const before = faults.get(row.row) ?? []
    faults.set(row.row, [...before, { at: { row: row.row, column }, fault }])
  }
  for (const [row, other] of pairsBy(rows, meaningOf)) {
    add(row, null, { kind: 'schoolTwice', otherRow: other.row })
  }
  for (const kind of codeKinds) {
    const codeIn = (row: ReadRow) => row.values.codes.find((code) => code.kind === kind)
    for (const [row, other] of pairsBy(rows, (each) => codeIn(each)?.identity)) {
      const isOneSchool = meaningOf(row) !== undefined && meaningOf(row) === meaningOf(other)
      const found = codeIn(row)?.value ?? ''
      if (!isOneSchool)
        add(row, columnOf(columns, kind), { kind: 'codeTwice', otherRow: other.row, found })
    }
  }
  return faults
}

/** The school a row means, or the name under which it would be added. */
function meaningOf(row: ReadRow): string | undefined {
  if (row.target.kind === 'school') return row.target.school.id
  if (row.target.kind === 'question') return undefined
  const [name] = namesIn(row.values)
  return name === undefined ? undefined : `new:${normalizeSchoolName(name)}`
}

/** Every row that shares its key with an earlier one, both ways round. */
function pairsBy(rows: readonly ReadRow[], keyOf: (row: ReadRow) => string | undefined) {
  const seen = new Map<string, ReadRow>()
  return rows.flatMap((row): (readonly [ReadRow, ReadRow])[] => {
    const key = keyOf(row)
    if (key === undefined || key === '') return []
    const before = seen.get(key)
    if (before === undefined) {
      seen.set(key, row)
      return []
    }
    return [
      [row, before],
      [before, row],
    ]
  })
}
