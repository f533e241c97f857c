import { sql } from 'kysely'
import type { Writer } from '../../../kernel/database/handles.ts'
import type { MunicipalityId } from '../../../kernel/ids.ts'
import type { StoredRow } from './apply-import.ts'

interface Storing {
  readonly municipalityId: MunicipalityId
  readonly importId: string
  readonly rows: readonly StoredRow[]
  readonly progress: (done: number, total: number) => void
}

/** Few enough that a page sees them pass, many enough that statements cost nothing. */
const TOGETHER = 4000

/** Columns as arrays, one statement for thousands of rows: no protocol of its own, and row-level security lets it in. */
export async function storeResults(writer: Writer, storing: Storing): Promise<void> {
  const { rows, progress } = storing
  for (let from = 0; from < rows.length; from += TOGETHER) {
    const part = { ...storing, rows: rows.slice(from, from + TOGETHER) }
    await supersede(writer, part)
    await insert(writer, part)
    progress(from + part.rows.length, rows.length)
  }
}

async function supersede(writer: Writer, { municipalityId, importId, rows }: Storing) {
  const changed = rows.filter(({ outcome }) => outcome === 'changed')
  if (changed.length === 0) return
  const of = columnsOf(changed)
  await sql`
    update assessment_results r set superseding_import_id = ${importId}
    from unnest(${of.schoolId}::uuid[], ${of.year}::smallint[], ${of.kind}::text[], ${of.grade}::smallint[],
      ${of.subject}::text[], ${of.level}::text[], ${of.wave}::text[])
      as t(school_id, year, kind, grade, subject, level, wave)
    where r.municipality_id = ${municipalityId} and r.superseding_import_id is null
      and r.school_id = t.school_id and r.year = t.year and r.kind = t.kind and r.grade = t.grade
      and r.subject = t.subject and r.level = t.level and r.wave = t.wave`.execute(writer)
}

async function insert(writer: Writer, { municipalityId, importId, rows }: Storing) {
  const of = columnsOf(rows)
  await sql`
    insert into assessment_results (municipality_id, import_id, school_id, year, kind, grade, subject, level,
      wave, status, participants, low, mark2, mark3, mark4, mark5, enrolled, held_on, facts,
      file_position, sheet, row_number)
    select ${municipalityId}, ${importId}, t.*
    from unnest(${of.schoolId}::uuid[], ${of.year}::smallint[], ${of.kind}::text[], ${of.grade}::smallint[],
      ${of.subject}::text[], ${of.level}::text[], ${of.wave}::text[], ${of.status}::text[],
      ${of.participants}::int[], ${of.low}::int[], ${of.mark(0)}::int[], ${of.mark(1)}::int[],
      ${of.mark(2)}::int[], ${of.mark(3)}::int[], ${of.enrolled}::int[], ${of.heldOn}::date[],
      ${of.facts}::jsonb[], ${of.file}::smallint[], ${of.sheet}::smallint[], ${of.row}::int[]) as t`.execute(
    writer,
  )
}

function columnsOf(rows: readonly StoredRow[]) {
  const column = <T>(value: (row: StoredRow) => T): T[] => rows.map(value)
  const isCounted = ({ values }: StoredRow) => values.participants > 0
  return {
    schoolId: column((row) => row.schoolId),
    year: column(({ result }) => result.year),
    kind: column(({ result }) => result.procedure.kind),
    grade: column(({ result }) => result.procedure.grade),
    subject: column(({ result }) => result.procedure.subject),
    level: column(({ result }) => result.procedure.level),
    wave: column(({ result }) => result.wave),
    status: column((row) => (isCounted(row) ? 'counted' : 'noParticipants')),
    participants: column(({ values }) => values.participants),
    // Of nobody there is no low result, and it is not zero either.
    low: column((row) => (isCounted(row) ? row.values.low : null)),
    mark: (at: number) => column(({ values }) => values.marks?.[at] ?? null),
    enrolled: column(({ values }) => values.enrolled),
    heldOn: column(({ values }) => values.heldOn),
    facts: column(({ values }) => (values.facts === null ? null : JSON.stringify(values.facts))),
    file: column(({ result }) => result.file),
    sheet: column(({ result }) => result.sheet),
    row: column(({ result }) => result.row),
  }
}
