import type { FaultList } from '../../../kernel/sheets/faults.ts'
import type { PlainTable } from '../../../kernel/sheets/table.ts'
import { plainTableTexts } from '../plain-tables/messages.ts'
import type { ReadResult } from '../result-values.ts'
import { resultKey } from '../rules-keys.ts'
import { relationOf } from '../rules-together.ts'

/** A row that tells otherwise of a school and procedure than one above it is a fault; one that says the same is taken once, later. */
export function withoutSecondTales(
  results: readonly ReadResult[],
  { table, school, faults }: { table: PlainTable; school: number | undefined; faults: FaultList },
): readonly ReadResult[] {
  const first = new Map<string, ReadResult>()
  return results.filter((result) => {
    const key = resultKey(result.spelling, result)
    const known = first.get(key)
    if (known === undefined) {
      first.set(key, result)
      return true
    }
    if (relationOf(known, result) !== 'contradicts') return true
    const place = { file: table.file, sheet: table.sheet, row: result.row, column: school }
    faults.add(place, result.spelling, (locale) => {
      const texts = plainTableTexts[locale]
      return texts.duplicate(texts.line(table.file, known.row))
    })
    return false
  })
}
