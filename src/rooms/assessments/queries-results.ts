import { sql } from 'kysely'
import { type Acting, municipalityOf } from '../../kernel/access/municipality.ts'
import type { Reader } from '../../kernel/database/handles.ts'
import type { Day, SchoolId } from '../../kernel/ids.ts'
import type { ProcedureKind } from './plain-tables/words.ts'
import type { FactValue, ProcedureKey, Wave } from './result-values.ts'
import type { ResultDetails } from './rules-details.ts'
import type { StoredResult } from './rules-import.ts'
import { resultKey } from './rules-keys.ts'
import type { Origins, ResultOrigin } from './rules-origins.ts'

export type { ResultOrigin }

/** A result as it stands now. Null is unknown, never zero. */
export interface CurrentResult extends ProcedureKey {
  readonly schoolId: SchoolId
  readonly year: number
  readonly wave: Wave
  readonly status: 'counted' | 'noParticipants' | 'suppressed' | 'notProvided'
  readonly participants: number | null
  readonly low: number | null
  readonly marks: readonly [number, number, number, number] | null
  readonly enrolled: number | null
  readonly heldOn: Day | null
  readonly facts: Readonly<Record<string, FactValue>> | null
  readonly details: ResultDetails | null
  readonly origin: ResultOrigin
  /** Of figures that this row does not tell. */
  readonly origins: Origins | null
}

/** Results in force of whole years, in a stable order; of one school when it is named. */
export async function currentResults(
  reader: Reader,
  actor: Acting,
  { years, schoolId }: { years: readonly number[]; schoolId?: SchoolId },
): Promise<readonly CurrentResult[]> {
  if (years.length === 0 || actor.municipalityId === null) return []
  const rows = await reader
    .selectFrom('assessmentResults')
    .select(['schoolId', 'year', 'kind', 'grade', 'subject', 'level', 'wave', 'status'])
    .select(['participants', 'low', 'mark2', 'mark3', 'mark4', 'mark5', 'enrolled', 'heldOn'])
    .select(['facts', 'details', 'origins', 'importId', 'filePosition', 'sheet', 'rowNumber'])
    .where('municipalityId', '=', actor.municipalityId)
    .where('year', 'in', [...years])
    .where('supersedingImportId', 'is', null)
    .$if(schoolId !== undefined, (query) =>
      query.where('schoolId', '=', schoolId ?? ('' as SchoolId)),
    )
    .orderBy('year')
    .orderBy('schoolId')
    .orderBy('kind')
    .orderBy('grade')
    .orderBy('subject')
    .orderBy('level')
    .orderBy('wave')
    .execute()
  return rows.map(resultOf)
}

interface ResultRow
  extends Omit<CurrentResult, 'marks' | 'facts' | 'details' | 'origin' | 'origins'> {
  readonly mark2: number | null
  readonly mark3: number | null
  readonly mark4: number | null
  readonly mark5: number | null
  readonly facts: unknown
  readonly details: unknown
  readonly origins: unknown
  readonly importId: string
  readonly filePosition: number
  readonly sheet: number
  readonly rowNumber: number
}

/** Word for word rather than by a rest of the row: tens of thousands of them pass here. */
function resultOf(row: ResultRow): CurrentResult {
  const { mark2, mark3, mark4, mark5 } = row
  const hasMarks = mark2 !== null && mark3 !== null && mark4 !== null && mark5 !== null
  return {
    schoolId: row.schoolId,
    year: row.year,
    kind: row.kind,
    grade: row.grade,
    subject: row.subject,
    level: row.level,
    wave: row.wave,
    status: row.status,
    participants: row.participants,
    low: row.low,
    marks: hasMarks ? [mark2, mark3, mark4, mark5] : null,
    enrolled: row.enrolled,
    heldOn: row.heldOn,
    facts: row.facts as CurrentResult['facts'],
    details: row.details as ResultDetails | null,
    origin: {
      importId: row.importId,
      file: row.filePosition,
      sheet: row.sheet,
      row: row.rowNumber,
    },
    origins: row.origins as Origins | null,
  }
}

