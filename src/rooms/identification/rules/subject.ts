import type { FactValue, IdentificationFacts, SchoolFacts } from '../facts.ts'
import type { Cell, Sample, SchoolTable } from './cell.ts'

/** What a condition is asked about: one result, or (without a cell) a school in one year. */
export interface Subject {
  readonly table: SchoolTable
  readonly yearsBack: number
  readonly cell: Cell | null
  readonly sample: Sample | null
  /** Low results of the sample; another number when asking «what if». */
  readonly low: number
}

export const schoolSubject = (table: SchoolTable, yearsBack: number): Subject => ({
  table,
  yearsBack,
  cell: null,
  sample: null,
  low: 0,
})

export const resultSubject = (
  table: SchoolTable,
  cell: Cell,
  sample: Sample,
  low = sample.low,
): Subject => ({ table, yearsBack: cell.yearsBack, cell, sample, low })

/** A fact by name: an extra column of the result itself, else of the school's facts, else of any result that year. */
export function factOf(
  facts: IdentificationFacts,
  { table, sample }: Subject,
  name: string,
  year: number,
): FactValue {
  const column = facts.results.extra.get(name)
  const own = known(sample && column?.[sample.rows[0] ?? -1])
  if (own !== null) return own
  const said = known(factsIn(table.school, year)?.[name])
  if (said !== null || !column) return said
  for (let row = table.school.from; row < table.school.to; row++)
    if (facts.results.year[row] === year && known(column[row]) !== null)
      return column[row] as FactValue
  return null
}

export const factsIn = (
  school: SchoolFacts,
  year: number,
): Readonly<Record<string, FactValue>> | undefined =>
  school.facts.find((row) => row.year === year)?.values

const known = (value: FactValue | undefined): FactValue =>
  value === undefined || value === '' ? null : value
