import type { Acting } from '../../kernel/access/municipality.ts'
import type { Reader } from '../../kernel/database/handles.ts'
import type { SchoolId } from '../../kernel/ids.ts'
import type { ProcedureKind } from './plain-tables/words.ts'
import { listProcedures, type NotHeldProcedure, notHeldProcedures } from './queries-calendar.ts'
import { currentResults, type ResultOrigin } from './queries-results.ts'
import { currentFacts } from './queries-school-facts.ts'
import type { FactValue, Wave } from './result-values.ts'

/** A result as `FactsCollector.addResult` of identification takes it, with the cell it came from. */
export interface StoredResultRow {
  readonly municipality: string
  /** The school's identifier: names change, it does not. */
  readonly school: SchoolId
  readonly kind: ProcedureKind
  readonly grade: number
  readonly subject: string
  readonly level: string | null
  readonly year: number
  readonly wave: Wave
  readonly participants: number
  readonly low: number
  readonly marks?: readonly [number, number, number, number]
  readonly enrolled?: number
  readonly date?: string
  readonly extra?: Readonly<Record<string, FactValue>>
  readonly origin: ResultOrigin
}

/** A line of the calendar as `FactsCollector.notHeld` takes it. */
export interface NotHeldRow {
  readonly year: number
  readonly kind: ProcedureKind
  readonly grade: number
  readonly subject: string
  readonly municipality: null
  readonly school: SchoolId | null
  readonly basis: string
}

/** Сведения о школе за год, as `FactsCollector.addFacts` takes them, each with its cell. */
export interface StoredFactRow {
  readonly school: SchoolId
  readonly year: number
  readonly values: Readonly<Record<string, number | string>>
  readonly origins: Readonly<Record<string, ResultOrigin>>
}

export interface FactsOfMunicipality {
  readonly results: readonly StoredResultRow[]
  readonly facts: readonly StoredFactRow[]
  readonly notHeld: readonly NotHeldRow[]
}

/** Что выявление может знать о результатах: everything in force of these years, and what was not held. */
export async function factsFor(
  reader: Reader,
  actor: Acting,
  years: readonly number[],
): Promise<FactsOfMunicipality> {
  const stored = await currentResults(reader, actor, { years })
  const results = stored.flatMap((result): StoredResultRow[] => {
    const { status, schoolId, participants, low, marks, enrolled, heldOn, facts, ...told } = result
    const { details: _, ...rest } = told
    // A figure that is kept back or was never given is missing, not nought.
    if (status === 'suppressed' || status === 'notProvided') return []
    return [
      {
        ...rest,
        municipality: '',
        school: schoolId,
        level: result.level === '' ? null : result.level,
        participants: participants ?? 0,
        low: low ?? 0,
        ...(marks === null ? {} : { marks }),
        ...(enrolled === null ? {} : { enrolled }),
        ...(heldOn === null ? {} : { date: heldOn }),
        ...(facts === null ? {} : { extra: facts }),
      },
    ]
  })
  const facts = await factRows(reader, actor, years)
  return { results, facts, notHeld: await notHeldRows(reader, actor, years) }
}

/** One row for a school and year, whatever files its values came from. */
async function factRows(
  reader: Reader,
  actor: Acting,
  years: readonly number[],
): Promise<readonly StoredFactRow[]> {
  const rows = new Map<string, Mutable>()
  for (const { schoolId, year, name, value, origin } of await currentFacts(reader, actor, years)) {
    const key = `${schoolId} ${year}`
    const row = rows.get(key) ?? { school: schoolId, year, values: {}, origins: {} }
    row.values[name] = value
    row.origins[name] = origin
    rows.set(key, row)
  }
  return [...rows.values()]
}

interface Mutable extends StoredFactRow {
  readonly values: Record<string, number | string>
  readonly origins: Record<string, ResultOrigin>
}

/** Rules know no level here: a subject was not held when none of its levels was. */
async function notHeldRows(
  reader: Reader,
  actor: Acting,
  years: readonly number[],
): Promise<readonly NotHeldRow[]> {
  const entries = await notHeldProcedures(reader, actor, years)
  if (entries.length === 0) return []
  const calendar = await listProcedures(reader, actor, years)
  const isWhole = (entry: NotHeldProcedure) =>
    calendar
      .filter((each) => isSameSubject(each, entry))
      .every(({ level }) =>
        entries.some(
          (other) =>
            other.level === level &&
            isSameSubject(other, entry) &&
            (other.schoolId === null || other.schoolId === entry.schoolId),
        ),
      )
  return entries.filter(isWhole).map(({ year, kind, grade, subject, schoolId, basis }) => ({
    year,
    kind,
    grade,
    subject,
    municipality: null,
    school: schoolId,
    basis,
  }))
}

type Subject = Pick<NotHeldProcedure, 'year' | 'kind' | 'grade' | 'subject'>

const isSameSubject = (a: Subject, b: Subject): boolean =>
  a.year === b.year && a.kind === b.kind && a.grade === b.grade && a.subject === b.subject
