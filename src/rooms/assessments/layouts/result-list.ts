import type { PlainTable } from '../../../kernel/sheets/table.ts'
import type { ProcedureOfResult, ResultSink } from '../plain-tables/results.ts'
import type { FactValue, ProcedureKey, ReadResult, Wave } from '../result-values.ts'

const waves: readonly Wave[] = ['main', 'reserve', 'additional']

interface Row {
  readonly number: number
  readonly school: number
  readonly procedure: number
  readonly year: number
  readonly participants: number
  readonly low: number
  readonly wave: number
  marks: readonly [number, number, number, number] | null
  enrolled: number | null
  heldOn: string | null
  facts: Record<string, FactValue> | null
}

/** Takes what a reader reads and keeps with each result the row it came from. */
export class ResultList implements ResultSink {
  readonly #file: number
  readonly #names: string[] = []
  readonly #municipalities: string[] = []
  readonly #schoolByName = new Map<string, number>()
  readonly #procedures: ProcedureKey[] = []
  readonly #rows: Row[] = []
  #number = 0

  constructor(file: number) {
    this.#file = file
  }

  /** The same table; while its rows are handed out this list knows their numbers. */
  numbering(table: PlainTable): PlainTable {
    const { file, sheet, header, headerRow } = table
    return {
      file,
      sheet,
      header,
      headerRow,
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
    this.#schoolByName.set(name, this.#names.length)
    this.#municipalities.push(municipality)
    return this.#names.push(name) - 1
  }

  municipalityOf(school: number): string {
    return this.#municipalities[school] ?? ''
  }

  procedure({ kind, grade, subject, level }: ProcedureOfResult): number {
    return this.#procedures.push({ kind, grade, subject, level: level ?? '' }) - 1
  }

  addCounts(
    school: number,
    procedure: number,
    year: number,
    { participants, low, wave = 0 }: { participants: number; low: number; wave?: number },
  ): number {
    const said = { marks: null, enrolled: null, heldOn: null, facts: null }
    const number = this.#number
    return (
      this.#rows.push({ number, school, procedure, year, participants, low, wave, ...said }) - 1
    )
  }

  addMarks(row: number, [two, three, four, five]: readonly [number, number, number, number]): void {
    this.#at(row).marks = [two, three, four, five]
  }

  addEnrolled(row: number, enrolled: number): void {
    this.#at(row).enrolled = enrolled
  }

  addDate(row: number, date: string): void {
    this.#at(row).heldOn = date
  }

  /** An empty cell says nothing. */
  addExtra(row: number, column: string, value: FactValue): void {
    if (value === null) return
    const at = this.#at(row)
    at.facts = { ...at.facts, [column]: value }
  }

  results(): readonly ReadResult[] {
    return this.#rows.map((row) => ({
      file: this.#file,
      sheet: 0,
      row: row.number,
      spelling: this.#names[row.school] ?? '',
      municipality: this.#municipalities[row.school] ?? '',
      procedure: this.#procedures[row.procedure] as ProcedureKey,
      year: row.year,
      wave: waves[row.wave] ?? 'main',
      participants: row.participants,
      low: row.low,
      marks: row.marks,
      enrolled: row.enrolled,
      heldOn: row.heldOn,
      facts: row.facts,
      details: null,
    }))
  }

  #at(row: number): Row {
    return this.#rows[row] as Row
  }
}
