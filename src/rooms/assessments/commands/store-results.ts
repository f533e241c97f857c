import { sql } from 'kysely'
import { type CopyValue, copyRows } from '../../../kernel/database/copy-rows.ts'
import type { Writer } from '../../../kernel/database/handles.ts'
import type { MunicipalityId } from '../../../kernel/ids.ts'
import type { CurrentResult } from '../queries-results.ts'
import type { ResultValues } from '../result-values.ts'
import type { StoredRow } from './store-plan.ts'

interface Storing {
  readonly municipalityId: MunicipalityId
  readonly importId: string
  readonly rows: readonly StoredRow[]
  readonly progress: (done: number, total: number) => void
}

/** Few enough that a page sees them pass, many enough that statements cost nothing. */
const TOGETHER = 8000

const arriving = {
  table: 'arriving_results',
  columns: [
    ...['school_id', 'year', 'kind', 'grade', 'subject', 'level', 'wave', 'status'],
    ...['participants', 'low', 'mark2', 'mark3', 'mark4', 'mark5', 'enrolled', 'held_on', 'facts'],
    ...['details', 'origins'],
    ...['file_position', 'sheet', 'row_number'],
  ],
}
const columns = sql.join(arriving.columns.map((column) => sql.ref(column)))

/** Through a table of this transaction: COPY is refused where row-level security watches, `insert … select` is let in. */
export async function storeResults(writer: Writer, storing: Storing): Promise<void> {
  const { rows, progress } = storing
  if (rows.length === 0) return
  await sql`create temporary table arriving_results on commit drop as
    select ${columns} from assessment_results with no data`.execute(writer)
  for (let from = 0; from < rows.length; from += TOGETHER) {
    const part = rows.slice(from, from + TOGETHER)
    await copyRows(writer, arriving, valuesOf(part))
    if (part.some(({ outcome }) => outcome === 'changed')) await supersede(writer, storing)
    await insert(writer, storing)
    await sql`truncate arriving_results`.execute(writer)
    progress(from + part.length, rows.length)
  }
  await sql`drop table arriving_results`.execute(writer)
}

/** A row that is new finds nothing before it. */
async function supersede(writer: Writer, { municipalityId, importId }: Storing) {
  await sql`
    update assessment_results r set superseding_import_id = ${importId}
    from arriving_results t
    where r.municipality_id = ${municipalityId} and r.superseding_import_id is null
      and r.school_id = t.school_id and r.year = t.year and r.kind = t.kind and r.grade = t.grade
      and r.subject = t.subject and r.level = t.level and r.wave = t.wave`.execute(writer)
}

async function insert(writer: Writer, { municipalityId, importId }: Storing) {
  await sql`
    insert into assessment_results (municipality_id, import_id, ${columns})
    select ${municipalityId}, ${importId}, ${columns} from arriving_results`.execute(writer)
}

function* valuesOf(rows: readonly StoredRow[]): Generator<readonly CopyValue[]> {
  for (const { schoolId, result, values, origins } of rows) {
    const { year, procedure, wave, file, sheet, row } = result
    const { participants, low, marks, enrolled, heldOn, facts, details } = values
    const status = statusOf(values)
    yield [
      schoolId,
      year,
      procedure.kind,
      procedure.grade,
      procedure.subject,
      procedure.level,
      wave,
      status,
      participants,
      // Of nobody there is no low result, and it is not zero either.
      status === 'counted' ? low : null,
      ...(marks ?? [null, null, null, null]),
      enrolled,
      heldOn,
      facts === null ? null : JSON.stringify(facts),
      details === null ? null : JSON.stringify(details),
      origins === null ? null : JSON.stringify(origins),
      file,
      sheet,
      row,
    ]
  }
}

function statusOf({ participants, low }: ResultValues): CurrentResult['status'] {
  if (participants === 0) return 'noParticipants'
  return participants === null || low === null ? 'notProvided' : 'counted'
}
