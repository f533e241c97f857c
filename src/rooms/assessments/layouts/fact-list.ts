import type { PlainTable } from '../../../kernel/sheets/table.ts'
import type { FactSink } from '../plain-tables/facts.ts'
import type { FactValue, ReadFacts } from '../result-values.ts'

/** Takes the rows of a table of facts and keeps with each the row it came from. */
export class FactList implements FactSink {
  readonly #file: number
  readonly #rows: ReadFacts[] = []
  readonly #municipalities: string[] = []
  readonly #schoolByName = new Map<string, number>()
  #number = 0

  constructor(file: number) {
    this.#file = file
  }

  /** The same table; while its rows are handed out this list knows their numbers. */
  numbering(table: PlainTable): PlainTable {
    return {
      ...table,
      eachRow: (faults, visit) =>
        table.eachRow(faults, (row) => {
          this.#number = row.number
          visit(row)
        }),
    }
  }

  school(name: string, municipality: string): number {
    const known = this.#schoolByName.get(name)
    if (known !== undefined) {
      if (this.#municipalities[known] === '') this.#municipalities[known] = municipality
      return known
    }
    this.#schoolByName.set(name, this.#municipalities.length)
    return this.#municipalities.push(municipality) - 1
  }

  municipalityOf(school: number): string {
    return this.#municipalities[school] ?? ''
  }

  /** An empty cell says nothing; the column that tells whose table it is, is no fact of a school. */
  addFacts(
    spelling: string,
    year: number,
    values: Readonly<Record<string, FactValue>>,
    municipality = '',
  ): void {
    const told = Object.entries(values).filter(
      (entry): entry is [string, number | string] =>
        entry[1] !== null && entry[0].toLowerCase() !== 'municipality',
    )
    const place = { file: this.#file, sheet: 0, row: this.#number }
    this.#rows.push({ ...place, spelling, municipality, year, values: Object.fromEntries(told) })
  }

  rows(): readonly ReadFacts[] {
    return this.#rows
  }
}
