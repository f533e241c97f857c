import type {
  FactRow,
  IdentificationFacts,
  NotHeld,
  Procedure,
  RegisteredSchool,
  Wave,
} from '../facts.ts'
import { FactsCollector } from '../facts-collector.ts'

/** Откуда число: import, file in it, sheet and row, as assessments keeps it. */
export interface FigureOrigin {
  readonly importId: string
  readonly file: number
  readonly sheet: number
  readonly row: number
}

/** Результат, каким его видел расчёт. */
export interface SnapshotResult extends Procedure {
  readonly year: number
  readonly wave: Wave
  readonly participants: number
  readonly low: number
  readonly marks?: readonly [number, number, number, number]
  readonly enrolled?: number
  readonly date?: string
  readonly extra?: FactRow['values']
  readonly origin: FigureOrigin
}

/** Сведения о школе за год, каждое со своей ячейкой. */
export interface SnapshotFacts extends FactRow {
  readonly origins?: Readonly<Record<string, FigureOrigin>>
}

/** Снимок фактов о школе: all that the rules knew of it when they concluded. */
export interface SchoolSnapshot {
  readonly schoolId: string
  readonly name: string
  readonly type: string
  readonly grades: readonly number[] | null
  readonly emptyGrades: NonNullable<RegisteredSchool['emptyGrades']>
  readonly closedOn: string | null
  readonly results: readonly SnapshotResult[]
  readonly facts: readonly SnapshotFacts[]
}

/** The same facts for the same snapshot, today and in five years. */
export function factsOf(
  schools: readonly SchoolSnapshot[],
  calendar: readonly NotHeld[],
): IdentificationFacts {
  const collector = new FactsCollector()
  for (const school of schools) {
    const { schoolId, name, type, grades, emptyGrades, closedOn } = school
    collector.register({
      municipality: '',
      school: schoolId,
      name,
      type,
      grades,
      emptyGrades,
      closedOn,
    })
    for (const { origin: _, ...result } of school.results)
      collector.addResult({ ...result, municipality: '', school: schoolId })
    for (const { year, values } of school.facts) collector.addFacts(schoolId, year, values)
  }
  for (const entry of calendar) collector.notHeld(entry)
  return collector.facts()
}