/** What an import is held against, by `resultKey`. */
export async function storedByKey(
  reader: Reader,
  actor: Acting,
  years: readonly number[],
): Promise<ReadonlyMap<string, StoredResult>> {
  const [results, numbers] = [
    await currentResults(reader, actor, { years }),
    await importNumbers(reader, actor),
  ]
  return new Map(
    results.map((result): [string, StoredResult] => {
      const { schoolId, year, wave, participants, marks, enrolled, heldOn, facts, details } = result
      const key = resultKey(schoolId, { year, wave, procedure: result })
      const importNumber = numbers.get(result.origin.importId) ?? 0
      // Of nobody, a file says 0 low results.
      const low = result.status === 'noParticipants' ? 0 : result.low
      const counts = { participants, low, marks, enrolled }
      const { origin, origins } = result
      return [key, { ...counts, heldOn, facts, details, importNumber, origin, origins }]
    }),
  )
}

async function importNumbers(reader: Reader, actor: Acting): Promise<ReadonlyMap<string, number>> {
  const rows = await reader
    .selectFrom('assessmentImports')
    .select(['id', 'number'])
    .where('municipalityId', '=', municipalityOf(actor))
    .where('appliedAt', 'is not', null)
    .execute()
  return new Map(rows.map(({ id, number }) => [id, number]))
}

/** Сколько школ прислали результаты процедуры. */
export interface LoadedProcedure {
  readonly year: number
  readonly kind: ProcedureKind
  readonly grade: number
  readonly subject: string
  readonly level: string
  readonly schoolCount: number
  readonly heldFrom: Day | null
  readonly heldTo: Day | null
  readonly loadedAt: string
}

export async function loadedProcedures(
  reader: Reader,
  actor: Acting,
  year: number,
): Promise<readonly LoadedProcedure[]> {
  return reader
    .selectFrom('assessmentResults')
    .innerJoin('assessmentImports', (join) =>
      join
        .onRef('assessmentImports.municipalityId', '=', 'assessmentResults.municipalityId')
        .onRef('assessmentImports.id', '=', 'assessmentResults.importId'),
    )
    .select(['year', 'kind', 'grade', 'subject', 'level'])
    .select([
      sql<number>`count(distinct school_id)`.as('schoolCount'),
      sql<Day | null>`min(held_on)`.as('heldFrom'),
      sql<Day | null>`max(held_on)`.as('heldTo'),
      sql<string>`min(applied_at)`.as('loadedAt'),
    ])
    .where('assessmentResults.municipalityId', '=', municipalityOf(actor))
    .where('year', '=', year)
    .where('supersedingImportId', 'is', null)
    .groupBy(['year', 'kind', 'grade', 'subject', 'level'])
    .orderBy('kind')
    .orderBy('grade')
    .orderBy('subject')
    .orderBy('level')
    .execute()
}

/** Years of which anything is stored, and how much, newest first. */
export async function loadedYears(
  reader: Reader,
  actor: Acting,
): Promise<
  readonly { readonly year: number; readonly results: number; readonly schools: number }[]
> {
  if (actor.municipalityId === null) return []
  return reader
    .selectFrom('assessmentResults')
    .select('year')
    .select([
      sql<number>`count(*)`.as('results'),
      sql<number>`count(distinct school_id)`.as('schools'),
    ])
    .where('municipalityId', '=', actor.municipalityId)
    .where('supersedingImportId', 'is', null)
    .groupBy('year')
    .orderBy('year', 'desc')
    .limit(30)
    .execute()
}

/** What has results was held: the calendar must not say otherwise. */
export async function countSchoolsWith(
  reader: Reader,
  actor: Acting,
  { year, kind, grade, subject, level }: ProcedureKey & { year: number },
): Promise<number> {
  const row = await reader
    .selectFrom('assessmentResults')
    .select(sql<number>`count(distinct school_id)`.as('schools'))
    .where('municipalityId', '=', municipalityOf(actor))
    .where('year', '=', year)
    .where('kind', '=', kind)
    .where('grade', '=', grade)
    .where('subject', '=', subject)
    .where('level', '=', level)
    .where('supersedingImportId', 'is', null)
    .executeTakeFirst()
  return row?.schools ?? 0
}
