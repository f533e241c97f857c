import { byCodePointOf } from '../../kernel/code-point.ts'
import type {
  FactRow,
  FactValue,
  IdentificationFacts,
  NotHeld,
  Procedure,
  RegisteredSchool,
  ResultRow,
  SchoolFacts,
} from './facts.ts'
import { waves } from './facts.ts'
import { ResultRows } from './result-rows.ts'

interface School {
  municipality: string
  readonly school: string
  readonly facts: FactRow[]
  registered: RegisteredSchool | null
}

/**
 * Gathers rows in any order and hands them over grouped by school. It trusts its callers: counts, duplicates and
 * one school in two municipalities are refused where the file is read, with the place.
 */
export class FactsCollector {
  readonly #schools: School[] = []
  readonly #schoolByName = new Map<string, number>()
  readonly #procedures: Procedure[] = []
  readonly #procedureByKey = new Map<string, number>()
  readonly #calendar: NotHeld[] = []
  readonly #rows = new ResultRows()

  /** The number of a school; a school is unique over all files. A municipality named later is taken over. */
  school(name: string, municipality = ''): number {
    const known = this.#schoolByName.get(name)
    const found = known === undefined ? undefined : this.#schools[known]
    if (known !== undefined && found) {
      if (found.municipality === '') found.municipality = municipality
      return known
    }
    const index = this.#schools.length
    this.#schools.push({ municipality, school: name, facts: [], registered: null })
    this.#schoolByName.set(name, index)
    return index
  }

  municipalityOf(school: number): string {
    return this.#schools[school]?.municipality ?? ''
  }

  /** The number of a procedure; the same key always gets the same number. */
  procedure(procedure: Procedure): number {
    const key = `${procedure.kind} ${procedure.grade} ${procedure.subject} ${procedure.level ?? ''}`
    const known = this.#procedureByKey.get(key)
    if (known !== undefined) return known
    const { kind, grade, subject, level } = procedure
    const index = this.#procedures.push({ kind, grade, subject, level: level || null }) - 1
    this.#procedureByKey.set(key, index)
    return index
  }

  /** The quick way for whoever reads bytes: numbers only. Answers the number of the row, for `rows.add…`. */
  addCounts(
    school: number,
    procedure: number,
    year: number,
    counts: { participants: number; low: number; wave?: number },
  ): number {
    return this.#rows.add(
      school,
      procedure,
      year,
      counts.participants,
      counts.low,
      counts.wave ?? 0,
    )
  }

  addMarks(row: number, marks: readonly [number, number, number, number]): void {
    this.#rows.addMarks(row, marks)
  }

  addEnrolled(row: number, enrolled: number): void {
    this.#rows.addEnrolled(row, enrolled)
  }

  addDate(row: number, date: string): void {
    this.#rows.addDate(row, date)
  }

  addExtra(row: number, column: string, value: FactValue): void {
    this.#rows.addExtra(row, column, value)
  }

  /** The readable way, for what is not a nation. */
  addResult(result: ResultRow): void {
    const school = this.school(result.school, result.municipality)
    const wave = waves.indexOf(result.wave ?? 'main')
    const { participants, low } = result
    const row = this.addCounts(school, this.procedure(result), result.year, {
      participants,
      low,
      wave,
    })
    if (result.marks) this.addMarks(row, result.marks)
    if (result.enrolled !== undefined) this.addEnrolled(row, result.enrolled)
    if (result.date) this.addDate(row, result.date)
    for (const [column, value] of Object.entries(result.extra ?? {}))
      this.addExtra(row, column, value)
  }

  /** Several rows of one school and year are one row: a later value of the same name wins. */
  addFacts(
    school: string,
    year: number,
    values: Readonly<Record<string, FactValue>>,
    municipality = '',
  ) {
    const facts = this.#schools[this.school(school, municipality)]?.facts ?? []
    const at = facts.findIndex((row) => row.year === year)
    if (at < 0) facts.push({ year, values })
    else facts[at] = { year, values: { ...facts[at]?.values, ...values } }
  }

  /** Whoever stands in the register gets a verdict, with results or without. */
  register(registered: RegisteredSchool): void {
    const school = this.#schools[this.school(registered.school, registered.municipality)]
    if (school) school.registered = registered
  }

  notHeld(entry: NotHeld): void {
    this.#calendar.push(entry)
  }

  /** Groups the rows; the collector is not used afterwards. */
  facts(): IdentificationFacts {
    this.#nameMunicipality()
    const order = this.#inOrder()
    const { columns, starts } = this.#rows.grouped(order)
    const schools: SchoolFacts[] = order.map((index, place) => {
      const { municipality, school, facts, registered } = this.#schools[index] as School
      const [from = 0, to = 0] = [starts[place], starts[place + 1]]
      return { municipality, school, from, to, facts, registered }
    })
    return {
      procedures: this.#procedures,
      results: columns,
      schools,
      calendar: this.#calendar,
    }
  }

  /** A file without municipalities is one municipality: where the others name only one, it is that one. */
  #nameMunicipality(): void {
    const named = new Set(this.#schools.map(({ municipality }) => municipality))
    if (named.size !== 2 || !named.delete('')) return
    const [only = ''] = named
    for (const school of this.#schools) school.municipality = only
  }

  /** Municipalities are sorted, then the schools of each: a nation in one go takes three times as many comparisons. */
  #inOrder(): number[] {
    const nameOf = (index: number): string => this.#schools[index]?.school ?? ''
    const groups = Map.groupBy(
      this.#schools.keys(),
      (index) => this.#schools[index]?.municipality ?? '',
    )
    const compare = byCodePointOf([...groups.keys(), ...this.#schools.map(({ school }) => school)])
    return [...groups.keys()]
      .sort(compare)
      .flatMap((place) => (groups.get(place) ?? []).sort((a, b) => compare(nameOf(a), nameOf(b))))
  }
}
